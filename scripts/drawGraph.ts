import { readModel } from "../src/model/read/readModel.ts";
import { PLACES, type Place, SHOWN, type Shown, SUBTITLE, TITLE } from "./graphSelection.ts";
import { SeedRecords, type ShownEntity, type ShownRelation } from "./seedRecords.ts";
import { drawLines, escapeText, measure, wrap } from "./svgText.ts";

const WIDTH = 960;
const MARGIN = 28;
const COLUMNS = [
	{ x: MARGIN, width: 186 },
	{ x: 331, width: 246 },
	{ x: WIDTH - MARGIN - 246, width: 246 },
] as const;
const FIRST_ROW = 138;
const ROW = 66;

export function graphDocument(): string {
	const model = readModel();
	const seed = new SeedRecords(model.enums.get("AttendanceRole") ?? []);
	const cards = new Map(PLACES.map((place) => [place.id, layOut(place, seed.entity(place.id))]));
	const edges = findPorts(
		SHOWN.map((shown) => ({ ...shown, ...seed.relation(shown) })),
		cards,
	);
	const quotes = numberQuotes(edges);
	const bottom = Math.max(...[...cards.values()].map(({ y, height }) => y + height));
	const sentences = drawQuotes(quotes, bottom + 34);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${sentences.bottom + MARGIN}" width="${WIDTH}" height="${sentences.bottom + MARGIN}" role="img" aria-labelledby="title">
<title id="title">${escapeText(`${TITLE}. ${SUBTITLE}`)}</title>
<style>${STYLE}</style>
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="tip" d="M0 0.8 7.5 4 0 7.2Z"/></marker></defs>
<rect class="page" x="0.5" y="0.5" width="${WIDTH - 1}" height="${sentences.bottom + MARGIN - 1}" rx="16"/>
${drawHead()}
${edges.map(drawLine).join("\n")}
${[...cards.values()].map(drawCard).join("\n")}
${edges.map((edge) => drawLabel(edge, quotes)).join("\n")}
${sentences.svg}
</svg>
`;
}

// Colours that people with any kind of colour blindness tell apart: Okabe and Ito, 2008. The shape says the type, too.
const GLYPHS: Readonly<Record<string, { colour: string; path: string }>> = {
	Person: { colour: "#cc79a7", path: "M-9 0A9 9 0 1 0 9 0A9 9 0 1 0-9 0Z" },
	Organisation: { colour: "#009e73", path: "M-8.5-8.5H8.5V8.5H-8.5Z" },
	Meeting: { colour: "#d55e00", path: "M-10 0-5-8.7H5L10 0 5 8.7H-5Z" },
	Platform: { colour: "#0072b2", path: "M0-11 11 0 0 11-11 0Z" },
	Programme: { colour: "#e69f00", path: "M0-10 10.5 8.5H-10.5Z" },
	City: { colour: "#56b4e9", path: "M0 11C-4 5-8.5 1-8.5-3.5A8.5 8.5 0 0 1 8.5-3.5C8.5 1 4 5 0 11Z" },
};

const STYLE = `
text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"DejaVu Sans",sans-serif;fill:#1f2933}
.page{fill:#fbfaf8;stroke:#d9d4cb}.title{font-size:21px;font-weight:700}.subtitle{font-size:13px;fill:#52606d}
.card{fill:#fff;stroke:#d9d4cb}.joint{stroke:#009e73;stroke-width:2}.planned{stroke-dasharray:5 4;stroke:#9aa5b1}.name{font-size:13px;font-weight:600}.kind{font-size:11px;fill:#616e7c}
.edge{fill:none;stroke:#9aa5b1;stroke-width:1.5}.dashed{stroke-dasharray:5 4}.quoted{stroke:#323f4b;stroke-width:2}.tip{fill:#616e7c}
.relation{font-size:10.5px;font-weight:600;fill:#3e4c59;text-anchor:middle;stroke:#fbfaf8;stroke-width:5px;stroke-linejoin:round;paint-order:stroke}
.badge{fill:#323f4b}.number{font-size:11px;font-weight:700;fill:#fff;text-anchor:middle}
.head{font-size:11px;font-weight:700;fill:#3e4c59}.quote{font-size:12.5px;font-style:italic}.source{font-size:11px;fill:#616e7c}
`.trim();

function drawHead(): string {
	const key = (x: number, style: string, words: string) =>
		`<path class="edge ${style}" d="M${x} 41h26" marker-end="url(#arrow)"/>${drawLines([words], { x: x + 34, y: 45, step: 0, style: "kind" })}`;
	return [
		drawLines([TITLE], { x: MARGIN, y: 46, step: 0, style: "title" }),
		drawLines([SUBTITLE], { x: MARGIN, y: 70, step: 0, style: "subtitle" }),
		key(WIDTH - 290, "", "the text says so"),
		key(WIDTH - 146, "dashed", "it is planned"),
	].join("\n");
}

interface Card extends ShownEntity {
	readonly isJoint: boolean;
	readonly column: number;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly lines: readonly string[];
}

const NAME = { size: 13, step: 16.5 };
const PADDING = { left: 42, right: 10, top: 9, bottom: 10 };

function layOut({ column, row, isJoint = false }: Place, entity: ShownEntity): Card {
	const { x, width } = COLUMNS[column];
	const lines = wrap(entity.name, width - PADDING.left - PADDING.right, NAME.size, true);
	const height = PADDING.top + lines.length * NAME.step + 14 + PADDING.bottom;
	return { ...entity, isJoint, column, x, y: round(FIRST_ROW + row * ROW - height / 2), width, height, lines };
}

function drawCard({ type, date, acronym, isPlanned, isJoint, x, y, width, height, lines }: Card): string {
	const glyph = GLYPHS[type];
	if (!glyph) throw new Error(`There is no shape for ${type}.`);
	const kind = [type, acronym, date && describeDate(date)].filter(Boolean).join(" · ");
	const first = y + PADDING.top + 12;
	return [
		`<rect class="card${isPlanned ? " planned" : ""}${isJoint ? " joint" : ""}" x="${x}" y="${y}" width="${width}" height="${height}" rx="9"/>`,
		`<path fill="${glyph.colour}" transform="translate(${x + 22} ${round(y + height / 2)})" d="${glyph.path}"/>`,
		drawLines(lines, { x: x + PADDING.left, y: first, step: NAME.step, style: "name" }),
		drawLines([kind], { x: x + PADDING.left, y: round(first + lines.length * NAME.step), step: 0, style: "kind" }),
	].join("\n");
}

const SEASONS: Readonly<Record<string, string>> = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" };

/** The few kinds of date that the selection has, in English. */
function describeDate(edtf: string): string {
	const [from = "", to] = edtf.split("/");
	const [year = "", month = "", day] = from.split("-");
	if (SEASONS[month]) return `${SEASONS[month]} ${year}`;
	const lastDay = to === undefined ? "" : `–${Number(to.slice(-2))}`;
	const name = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(new Date(from));
	return day === undefined ? `${name} ${year}` : `${Number(day)}${lastDay} ${name} ${year}`;
}

interface Point {
	readonly x: number;
	readonly y: number;
}

interface Edge extends Shown, ShownRelation {
	readonly start: Point;
	readonly end: Point;
}

/** Where edges meet cards: spread over a side, in the order of the cards at their other ends, so that they do not cross. */
function findPorts(relations: readonly (Shown & ShownRelation)[], cards: ReadonlyMap<string, Card>): Edge[] {
	const card = (id: string) => {
		const found = cards.get(id);
		if (!found) throw new Error(`${id} has no place in the picture.`);
		return found;
	};
	const port = (own: Card, other: Card): Point => {
		const centre = own.x + own.width / 2;
		if (own.column === other.column) return { x: centre, y: other.y > own.y ? own.y + own.height : own.y };
		const isRight = other.column > own.column;
		const neighbours = relations
			.flatMap(({ from, to }) => (card(from) === own ? [card(to)] : card(to) === own ? [card(from)] : []))
			.filter((neighbour) => neighbour.column !== own.column && neighbour.column > own.column === isRight)
			.sort((one, two) => one.y - two.y);
		const index = neighbours.indexOf(other) - (neighbours.length - 1) / 2;
		return { x: isRight ? own.x + own.width : own.x, y: round(own.y + own.height / 2 + index * PORT_DISTANCE) };
	};
	return relations.map((relation) => {
		const [from, to] = [card(relation.from), card(relation.to)];
		return { ...relation, start: port(from, to), end: port(to, from) };
	});
}

const PORT_DISTANCE = 18;

function drawLine({ start, end, modality, isQuoted }: Edge): string {
	const middle = (start.x + end.x) / 2;
	const path =
		start.x === end.x
			? `M${start.x} ${start.y}V${end.y}`
			: `M${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`;
	const style = `edge${isQuoted ? " quoted" : ""}${modality === "PLANNED" ? " dashed" : ""}`;
	return `<path class="${style}" d="${path}" marker-end="url(#arrow)"/>`;
}

type Quotes = ReadonlyMap<string, { readonly number: number; readonly edge: Edge }>;

/** One sentence may say more than one edge. */
function numberQuotes(edges: readonly Edge[]): Quotes {
	const quotes = new Map<string, { number: number; edge: Edge }>();
	for (const edge of edges) {
		if (edge.isQuoted && !quotes.has(edge.quote)) quotes.set(edge.quote, { number: quotes.size + 1, edge });
	}
	return quotes;
}

function drawLabel(edge: Edge, quotes: Quotes): string {
	const { start, end, type, role, quote, isQuoted } = edge;
	const lines = role === undefined ? [type] : [type, inWords(role)];
	const x = (start.x + end.x) / 2;
	const y = round((start.y + end.y) / 2 + 3.5 - ((lines.length - 1) * LABEL.step) / 2);
	const number = isQuoted && quotes.get(quote)?.number;
	const left = x - Math.max(...lines.map((line) => measure(line, LABEL.size, true))) / 2;
	const badge = number ? drawBadge(number, round(left - 12), heightAt(edge, left - 12)) : "";
	return `${drawLines(lines, { x, y, step: LABEL.step, style: "relation" })}${badge}`;
}

/** Where the curve of an edge is at this x; its control points are half-way, one at the height of either end. */
function heightAt({ start, end }: Edge, x: number): number {
	const across = (t: number) => start.x + (end.x - start.x) * (1.5 * t * (1 - t) + t ** 3);
	const steps = Array.from({ length: 101 }, (_, index) => index / 100);
	const t = steps.reduce((best, step) => (Math.abs(across(step) - x) < Math.abs(across(best) - x) ? step : best));
	return round(start.y + (end.y - start.y) * (3 * t ** 2 - 2 * t ** 3));
}

const LABEL = { size: 10.5, step: 12.5 };

/** GUEST_SPEAKER: guest speaker. */
function inWords(name: string): string {
	return name.toLowerCase().replaceAll("_", " ");
}

function drawBadge(number: number, x: number, y: number): string {
	return `<circle class="badge" cx="${x}" cy="${y}" r="9"/><text class="number" x="${x}" y="${y + 4}">${number}</text>`;
}

const GAP = 16;
const QUOTE = { size: 12.5, step: 17.5 };
const SOURCE = { size: 11, step: 15 };

/** Cards beside one another, the wider the longer the sentence, so that none is much higher than the others. */
function drawQuotes(quotes: Quotes, top: number): { svg: string; bottom: number } {
	const room = WIDTH - 2 * MARGIN - (quotes.size - 1) * GAP;
	const share = ({ quote }: Edge) => quote.length + LEAST_SHARE;
	const total = [...quotes.values()].reduce((sum, { edge }) => sum + share(edge), 0);
	let x = MARGIN;
	const blocks = [...quotes.values()].map(({ number, edge }) => {
		const block = layOutQuote(number, edge, { x, width: round((room * share(edge)) / total) });
		x = round(x + block.width + GAP);
		return block;
	});
	const height = Math.max(
		...blocks.map(({ said, source }) => 66 + said.length * QUOTE.step + source.length * SOURCE.step),
	);
	return { svg: blocks.map((block) => drawQuote(block, top, height)).join("\n"), bottom: top + height };
}

const LEAST_SHARE = 40;

interface QuoteBlock {
	readonly x: number;
	readonly width: number;
	readonly number: number;
	readonly head: string;
	readonly said: readonly string[];
	readonly source: readonly string[];
}

function layOutQuote(number: number, edge: Edge, { x, width }: { x: number; width: number }): QuoteBlock {
	const inner = width - 32;
	return {
		x,
		width,
		number,
		head: [edge.type, edge.role && inWords(edge.role), inWords(edge.modality)].filter(Boolean).join(" · "),
		said: wrap(`„${nest(edge.quote)}“`, inner, QUOTE.size),
		source: edge.source.flatMap((part) => wrap(part, inner, SOURCE.size)),
	};
}

function drawQuote({ x, width, number, head, said, source }: QuoteBlock, top: number, height: number): string {
	const left = x + 16;
	const lastLines = round(top + height - 16 - (source.length - 1) * SOURCE.step);
	return [
		`<rect class="card" x="${x}" y="${top}" width="${width}" height="${height}" rx="9"/>`,
		drawBadge(number, x + 25, top + 25),
		drawLines([head], { x: x + 42, y: top + 29, step: 0, style: "head" }),
		drawLines(said, { x: left, y: top + 58, step: QUOTE.step, style: "quote" }),
		drawLines(source, { x: left, y: lastLines, step: SOURCE.step, style: "source" }),
	].join("\n");
}

/** Quotation marks inside of quotation marks. */
function nest(quote: string): string {
	return quote.replaceAll("„", "‚").replaceAll("“", "‘");
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
