import { type Cut, readCut, writeOrder, writePage } from "./Cut.ts";
import { skipSubqueries } from "./skipSubqueries.ts";

/** A list of one type is cut where it should be; only what is equal in its order is put into one. */
export function orderList(lines: readonly string[]): readonly string[] | undefined {
	const [, node] = lines.map((line) => /^MATCH \((this\d*):\w+\)$/.exec(line)).find((found) => found !== null) ?? [];
	const start = lines.indexOf("WITH *");
	const cut = node === undefined || start < 0 ? undefined : readCut(lines, start + 1);
	if (!cut) return undefined;
	return [
		...lines.slice(0, start + 1),
		...writeOrder(cut.keys, `${node}.id`, ""),
		...writePage(cut, ""),
		...lines.slice(cut.end),
	];
}

/**
 * `MATCH …`, `WITH collect({node: this0}) AS edges, count(this0) AS totalCount`, `CALL (edges) { UNWIND edges … }`: what
 * is found is counted and, once more, read as it comes.
 */
export function cutConnection(lines: readonly string[]): readonly string[] | undefined {
	const start = lines.findIndex((line) => line.startsWith("WITH collect({node: "));
	const [, node, total] =
		/^WITH collect\(\{node: (this\d+)\}\) AS edges(, count\(this\d+\) AS totalCount)?$/.exec(lines[start] ?? "") ?? [];
	const opening = ["CALL (edges) {", "  UNWIND edges AS edge", `  WITH edge.node AS ${node}`];
	if (node === undefined || !opening.every((line, index) => lines[start + 1 + index] === line)) return undefined;
	const found = lines.slice(0, start).map((line) => `  ${line}`);
	const close = lines.indexOf("}", start);
	const body = lines.slice(start + 1 + opening.length, close);
	const count = ["CALL () {", ...found, `  RETURN count(${node}) AS totalCount`, "}"];
	return [
		...(total === undefined ? [] : count),
		...["CALL () {", ...found, ...cutBeforeSubqueries(body, node), "}"],
		...lines.slice(close + 1),
	];
}

/** Unless the order goes by what the subqueries work out. */
function cutBeforeSubqueries(body: readonly string[], node: string): readonly string[] {
	const start = skipSubqueries(body, 0, "  ");
	const cut = body[start] === "  WITH *" ? readCut(body, start + 1) : undefined;
	if (!cut) return body;
	const subqueries = body.slice(0, start);
	const order = writeOrder(cut.keys, `${node}.id`, "  ");
	const page = ["  WITH *", ...order, ...writePage(cut, "  ")];
	const rest = body.slice(cut.end);
	if (subqueries.length === 0 || !isKnownBefore(cut, node)) return [...subqueries, ...page, ...rest];
	return [...page, ...subqueries, "  WITH *", ...order, ...rest];
}

function isKnownBefore({ keys }: Cut, node: string): boolean {
	return keys.every(({ name }) => name.startsWith(`${node}.`));
}
