import { readCut, type SortKey, writeSortKeys } from "./Cut.ts";
import { skipSubqueries } from "./skipSubqueries.ts";

/**
 * The order of each nested page ends with what tells its rows apart, as that of a page at the root does: the database
 * puts what is equal into another order on each page.
 */
export function settleNestedOrder(lines: readonly string[]): readonly string[] {
	const settled = [...lines];
	for (const index of lines.keys()) {
		settleConnection(settled, index);
		settleInterfaceConnection(settled, index);
		settleList(settled, index);
	}
	return settled;
}

/** One relation may lead to the same node as another, so that both ends are needed. */
function settleConnection(lines: string[], index: number): void {
	const [, indent, node, relation] =
		/^( +)WITH edge\.node AS (this\d+), edge\.relationship AS (this\d+)$/.exec(lines[index] ?? "") ?? [];
	if (indent === undefined) return;
	const end = skipSubqueries(lines, index + 1, indent);
	if (lines[end] === `${indent}WITH *`) settle(lines, end + 1, [`${node}.id`, `${relation}.id`]);
}

/** That of the root, which stands further out, is settled where it is cut. */
function settleInterfaceConnection(lines: string[], index: number): void {
	if (/^ {4,}WITH edge$/.test(lines[index] ?? "")) settle(lines, index + 1, ["edge.node.__id", "edge"]);
}

function settleList(lines: string[], index: number): void {
	const [, item] = /^ +WITH (var\d+)$/.exec(lines[index] ?? "") ?? [];
	if (item !== undefined && lines.slice(0, index).some((line) => line.endsWith(`) } AS ${item}`))) {
		settle(lines, index + 1, [`${item}.__id`]);
	}
	const [, head, node] = /^( +WITH (this\d+) \{ .*) \} AS \2$/.exec(lines[index] ?? "") ?? [];
	if (node !== undefined && settle(lines, index + 1, [`${node}.__id`])) {
		lines[index] = `${head}, __id: ${node}.id } AS ${node}`;
	}
}

/** Whether there is an order to be settled. */
function settle(lines: string[], index: number, last: readonly string[]): boolean {
	const cut = readCut(lines, index);
	if (!cut || cut.keys.length === 0) return false;
	const [indent = ""] = /^ */.exec(lines[index] ?? "") ?? [];
	const ends = last.filter((name) => cut.keys.every((key) => key.name !== name));
	const keys: SortKey[] = [...cut.keys, ...ends.map((name) => ({ name, direction: "ASC" }))];
	lines[index] = writeSortKeys(keys, indent);
	return true;
}
