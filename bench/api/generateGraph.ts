/**
 * Records of a graph with about 100,000 relations, the same for the same size: people and bodies that meet in sessions of
 * platforms, which programmes pay for. Every line has its quote, as extracted records have.
 */

/** How many of each there are in a graph of 100,000 relations. */
const PARTS = {
	Country: 12,
	City: 200,
	Organisation: 3_000,
	Person: 6_000,
	Programme: 600,
	Platform: 400,
	Topic: 200,
	Meeting: 8_000,
	Source: 2_000,
} as const;

type Kind = keyof typeof PARTS;
export type Counts = Readonly<Record<Kind, number>>;

/** The first so many organisations have the others as members. */
export const ASSOCIATIONS = 100;

/** `scale` 1 gives 100,000 relations. */
export function countParts(scale: number): Counts {
	const scaled = Object.entries(PARTS).map(([kind, count]) => [
		kind,
		Math.max(kind === "Organisation" ? 2 * ASSOCIATIONS : 12, Math.round(count * scale)),
	]);
	return Object.fromEntries(scaled) as Record<Kind, number>;
}

/** The id of the entity of a kind with this number. */
export function idOf(kind: Kind, number: number): string {
	return `${kind.toLowerCase()}-${number}`;
}

export function* generateGraph(counts: Counts): Generator<object> {
	const random = createRandom(1);
	const pick = (kind: Kind) => idOf(kind, Math.floor(random() * counts[kind]));
	const oneOf = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
	const said = (quote: string) => ({ source: pick("Source"), quote });
	const relation = (type: string, from: string, to: string, details: object = {}) => ({
		type,
		from,
		to,
		...details,
		...said(`${from} und ${to}, wie die Quelle es sagt`),
	});
	const entity = (type: Kind, number: number, details: object = {}) => {
		const name = `${type} ${oneOf(WORDS)} ${number}`;
		return { type, id: idOf(type, number), name, ...details, ...said(`heißt ${name}`) };
	};

	for (const number of range(counts.Source)) {
		const published = dayOf(random());
		yield { type: "Source", id: idOf("Source", number), title: `Mitteilung ${number}`, publisher: "Presse", published };
	}
	for (const number of range(counts.Country)) yield entity("Country", number);
	for (const number of range(counts.City)) {
		yield entity("City", number);
		yield relation("LOCATED_IN", idOf("City", number), pick("Country"));
	}
	for (const number of range(counts.Topic)) yield entity("Topic", number);
	for (const number of range(counts.Organisation)) {
		const id = idOf("Organisation", number);
		yield entity("Organisation", number, { kind: oneOf(["MINISTRY", "AGENCY", "COMPANY", "BUSINESS_ASSOCIATION"]) });
		yield relation("LOCATED_IN", id, pick("City"));
		if (number < ASSOCIATIONS) continue;
		yield relation("MEMBER_OF", id, idOf("Organisation", Math.floor(random() * ASSOCIATIONS)));
	}
	for (const number of range(counts.Person)) {
		yield entity("Person", number);
		for (const year of [2008, 2014]) {
			const since = String(year + Math.floor(random() * 5));
			yield relation("HOLDS_POST", idOf("Person", number), pick("Organisation"), { title: oneOf(POSTS), since });
		}
	}
	for (const number of range(counts.Programme)) {
		const id = idOf("Programme", number);
		yield entity("Programme", number, { goal: `Ziel ${number}` });
		yield relation("FUNDS", pick("Organisation"), id, { amount: Math.floor(random() * 1e6), currency: "EUR" });
		yield relation("FUNDS", pick("Organisation"), id);
		yield relation("IMPLEMENTS", pick("Organisation"), id, { task: "Durchführung" });
		yield relation("COVERS", id, pick("Country"));
	}
	for (const number of range(counts.Platform)) {
		const id = idOf("Platform", number);
		yield entity("Platform", number, { kind: "DIALOGUE_PLATFORM", cadence: "P1Y" });
		yield relation("RUNS_UNDER", id, pick("Programme"));
		yield relation("FUNDS", pick("Organisation"), id);
		yield relation("CONVENES", pick("Organisation"), id);
	}
	for (const number of range(counts.Meeting)) {
		const id = idOf("Meeting", number);
		yield entity("Meeting", number, {
			date: dayOf(random()),
			kind: "SESSION",
			eventStatus: "HELD",
			ordinal: 1 + (number % 20),
		});
		yield relation("HELD_IN", id, pick("City"));
		yield relation("SESSION_OF", id, pick("Platform"), { ordinal: 1 + (number % 20) });
		yield relation("COVERS", id, pick("Country"));
		yield relation("CONCERNS", id, pick("Topic"));
		// Few attend much, many little, as at every table.
		for (let seat = 0; seat < 6; seat += 1) {
			const kind = seat < 4 ? "Person" : "Organisation";
			const from = idOf(kind, Math.floor(random() ** 2 * counts[kind]));
			yield relation("ATTENDS", from, id, { role: seat === 0 ? "CHAIR" : oneOf(ROLES), capacity: oneOf(POSTS) });
		}
	}
}

const WORDS = [
	"Rohstoffe",
	"Wasser",
	"Handel",
	"Bildung",
	"Verkehr",
	"Energie",
	"Gesundheit",
	"Landwirtschaft",
] as const;
const POSTS = ["Ministerin", "Abteilungsleiter", "Botschafterin", "Geschäftsführer"] as const;
const ROLES = ["SPEAKER", "PARTICIPANT", "HOST", "REPRESENTATIVE"] as const;

function range(count: number): number[] {
	return Array.from({ length: count }, (_, index) => index);
}

function dayOf(share: number): string {
	return new Date(Date.UTC(2005, 0, 1 + Math.floor(share * 7_000))).toISOString().slice(0, 10);
}

/** Numbers from 0 to 1, always the same ones (mulberry32). */
function createRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
