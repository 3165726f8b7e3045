/**
 * Pieces of text as they lie on a page → the text as it is read. A page is cut along white space, across and down in turn
 * (recursive XY cut: Nagy and Seth, 1984), so that columns are read one after the other, whatever order they are stored in.
 */
import { joinLines } from "../canonicalText.ts";

export interface Piece {
	readonly text: string;
	readonly x: number;
	/** Of the baseline, from the bottom of the page. */
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export function orderPieces(pieces: readonly Piece[]): string {
	const height = median(pieces.map((piece) => piece.height));
	const found = cut(pieces, height, 0).flatMap((block) => paragraphs(block, height));
	return joinBroken(found).join("\n\n");
}

/** What goes on in the next column, or behind a picture, is one paragraph. */
function joinBroken(paragraphs: readonly string[]): string[] {
	const joined: string[] = [];
	for (const paragraph of paragraphs) {
		const before = joined.at(-1);
		const goesOn = before !== undefined && /[\p{Ll},\u2010-]$/u.test(before) && /^\p{Ll}/u.test(paragraph);
		if (before !== undefined && goesOn) joined[joined.length - 1] = joinLines([before, paragraph]);
		else joined.push(paragraph);
	}
	return joined;
}

function cut(pieces: readonly Piece[], height: number, depth: number): (readonly Piece[])[] {
	if (pieces.length < 2 || depth > 24) return [pieces];
	const columns = split(pieces, ({ x, width }) => [x, x + width], 1.2 * height);
	if (columns.length > 1 && columns.every((column) => countLines(column) >= 3)) {
		return columns.flatMap((column) => cut(column, height, depth + 1));
	}
	const bands = split(pieces, ({ y, height: own }) => [-y - own, -y + 0.3 * own], 0.6 * height);
	// One band under another is a column, unless some of it stands in several.
	if (bands.length === 1) return [pieces];
	const parts = joinAlike(bands, height);
	return parts.length === 1 ? [pieces] : parts.flatMap((band) => cut(band, height, depth + 1));
}

/** Neighbouring bands that have the same gutter are one block of columns; those that have none are one block of text. */
function joinAlike(bands: readonly (readonly Piece[])[], height: number): (readonly Piece[])[] {
	const blocks: Piece[][] = [];
	let previous: "one" | "several" | undefined;
	for (const band of bands) {
		const kind = split(band, ({ x, width }) => [x, x + width], 1.2 * height).length > 1 ? "several" : "one";
		const last = blocks.at(-1);
		if (last && kind === previous) last.push(...band);
		else blocks.push([...band]);
		previous = kind;
	}
	return blocks;
}

/** Apart where a strip of at least this width is white. */
function split(pieces: readonly Piece[], extent: (piece: Piece) => readonly [number, number], gap: number): Piece[][] {
	const sorted = [...pieces].sort((a, b) => extent(a)[0] - extent(b)[0]);
	const groups: Piece[][] = [];
	let end = Number.NEGATIVE_INFINITY;
	for (const piece of sorted) {
		const [from, to] = extent(piece);
		const last = groups.at(-1);
		if (last && from - end < gap) last.push(piece);
		else groups.push([piece]);
		end = Math.max(end, to);
	}
	return groups;
}

function countLines(pieces: readonly Piece[]): number {
	return new Set(pieces.map(({ y }) => Math.round(y))).size;
}

/** Lines of a block, put together; a wide gap, a short line before an indent, or letters of another size begin a paragraph. */
function paragraphs(block: readonly Piece[], usual: number): string[] {
	const lines = readLines(block);
	const gaps = lines.slice(1).map((line, place) => (lines[place]?.y ?? 0) - line.y);
	const leading = median(gaps) || 1.2 * usual;
	const found: string[][] = [];
	for (const [place, line] of lines.entries()) {
		const before = lines[place - 1];
		const last = found.at(-1);
		const isNext =
			before !== undefined &&
			before.y - line.y <= 1.35 * leading &&
			Math.abs(before.height - line.height) <= 0.2 * usual;
		if (last && isNext) last.push(line.text);
		else found.push([line.text]);
	}
	return found.map(joinLines);
}

interface Line {
	readonly text: string;
	readonly y: number;
	readonly height: number;
}

function readLines(block: readonly Piece[]): Line[] {
	const sorted = [...block].sort((a, b) => b.y - a.y || a.x - b.x);
	const rows: Piece[][] = [];
	for (const piece of sorted) {
		const row = rows.at(-1);
		const first = row?.[0];
		if (row && first && Math.abs(first.y - piece.y) < 0.5 * Math.max(first.height, piece.height)) row.push(piece);
		else rows.push([piece]);
	}
	return rows.map((row) => {
		const inOrder = row.sort((a, b) => a.x - b.x);
		let text = "";
		let end = Number.NEGATIVE_INFINITY;
		for (const piece of inOrder) {
			const apart = text !== "" && piece.x - end > 0.12 * piece.height && !/\s$/.test(text);
			text += (apart ? " " : "") + piece.text;
			end = piece.x + piece.width;
		}
		return { text, y: inOrder[0]?.y ?? 0, height: Math.max(...inOrder.map(({ height }) => height)) };
	});
}

function median(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
