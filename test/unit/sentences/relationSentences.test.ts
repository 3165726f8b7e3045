/** Every relation in words, in both languages and directions: a table, and what must hold of any combination of details. */
import { describe, expect, test } from "vitest";
import type { RelationType } from "../../../src/model/GraphModel.ts";
import { DETAILS, endsOf, FACTS, NAMES, SENTENCES } from "../../fixtures/sentences.ts";
import { MODEL } from "../../support/model.ts";
import { type Told, tellRelation } from "../../support/tellRelation.ts";
import { generateWorld } from "../../support/world/generateWorld.ts";
import { groupBy } from "../../support/world/reading.ts";

const RELATIONS = [...MODEL.relations.values()];

function tell(type: RelationType, names: readonly string[]): Told {
	const details = Object.fromEntries(Object.entries(DETAILS).filter(([name]) => names.includes(name)));
	return { relation: type.name, ...endsOf(type), details, facts: FACTS, names: NAMES };
}

function inAllWays(told: Told): string[] {
	return (["EN", "DE"] as const).flatMap((language) => [
		tellRelation(told, language),
		tellRelation(told, language, false),
	]);
}

function detailsOf({ properties }: RelationType): string[] {
	return [...properties.keys()].filter((name) => name in DETAILS);
}

describe("every relation", () => {
	test.each(RELATIONS.map((type) => [type.name, type] as const))(
		"%s is told as an editor let it stand",
		(name, type) => {
			const names = detailsOf(type);
			const told = [[], ...(names.length > 0 ? [names] : [])].map((some) => inAllWays(tell(type, some)));
			expect(told).toEqual(SENTENCES[name]);
		},
	);

	test("has no word in the table that it has not in the model", () => {
		expect(Object.keys(SENTENCES).sort()).toEqual([...MODEL.relations.keys()].sort());
	});

	test.each(RELATIONS.map((type) => [type.name, type] as const))("%s reads well with any details", (_name, type) => {
		for (const names of subsetsOf(detailsOf(type))) {
			const faulty = inAllWays(tell(type, names)).filter((sentence) => findFaults(sentence).length > 0);
			expect(faulty).toEqual([]);
		}
	});
});

describe("on a generated world", () => {
	const world = generateWorld();

	test("some relations with every combination of details that sources give read well, and name both ends", () => {
		const groups = groupBy(world.ties, ({ type, details }) => [type, ...Object.keys(details)].join(" "));
		const some = groups.flatMap((alike) => alike.slice(0, 12));
		const faulty = some.flatMap(({ type, from, to, details }) => {
			const facts = { [from.id]: factsOf(from), [to.id]: factsOf(to) };
			const mentioned = Object.values(details).flatMap((value) => world.things.get(String(value)) ?? []);
			const names = Object.fromEntries(mentioned.map(({ id, name }) => [id, name]));
			return inAllWays({ relation: type, from, to, details, facts, names }).filter((sentence) => {
				const text = withoutQuotes(sentence);
				const namesBoth = [from, to].every(({ name }) => text.includes(withoutQuotes(name)));
				return !namesBoth || findFaults(sentence).length > 0;
			});
		});
		expect(faulty).toEqual([]);
	});
});

