import { table as drawTable, getBorderCharacters } from "table";
import type { Cell, Table } from "../../shared/answer/flattenAnswer.ts";
import { shortenPaths } from "../../shared/answer/shortenPaths.ts";

/** Narrower than this, words break so often that a block for each row is easier to read. */
const LEAST_WIDTH = 12;
/** Lengths beyond which words may break, tried one after the other until the columns fit. */
const LONGEST_WORDS = [24, 18, 14, LEAST_WIDTH];

/**
 * A table for people, at most `width` characters wide. What all rows have in common stands above it, once. Where there
 * are too many columns for the width, each row becomes a block of lines.
 */
export function writeTable(table: Table, width: number): string {
	const { common, varying } = splitCommon(table);
	const above = common.map(([heading, cell]) => `${heading}: ${toText(cell)}\n`).join("");
	if (varying.columns.length === 0) return above;
	const { caption, columns } = splitCaption(varying);
	const body = { columns, rows: varying.rows };
	const widths = fitWidths(body, width);
	return `${above}${above === "" ? "" : "\n"}${caption}${widths ? drawColumns(body, widths) : drawBlocks(body)}`;
}

/** What all headings still begin with is said once, over the table. */
function splitCaption({ columns }: Table): { caption: string; columns: Table["columns"] } {
	const short = shortenPaths(columns.map(({ path }) => path));
	const whole = columns[0]?.heading ?? "";
	const beginning = whole.slice(0, Math.max(0, whole.length - (short[0] ?? "").length - 1));
	return {
		caption: beginning === "" ? "" : `${beginning}:\n`,
		columns: columns.map(({ path }, index) => ({ path, heading: short[index] ?? "" })),
	};
}

/** A column that says the same in all rows is taken out of the table; of a single row, that is everything. */
function splitCommon(table: Table): { common: [heading: string, cell: Cell][]; varying: Table } {
	const { columns, rows } = table;
	const isCommon = columns.map((_column, index) => rows.every((row) => row[index] === rows[0]?.[index]));
	const common = columns.flatMap(({ heading }, index): [string, Cell][] =>
		isCommon[index] ? [[heading, rows[0]?.[index] ?? null]] : [],
	);
	const varying = {
		columns: columns.filter((_column, index) => !isCommon[index]),
		rows: rows.map((row) => row.filter((_cell, index) => !isCommon[index])),
	};
	return { common, varying };
}

/** Widths that fit, breaking as few words as possible. Undefined where there are too many columns. */
function fitWidths(table: Table, width: number): number[] | undefined {
	const columns = table.columns.map(({ heading }, index) => [
		heading,
		...table.rows.map((row) => toText(row[index] ?? null)),
	]);
	const room = width - 3 * columns.length - 1;
	const natural = columns.map((texts) => Math.max(...texts.map(lengthOf)));
	const words = columns.map((texts) => Math.max(...texts.flatMap((text) => text.split(" ")).map(lengthOf)));
	const least = LONGEST_WORDS.map((longest) => words.map((length) => Math.min(length, longest)));
	const fitting = least.find((widths) => sum(widths) <= room);
	return fitting && narrow(natural, fitting, room);
}

/** Narrows again and again the column whose cells then break into the fewest lines, so that rows stay low. */
function narrow(natural: readonly number[], least: readonly number[], room: number): number[] {
	const widths = [...natural];
	const lines = (index: number) => {
		const width = (widths[index] ?? 0) - 1;
		return width < (least[index] ?? 0) ? Number.POSITIVE_INFINITY : (natural[index] ?? 0) / width;
	};
	while (sum(widths) > room) {
		const [next = 0] = widths.map((_width, index) => index).sort((a, b) => lines(a) - lines(b));
		widths[next] = (widths[next] ?? 0) - 1;
	}
	return widths;
}

function drawColumns({ columns, rows }: Table, widths: readonly number[]): string {
	const cells = [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(toText))];
	return drawTable(cells, {
		border: getBorderCharacters("norc"),
		columns: widths.map((width) => ({ width, wrapWord: true })),
	});
}

function drawBlocks({ columns, rows }: Table): string {
	const blocks = rows.map((row) =>
		columns.map(({ heading }, index) => `${heading}: ${toText(row[index] ?? null)}\n`).join(""),
	);
	return blocks.join("\n");
}

/** Control characters could change what the terminal shows. */
function toText(cell: Cell): string {
	return cell === null ? "–" : String(cell).replace(/\p{Cc}+/gu, " ");
}

function lengthOf(text: string): number {
	return [...text].length;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
