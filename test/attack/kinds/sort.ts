import { type AttackKind, ask, SIZES } from "../support/Attack.ts";

const KEYS = ["id", "name", "date", "theme", "ordinal", "kind", "dateEarliest"];

export const sort: AttackKind = {
	name: "long orders",
	attacks: [
		...SIZES.slice(4).map((size) =>
			ask(`${size} keys`, "query ($sort: [MeetingSort!]) { meetings(sort: $sort) { id } }", { sort: keys(size) }),
		),
		...[100, 500, 1_500, 4_000].map((size) =>
			ask(
				`${size} keys of a connection in every row`,
				"query ($sort: [MeetingParticipantsConnectionSort!]) { meetings { participantsConnection(sort: $sort) { edges { node { id } } } } }",
				{ sort: keys(size).map(() => ({ node: { name: "ASC" } })) },
			),
		),
	],
};

function keys(size: number): object[] {
	return Array.from({ length: size }, (_, index) => ({
		[KEYS[index % KEYS.length] ?? "id"]: index % 2 ? "ASC" : "DESC",
	}));
}
