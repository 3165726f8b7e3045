/** What every part of the generator has at hand: the world that it fills, chance, and sources that report of a year. */
import type { Chance } from "./random.ts";
import { inMonth, inYear, onDay } from "./When.ts";
import type { Modality, Said, World, WorldSource } from "./World.ts";

export interface Setting {
	readonly world: World;
	readonly chance: Chance;
	readonly reference: WorldSource;
	/** Bears no date. */
	readonly anthology: WorldSource;
	/** Comes out in February after the year. */
	readonly report: (year: number) => WorldSource;
	/** Comes out some time after the report, in a month, or in a year that nobody knows better. */
	readonly review: (year: number) => WorldSource;
	/** Comes out in January of the year and says what is to come. */
	readonly preview: (year: number) => WorldSource;
}

const YEARS = Array.from({ length: 15 }, (_, place) => 2006 + place);

export function createSetting(world: World, chance: Chance): Setting {
	const reference = {
		id: "orte",
		title: "Verzeichnis der Orte",
		kind: "REFERENCE",
		published: onDay("2020-05-04"),
	} as const;
	const anthology = { id: "sammelband", title: "Sammelband ohne Jahr", kind: "DOCUMENT", language: "de" } as const;
	const reports = YEARS.map((year) =>
		describe("bericht", `Bericht über ${year}`, "Amt für Berichte", onDay(`${year + 1}-02-01`)),
	);
	const reviews = YEARS.map((year) => {
		const published = year % 3 === 0 ? inYear(year + 1) : inMonth(`${year + 1}-03`);
		return describe("rundschau", `Rundschau ${year}`, "Verein der Chronisten", published);
	});
	const previews = YEARS.map((year) =>
		describe("vorschau", `Vorschau auf ${year}`, "Amt für Berichte", onDay(`${year}-01-10`)),
	);
	world.sources.push(reference, anthology, ...reports, ...reviews, ...previews);
	const ofYear = (sources: readonly WorldSource[]) => (year: number) => {
		const source = sources[year - 2006];
		if (!source) throw new Error(`no source tells of ${year}`);
		return source;
	};
	return {
		world,
		chance,
		reference,
		anthology,
		report: ofYear(reports),
		review: ofYear(reviews),
		preview: ofYear(previews),
	};
}

function describe(
	kind: string,
	title: string,
	publisher: string,
	published: WorldSource["published"] & object,
): WorldSource {
	const id = `${kind}-${title.slice(-4)}`;
	return { id, title, kind: "DOCUMENT", publisher, published, language: "de", url: `https://example.org/${id}` };
}

/** That one source says it, in these words. */
export function saidIn(source: WorldSource, quote: string | null, more: Partial<Said> = {}): Said {
	const how = {
		modality: "ASSERTED",
		stance: "SUPPORTS",
		confidence: 1,
		extractors: ["manual"],
		status: "ACCEPTED",
	} as const;
	return { source, quote, ...how, ...more };
}

/** What the report of a year says, and now and then the review, too; now and then without words. */
export function told(
	{ chance, report, review, anthology }: Setting,
	year: number,
	words: string,
	modality: Modality = "ASSERTED",
): Said[] {
	const how = { modality, confidence: chance.pick([1, 0.9, 0.7]), extractors: chance.pick(READERS) };
	const first = chance.isOneIn(60) ? anthology : report(year);
	const said = [saidIn(first, chance.isOneIn(14) ? null : words, how)];
	if (chance.isOneIn(7)) said.push(saidIn(review(year), `Berichtet wird: ${words}`, { modality }));
	if (chance.isOneIn(40)) said.push(saidIn(first, `Noch einmal: ${words}`, { modality }));
	return said;
}

const READERS = [["manual"], ["manual"], ["rules@1.0"], ["llm:modell"], ["llm:modell", "rules@1.0"]];

/** An id such as people write. */
export function toId(name: string): string {
	const plain = name
		.toLowerCase()
		.replaceAll("ä", "ae")
		.replaceAll("ö", "oe")
		.replaceAll("ü", "ue")
		.replaceAll("ß", "ss");
	return plain
		.normalize("NFD")
		.replaceAll(/\p{M}/gu, "")
		.replaceAll(/[^a-z0-9]+/g, "-")
		.replaceAll(/^-|-$/g, "");
}
