/** Generated records that say much of few entities. */
import fc from "fast-check";

export const SOURCES = ["s1", "s2", "s3"].map((id, index) => ({
	type: "Source",
	id,
	title: `Report ${id}`,
	published: `201${5 + index}`,
}));

export type Line = Readonly<Record<string, unknown>>;

const evidence = fc.record(
	{
		source: fc.constantFrom("s1", "s2", "s3"),
		quote: fc.constantFrom("so it was", "as they said", "in the report"),
		confidence: fc.constantFrom(0.4, 0.9),
		extractor: fc.constantFrom("rules@1", "llm:x"),
		modality: fc.constantFrom("ASSERTED", "PLANNED", "INFERRED"),
		stance: fc.constantFrom("SUPPORTS", "SUPPORTS", "CONTRADICTS"),
		status: fc.constantFrom("ACCEPTED", "ACCEPTED", "PROPOSED"),
	},
	{ requiredKeys: ["source"] },
);
const date = fc.constantFrom("2015", "2015-06", "2015-06-09", "2016", "2015-06/2015-07", "2018~");
const say = (stated: fc.Arbitrary<object>): fc.Arbitrary<Line> =>
	fc.tuple(stated, evidence).map(([content, by]) => ({ ...content, ...by }));

/** What some source says of few things, so that statements meet, repeat and contradict each other. */
export const generatedStatement: fc.Arbitrary<Line> = fc.oneof(
	say(fc.record({ type: fc.constant("Meeting"), id: fc.constant("m"), date })),
	say(
		fc.record({ type: fc.constant("Meeting"), id: fc.constant("m"), eventStatus: fc.constantFrom("PLANNED", "HELD") }),
	),
	say(fc.record({ type: fc.constant("Programme"), id: fc.constant("g"), until: date })),
	say(fc.record({ type: fc.constant("Person"), id: fc.constant("p"), aliases: fc.constant(["P. P."]) })),
	say(
		fc.record({
			...{ type: fc.constant("HOLDS_POST"), from: fc.constant("p"), to: fc.constant("o") },
			title: fc.constantFrom("Minister", "Head of unit"),
			since: date,
		}),
	),
	say(
		fc.record({
			...{ type: fc.constant("ATTENDS"), from: fc.constantFrom("p", "o"), to: fc.constant("m") },
			role: fc.constantFrom("CHAIR", "PARTICIPANT"),
		}),
	),
	say(
		fc.record(
			{
				...{ type: fc.constant("FUNDS"), from: fc.constant("o"), to: fc.constant("g") },
				amount: fc.constantFrom(1, 2),
				since: date,
			},
			{ requiredKeys: ["type", "from", "to"] },
		),
	),
	// Where one place lies in another they are no conflict: it can be said before or after.
	say(fc.record({ type: fc.constant("HELD_IN"), from: fc.constant("m"), to: fc.constantFrom("c1", "c2", "r", "k") })),
	say(fc.record({ type: fc.constant("LOCATED_IN"), from: fc.constantFrom("c1", "c2"), to: fc.constantFrom("r", "k") })),
	say(fc.record({ type: fc.constant("LOCATED_IN"), from: fc.constant("r"), to: fc.constant("k") })),
	say(fc.record({ type: fc.constant("SESSION_OF"), from: fc.constantFrom("m", "n"), to: fc.constantFrom("f1", "f2") })),
	say(fc.record({ type: fc.constant("PART_OF"), from: fc.constant("n"), to: fc.constant("m") })),
);

/** The lines on which the others lean: every part of a file brings them along, as extractors write them. */
export const NAMES: readonly Line[] = [
	{ type: "Meeting", id: "m", name: "The meeting", source: "s1" },
	{ type: "Programme", id: "g", name: "The programme", source: "s1" },
	{ type: "Person", id: "p", name: "The person", source: "s2" },
	{ type: "Organisation", id: "o", name: "The organisation", source: "s2" },
	{ type: "City", id: "c1", name: "The city", source: "s1" },
	{ type: "City", id: "c2", name: "The other city", source: "s3" },
	{ type: "Region", id: "r", name: "The region", source: "s3" },
	{ type: "Country", id: "k", name: "The country", source: "s1" },
	{ type: "Meeting", id: "n", name: "The part", source: "s2" },
	{ type: "Platform", id: "f1", name: "The platform", source: "s1" },
	{ type: "Platform", id: "f2", name: "The other platform", source: "s2" },
];

/** The same lines with the ids of this case. */
export function nameSpace(lines: readonly Line[], number: number): Line[] {
	const own = (id: unknown) => (typeof id === "string" ? `${number}:${id}` : id);
	return lines.map((line) => {
		const ends = "from" in line ? { from: own(line.from), to: own(line.to) } : { id: own(line.id) };
		return { ...line, ...ends };
	});
}
