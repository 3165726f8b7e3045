import { readFileSync } from "node:fs";
import { type Rate, sumRates } from "../src/extraction/evaluate/evaluate.ts";
import { type Measured, measureGold, type Part } from "../test/support/extraction/measureGold.ts";
import { GOLD_LANGUAGES } from "../test/support/extraction/readGold.ts";

const BEGIN = "<!-- measured: `npm run docs` writes what follows -->";

/** docs/extraction.md, its tables measured anew. */
export function extractionDocument(): string {
	const written = readFileSync(new URL("../docs/extraction.md", import.meta.url), "utf8");
	const [text = ""] = written.split(BEGIN);
	return `${text}${BEGIN}\n\n${section("kept aside")}\n${section("written with")}`;
}

const NAMES = { de: "German", ru: "Russian", en: "English" } as const;

function section(part: Part): string {
	const measured = GOLD_LANGUAGES.map((language) => ({ language, found: measureGold(language, part) }));
	const title =
		part === "kept aside"
			? "### Documents that no rule was written for"
			: "### Documents that the rules were written with";
	const rows = measured.map(({ language, found }) => languageRow(NAMES[language], found));
	const head =
		"| language | documents | entities: precision, recall, F1 | relations: precision, recall | dates exact | planned or held | traps taken |\n| --- | ---: | --- | --- | --- | --- | --- |";
	const types = [...new Set(measured.flatMap(({ found }) => [...found.relations.keys()]))].sort();
	const byType = types.map((type) => {
		const cells = measured.map(({ found }) => cell(found.relations.get(type)));
		return `| ${type} | ${cells.join(" | ")} |`;
	});
	const table = `| relation | ${GOLD_LANGUAGES.map((language) => NAMES[language]).join(" | ")} |\n| --- | ${GOLD_LANGUAGES.map(() => "---").join(" | ")} |`;
	return [
		title,
		"",
		head,
		...rows,
		"",
		"Relations by type: precision / recall (how many the gold has)",
		"",
		table,
		...byType,
		"",
	].join("\n");
}

function languageRow(name: string, { documents, mentions, relations, dates, statuses, traps }: Measured): string {
	const [all, joined] = [sumRates(mentions.values()), sumRates(relations.values())];
	const f1 = ((2 * all.right) / (all.predicted + all.gold)).toFixed(2);
	const cells = [
		String(documents),
		`${share(all.right, all.predicted)}, ${share(all.right, all.gold)}, ${f1}`,
		`${share(joined.right, joined.predicted)} ${interval(joined.right, joined.predicted)}, ${share(joined.right, joined.gold)} ${interval(joined.right, joined.gold)}`,
		`${share(dates.right, dates.predicted)} of ${dates.predicted}`,
		`${share(statuses.right, statuses.predicted)} of ${statuses.predicted}`,
		`${traps.taken.length} of ${traps.all}`,
	];
	return `| ${name} | ${cells.join(" | ")} |`;
}

function cell(rate: Rate | undefined): string {
	if (!rate) return "–";
	return `${share(rate.right, rate.predicted)} / ${share(rate.right, rate.gold)} (${rate.gold})`;
}

function share(part: number, whole: number): string {
	return whole === 0 ? "–" : (part / whole).toFixed(2);
}

/** In which the true share lies with a probability of 95 % (Wilson, 1927): the samples are small. */
function interval(part: number, whole: number): string {
	if (whole === 0) return "";
	const [z, p] = [1.96, part / whole];
	const centre = (p + z ** 2 / (2 * whole)) / (1 + z ** 2 / whole);
	const half = (z / (1 + z ** 2 / whole)) * Math.sqrt((p * (1 - p)) / whole + z ** 2 / (4 * whole ** 2));
	return `(${Math.max(0, centre - half).toFixed(2)}–${Math.min(1, centre + half).toFixed(2)})`;
}
