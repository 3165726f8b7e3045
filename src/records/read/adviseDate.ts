import { readEdtf } from "../../edtf/readEdtf.ts";
import { writeEdtf } from "../../edtf/writeEdtf.ts";

/** What to write instead of a date that is none: as people write dates, or as EDTF that cannot be. */
export function adviseDate(text: string, isAccepted: (guess: string) => boolean): string | undefined {
	const trimmed = text.trim().normalize("NFKC");
	const meant = [...new Set(guessDates(trimmed))].filter(isAccepted);
	if (meant.length > 0) return `Did you mean ${meant.map((guess) => `\`${guess}\``).join(" or ")}?`;
	return isAccepted("2015") ? explain(trimmed) : undefined;
}

function explain(text: string): string | undefined {
	const [, century, mark = ""] = /^(\d{2})([~?%]?)$/.exec(text) ?? [];
	if (century !== undefined) {
		return `Write the year with four digits, such as \`${fullYear(century)}${mark}\`, or the century as \`${century}XX${mark}\`.`;
	}
	if (/^(\.\.|)\/(\.\.|)$/.test(text)) return "Leave it out: a span without beginning and end says nothing.";
	if (/^(Y?-\d+|Y?\d{5,}|Y\d+)(E\d+)?(S\d+)?$/.test(text)) return "Only years from 0000 to 9999 can be written.";
	const read = readEdtf(text);
	if (read?.kind === "single" && read.day !== undefined) {
		const month = writeEdtf({ ...read, day: undefined, time: undefined });
		return `There is no such day. If only the month is known, write \`${month}\`.`;
	}
	const [year] = /(?<!\d)[12]\d{3}(?!\d)/.exec(text) ?? [];
	return (
		year &&
		`Write what is certain, such as \`${year}\`; the words can stand beside it under the same key with \`Text\`.`
	);
}

/** What it probably means, likeliest first; only what is EDTF is said. */
function guessDates(text: string): string[] {
	const plain = simplify(text);
	return [
		text.toUpperCase(),
		...turnRound(text),
		...PATTERNS.flatMap(([pattern, guess]) => {
			const groups = pattern.exec(plain)?.slice(1);
			return groups ? guess(groups.map((group) => group ?? "")) : [];
		}),
	];
}

/** An interval, or a range in a set, whose ends were exchanged. */
function turnRound(text: string): string[] {
	const [from, to, ...others] = text.split("/");
	return to === undefined || others.length > 0 ? [] : [`${to}/${from}`];
}

const MONTH = "m(\\d\\d)";
const DAY = "(\\d{1,2})\\.?";
const YEAR = "(\\d{4})";

/** How dates look once their words are gone: `simplify` writes months as m06, seasons as s23. */
const PATTERNS: readonly (readonly [RegExp, (groups: readonly string[]) => readonly string[]])[] = [
	pattern("\\+?(\\d{4})-?00(?:-?00)?", ([year]) => [year]),
	pattern("\\+?(\\d{4})-?(\\d\\d)-?00", ([year, month]) => [join(year, month)]),
	pattern("\\+?(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?:[t ]\\d\\d:[^/]*)?", (parts) => [join(...parts)]),
	pattern("(\\d{4})(\\d\\d)(\\d\\d)", (parts) => [join(...parts)]),
	pattern("(\\d{4})[-./](\\d{1,2})", ([year, part = ""]) => [join(year, part), `${year}/${year?.slice(0, 2)}${part}`]),
	pattern("(\\d{1,2})[./](\\d{4})", ([month, year]) => [join(year, month)]),
	pattern("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}|\\d\\d)", ([day, month, year]) => [join(fullYear(year), month, day)]),
	pattern("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})", ([a, b, year]) => [join(year, b, a), join(year, a, b)]),
	pattern(`${YEAR} ?[-/] ?${YEAR}`, ([from, to]) => [`${from}/${to}`]),
	pattern(`${YEAR}-(\\d{1,2})-(\\d{1,2})/(\\d{1,2})`, ([year, month, from, to]) => [
		`${join(year, month, from)}/${join(year, month, to)}`,
	]),
	pattern(`${DAY} ?${MONTH}\\.? ${YEAR}`, ([day, month, year]) => [join(year, month, day)]),
	pattern(`${MONTH}\\.? ${DAY},? ${YEAR}`, ([month, day, year]) => [join(year, month, day)]),
	pattern(`${YEAR},? ${DAY} ?${MONTH}`, ([year, day, month]) => [join(year, month, day)]),
	pattern(`${MONTH}\\.?,? ${YEAR}`, ([month, year]) => [join(year, month)]),
	pattern(`${YEAR},? ${MONTH}`, ([year, month]) => [join(year, month)]),
	pattern(`${DAY} ?(?:-|/|to|and|bis|und) ?${DAY} ?${MONTH}\\.? ${YEAR}`, ([from, to, month, year]) => [
		`${join(year, month, from)}/${join(year, month, to)}`,
	]),
	pattern(`${MONTH} ${DAY} ?(?:-|to|and) ?${DAY},? ${YEAR}`, ([month, from, to, year]) => [
		`${join(year, month, from)}/${join(year, month, to)}`,
	]),
	pattern(`${DAY} ?${MONTH}\\.?(?: ${YEAR})? ?(?:-|to|bis) ?${DAY} ?${MONTH}\\.? ${YEAR}`, (parts) => {
		const [day, month, year, lastDay, lastMonth, lastYear] = parts;
		return [`${join(year || lastYear, month, day)}/${join(lastYear, lastMonth, lastDay)}`];
	}),
	pattern(`s(\\d\\d) ${YEAR}`, ([season, year]) => [`${year}-${season}`]),
	pattern(`${YEAR} s(\\d\\d)`, ([year, season]) => [`${year}-${season}`]),
	pattern(`(?:since|from|seit|ab|с) ${YEAR}`, ([year]) => [`${year}/..`]),
	pattern(`(?:until|till|bis|до) ${YEAR}`, ([year]) => [`../${year}`]),
	pattern(`(?:about|around|circa|ca\\.?|c\\.|etwa|um|gegen|около) ${YEAR}`, ([year]) => [`${year}~`]),
	pattern("(\\d{3})(?:0s|0er|0er-jahren?|0er jahren?)", ([decade]) => [`${decade}X`]),
	pattern("(\\d{3})([~?%]?)", ([decade, mark]) => [`${decade}X${mark}`]),
	pattern(`${YEAR}-?w(\\d\\d)`, ([year, week]) => weekDays(Number(year), Number(week))),
	pattern("y(\\d{4})", ([year]) => [year]),
];

