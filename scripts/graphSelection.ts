/** What docs/graph.svg shows of the seed, and where. Words are not written here: they are looked up by these ids. */

export interface Place {
	readonly id: string;
	/** From 0, from left to right. */
	readonly column: 0 | 1 | 2;
	/** From 0, from above; the middle of the card. */
	readonly row: number;
	/** It joins the two halves of the picture. */
	readonly isJoint?: boolean;
}

export interface Shown {
	readonly type: string;
	readonly from: string;
	readonly to: string;
	/** Its sentence stands below the graph. */
	readonly isQuoted?: true;
}

const WORKING_GROUP = "deutsch-kasachische-regierungsarbeitsgruppe-wirtschaft-handel";
const NINTH_SESSION = "regierungsarbeitsgruppe-wirtschaft-handel-9";
const PROGRAMME = "mineralische-rohstoffe-zentralasien";

export const PLACES: readonly Place[] = [
	{ id: "eckhard-franz", column: 0, row: 0 },
	{ id: "albert-rau", column: 0, row: 1 },
	{ id: "giz", column: 0, row: 2.2, isJoint: true },
	{ id: "oecd", column: 0, row: 3.4 },
	{ id: "weltbank", column: 0, row: 4.4 },
	{ id: NINTH_SESSION, column: 1, row: 0.5 },
	{ id: PROGRAMME, column: 1, row: 2.2 },
	{ id: "rohstoff-dialog-5", column: 1, row: 3.9 },
	{ id: "rohstoff-dialog-6", column: 1, row: 5.4 },
	{ id: WORKING_GROUP, column: 2, row: 0 },
	{ id: "karaganda", column: 2, row: 1 },
	{ id: "rohstoff-dialogplattform", column: 2, row: 2.7 },
	{ id: "astana", column: 2, row: 3.9 },
	{ id: "bischkek", column: 2, row: 5.4 },
];

export const SHOWN: readonly Shown[] = [
	{ type: "ATTENDS", from: "eckhard-franz", to: NINTH_SESSION, isQuoted: true },
	{ type: "ATTENDS", from: "albert-rau", to: NINTH_SESSION, isQuoted: true },
	{ type: "ATTENDS", from: "giz", to: NINTH_SESSION },
	{ type: "SESSION_OF", from: NINTH_SESSION, to: WORKING_GROUP },
	{ type: "HELD_IN", from: NINTH_SESSION, to: "karaganda" },
	{ type: "FUNDS", from: "giz", to: PROGRAMME, isQuoted: true },
	{ type: "RUNS_UNDER", from: "rohstoff-dialogplattform", to: PROGRAMME },
	{ type: "ATTENDS", from: "oecd", to: "rohstoff-dialog-5" },
	{ type: "ATTENDS", from: "weltbank", to: "rohstoff-dialog-5" },
	{ type: "SESSION_OF", from: "rohstoff-dialog-5", to: "rohstoff-dialogplattform" },
	{ type: "HELD_IN", from: "rohstoff-dialog-5", to: "astana" },
	{ type: "FOLLOWS", from: "rohstoff-dialog-6", to: "rohstoff-dialog-5" },
	{ type: "HELD_IN", from: "rohstoff-dialog-6", to: "bischkek", isQuoted: true },
];

export const TITLE = "Two documents, one graph";
export const SUBTITLE =
	"GIZ is represented at one table and pays for the programme behind the other. Every edge has its sentence.";
