/** docs/identity-calibration.svg: of pairs with about one score, how many are the same? On the diagonal scores mean what they say. */
import { listFamilyPairs, readIdentityRecords } from "../test/support/identityRecords.ts";
import { readPairs } from "../test/support/labelledPairs.ts";
import { MODEL } from "../test/support/model.ts";
import { type Scored, scorePairs } from "./identityMeasures.ts";
import { escapeText } from "./svgText.ts";

const SIZE = 360;
const LEFT = 60;
const TOP = 60;
const WIDTH = 640;
const HEIGHT = TOP + SIZE + 60;
const BINS = 5;
const TITLE = "Scores of identity, and how many pairs of a score are the same";

export function calibrationDocument(): string {
	const scored = scorePairs(MODEL, [...readPairs(), ...listFamilyPairs(readIdentityRecords())]);
	const known = scored.filter(({ pair }) => !pair.isHeldBack);
	const heldBack = scored.filter(({ pair }) => pair.isHeldBack);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title">
<title id="title">${escapeText(TITLE)}</title>
<style>${STYLE}</style>
<rect class="page" x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="16"/>
<text class="title" x="${LEFT}" y="34">${escapeText(TITLE)}</text>
${drawAxes()}
<path class="ideal" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}"/>
${drawBins(known, "known")}
${drawBins(heldBack, "held")}
${drawLegend(known.length, heldBack.length)}
</svg>
`;
}

const STYLE = `
text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,Arial,"DejaVu Sans",sans-serif;fill:#1f2933;font-size:12px}
.page{fill:#fbfaf8;stroke:#d9d4cb}.title{font-size:16px;font-weight:700}.grid{stroke:#d9d4cb}.ideal{stroke:#9aa5b1;stroke-dasharray:5 4;fill:none}
.known{fill:#0072b2;fill-opacity:.75}.held{fill:#d55e00;fill-opacity:.75}.middle{text-anchor:middle}.end{text-anchor:end}
`;

function x(score: number): number {
	return LEFT + score * SIZE;
}

function y(share: number): number {
	return TOP + (1 - share) * SIZE;
}

function drawAxes(): string {
	const steps = [0, 0.25, 0.5, 0.75, 1];
	const lines = steps.flatMap((at) => [
		`<path class="grid" d="M${x(0)} ${y(at)}H${x(1)}M${x(at)} ${y(0)}V${y(1)}"/>`,
		`<text class="end" x="${LEFT - 8}" y="${y(at) + 4}">${at * 100} %</text>`,
		`<text class="middle" x="${x(at)}" y="${y(0) + 20}">${at}</text>`,
	]);
	return [...lines, `<text class="middle" x="${x(0.5)}" y="${y(0) + 42}">score</text>`].join("\n");
}

/** A circle for a fifth of the scores: at their mean, as large as they are many. */
function drawBins(scored: readonly Scored[], style: string): string {
	const bins = Array.from({ length: BINS }, (_, bin) =>
		scored.filter(({ comparison }) => binOf(comparison.score) === bin),
	);
	return bins
		.filter((bin) => bin.length > 0)
		.map((bin) => drawBin(bin, style))
		.join("\n");
}

function binOf(score: number): number {
	return Math.min(BINS - 1, Math.floor(score * BINS));
}

function drawBin(bin: readonly Scored[], style: string): string {
	const mean = bin.reduce((sum, { comparison }) => sum + comparison.score, 0) / bin.length;
	const same = bin.filter(({ pair }) => pair.same).length;
	const radius = (2 + Math.sqrt(bin.length)).toFixed(1);
	const words = `${bin.length} pairs with a mean score of ${mean.toFixed(2)}, ${same} of them the same`;
	const [cx, cy] = [x(mean).toFixed(1), y(same / bin.length).toFixed(1)];
	return `<circle class="${style}" cx="${cx}" cy="${cy}" r="${radius}"><title>${words}</title></circle>`;
}

function drawLegend(known: number, heldBack: number): string {
	const rows = [
		["known", `${known} pairs, known`],
		["held", `${heldBack} pairs, held back`],
	] as const;
	const at = LEFT + SIZE + 40;
	return rows
		.map(([style, words], row) => {
			const middle = TOP + 20 + row * 24;
			return `<circle class="${style}" cx="${at}" cy="${middle}" r="7"/><text x="${at + 16}" y="${middle + 4}">${words}</text>`;
		})
		.join("\n");
}