function pattern(
	source: string,
	guess: (groups: readonly string[]) => readonly (string | undefined)[],
): readonly [RegExp, (groups: readonly string[]) => readonly string[]] {
	return [new RegExp(`^${source}$`), (groups) => guess(groups).flatMap((found) => found ?? [])];
}

function join(...parts: readonly (string | undefined)[]): string {
	return parts.flatMap((part) => (part ? [part.padStart(2, "0")] : [])).join("-");
}

/** 49 is of this century, 50 of the last. */
function fullYear(year = ""): string {
	return year.length === 4 ? year : `${Number(year) < 50 ? 20 : 19}${year}`;
}

/** Monday to Sunday of a week of ISO 8601: the first has the year's first Thursday. */
function weekDays(year: number, week: number): string[] {
	const fourth = new Date(Date.UTC(year, 0, 4));
	const monday = Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + 7 * (week - 1));
	const day = (later: number) => new Date(monday + later * 86_400_000).toISOString().slice(0, 10);
	return week >= 1 && week <= 53 ? [`${day(0)}/${day(6)}`] : [];
}

/** Months as m06, seasons, quarters and halves as s23, without ordinals, articles and words around them. */
function simplify(text: string): string {
	return text
		.toLowerCase()
		.replace(/[‐-―−]/g, "-")
		.replace(/\p{L}+/gu, (word) => NAMES.get(word) ?? word)
		.replace(/(?<=\d)(st|nd|rd|th)\b/g, "")
		.replace(/\bq([1-4])\b/g, (_, quarter: string) => `s${32 + Number(quarter)}`)
		.replace(/\b([1-4])\.? ?(?:quarter|quartal)(?: of)?\b/g, (_, quarter: string) => `s${32 + Number(quarter)}`)
		.replace(/\b([12])\.? ?(?:half|halbjahr|halbjahres)(?: of)?\b/g, (_, half: string) => `s${39 + Number(half)}`)
		.replace(/\b(in|im|am|on|the|of|den|der|des|dem|jahres|vom)\b\.?/g, " ")
		.replace(/(?<=\d)\s*(г\.?|года|году|ж\.?|жылғы|жылы)(?=[\s,]|$)/g, " ")
		.replace(/\s+/g, " ")
		.trim();
}

const LANGUAGES = ["de", "en", "ru", "kk"];

/** Names of months, alone and beside a day, long and short, and of seasons. */
const NAMES: ReadonlyMap<string, string> = new Map([
	...LANGUAGES.flatMap((language) =>
		(["long", "short"] as const).flatMap((length) =>
			[{ month: length }, { month: length, day: "numeric" } as const].flatMap((form) => {
				const format = new Intl.DateTimeFormat(language, { ...form, timeZone: "UTC" });
				return Array.from({ length: 12 }, (_, month) => {
					const parts = format.formatToParts(Date.UTC(2015, month, 1));
					const name = parts.find(({ type }) => type === "month")?.value ?? "";
					return [name.toLowerCase().replace(/\.$/, ""), `m${String(month + 1).padStart(2, "0")}`] as const;
				});
			}),
		),
	),
	...Object.entries({
		jänner: "m01",
		feb: "m02",
		mrz: "m03",
		mär: "m03",
		maerz: "m03",
		sep: "m09",
		sept: "m09",
		frühjahr: "s21",
		frühling: "s21",
		spring: "s21",
		весной: "s21",
		sommer: "s22",
		summer: "s22",
		летом: "s22",
		herbst: "s23",
		autumn: "s23",
		fall: "s23",
		осенью: "s23",
		winter: "s24",
		зимой: "s24",
		first: "1",
		second: "2",
		third: "3",
		fourth: "4",
		erstes: "1",
		ersten: "1",
		zweites: "2",
		zweiten: "2",
		drittes: "3",
		viertes: "4",
	}),
]);