describe("what is not simply asserted is heard", () => {
	const meeting = { id: "m", name: "Treffen", type: "Meeting" };
	const platform = { id: "p", name: "Runde", type: "Platform" };
	const town = { id: "t", name: "Altstadt", type: "City" };
	const body = { id: "b", name: "Werkstatt", type: "Organisation" };
	const person = { id: "x", name: "Pia Ahorn", type: "Person" };
	const programme = { id: "g", name: "Brunnen", type: "Programme" };

	test.each<[string, Told, string, string]>([
		[
			"a relation that is planned",
			{ relation: "HELD_IN", from: meeting, to: town, modality: "PLANNED" },
			"Planned – venue of “Treffen”: Altstadt",
			"Geplant – Veranstaltungsort von „Treffen“: Altstadt",
		],
		[
			"a relation that was planned and reported otherwise",
			{ relation: "HELD_IN", from: meeting, to: town, modality: "PLANNED", superseded: true },
			"Planned, superseded – venue of “Treffen”: Altstadt",
			"Geplant, überholt – Veranstaltungsort von „Treffen“: Altstadt",
		],
		[
			"a relation on which sources disagree",
			{ relation: "HELD_IN", from: meeting, to: town, disputed: ["HELD_IN"] },
			"Disputed – venue of “Treffen”: Altstadt",
			"Umstritten – Veranstaltungsort von „Treffen“: Altstadt",
		],
		[
			"an inferred number",
			{
				relation: "SESSION_OF",
				from: meeting,
				to: platform,
				details: { ordinal: 6 },
				inferred: ["ordinal"],
			},
			"“Treffen” is a session of “Runde” (number 6, inferred)",
			"„Treffen“ ist eine Sitzung von „Runde“ (Nummer 6, erschlossen)",
		],
		[
			"an inferred beginning",
			{
				relation: "IMPLEMENTS",
				from: body,
				to: programme,
				details: { since: "2012~", until: "2018" },
				inferred: ["since"],
			},
			"Werkstatt carries out all or part of “Brunnen”, from about 2012 (inferred) to 2018",
			"Werkstatt führt „Brunnen“ ganz oder zum Teil durch, von etwa 2012 (erschlossen) bis 2018",
		],
		[
			"a disputed title, outside of its quotation marks",
			{ relation: "HOLDS_POST", from: person, to: body, details: { title: "Direktorin" }, disputed: ["title"] },
			"Pia Ahorn holds or held a post: “Direktorin” (disputed), Werkstatt",
			"Pia Ahorn hat oder hatte ein Amt: „Direktorin“ (umstritten), Werkstatt",
		],
		[
			"a disputed amount that is inferred",
			{
				relation: "FUNDS",
				from: body,
				to: programme,
				details: { amount: 5, currency: "EUR" },
				inferred: ["amount"],
				disputed: ["amount"],
			},
			"Werkstatt funds “Brunnen” with 5 (inferred, disputed) EUR",
			"Werkstatt fördert „Brunnen“ mit 5 (erschlossen, umstritten) EUR",
		],
		[
			"a disputed date of a meeting",
			{
				relation: "HELD_IN",
				from: meeting,
				to: town,
				facts: { m: { date: { value: "2007-12-06/2007-12-07", disputed: true } } },
			},
			"Venue of “Treffen” (6 to 7 December 2007, disputed): Altstadt",
			"Veranstaltungsort von „Treffen“ (6. bis 7. Dezember 2007, umstritten): Altstadt",
		],
	])("%s", (_what, told, english, german) => {
		expect([tellRelation(told, "EN"), tellRelation(told, "DE")]).toEqual([english, german]);
	});

	test("in whose name: an entity by its name, words of a source as such", () => {
		const told = { relation: "ATTENDS", from: person, to: meeting };
		const say = (onBehalfOf: string) =>
			tellRelation({ ...told, details: { onBehalfOf }, names: { kz: "Kasachstan" } }, "EN");
		expect(say("kz")).toBe("Pia Ahorn (on behalf of: Kasachstan) attended “Treffen”");
		expect(say("die „andere“ Seite")).toBe("Pia Ahorn (on behalf of: “die ‘andere’ Seite”) attended “Treffen”");
	});
});

function withoutQuotes(text: string): string {
	return text.replaceAll(/["„“”«»‚‘’]/g, "");
}

function factsOf({ values }: { readonly values: Readonly<Record<string, unknown>> }) {
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
}

function subsetsOf(names: readonly string[]): string[][] {
	return Array.from({ length: 2 ** names.length }, (_, chosen) =>
		names.filter((_name, place) => (chosen >> place) & 1),
	);
}

/** What no sentence may have, whatever is said in it. */
const FAULTS = {
	"a gap": /…|\{|\}|\[|\]/,
	"a comma before a bracket": /[,;] \(/,
	"an empty bracket, or one that begins or ends with a mark": /\(\s|\(\)|\([,;:]|[,;:\s]\)/,
	"two marks in a row": /[,;:.] ?[,;:.]/,
	"two spaces": / {2}/,
	"a space before a mark": / [,;:.)]/,
	"quotation marks within quotation marks": /“[^“”„]*“[^“”„]*”|„[^“”„]*„/,
	"a span in two pieces": /since [^,]*, until|seit [^,]*, bis/,
};

function findFaults(sentence: string): string[] {
	const found = Object.entries(FAULTS).flatMap(([name, pattern]) => (pattern.test(sentence) ? [name] : []));
	const counts = [...sentence].reduce((depth, letter) => depth + (letter === "(" ? 1 : letter === ")" ? -1 : 0), 0);
	return counts === 0 ? found : [...found, "a bracket that is not closed"];
}
