import { skipSubqueries } from "./skipSubqueries.ts";

/**
 * A nested list gathers everything below each of its items and is cut to its limit afterwards. Here it is cut before,
 * too, by the same order. So is a nested list of an interface, in the branch of each of its types.
 */
export function cutNestedLists(lines: readonly string[]): string[] {
	return lines.flatMap((line, index) => [line, ...cutList(lines, index), ...cutBranch(lines, index)]);
}

/** After `WITH DISTINCT this1`, if subqueries follow before the list is cut. */
function cutList(lines: readonly string[], index: number): string[] {
	const [, indent, node] = /^( +)WITH DISTINCT (this\d+)$/.exec(lines[index] ?? "") ?? [];
	if (indent === undefined || node === undefined || lines[index + 1] !== `${indent}CALL (${node}) {`) return [];
	const end = skipSubqueries(lines, index + 1, indent);
	const [, projection] = new RegExp(`^ +WITH ${node} \\{ (.*) \\} AS ${node}$`).exec(lines[end] ?? "") ?? [];
	return projection === undefined ? [] : readCut(lines, end + 1, { indent, projection, from: node, to: node });
}

/** After `MATCH (this1)-[:…]->(this3:City)` in one of the branches of `CALL (*) { … UNION … }`. */
function cutBranch(lines: readonly string[], index: number): string[] {
	// The pattern, or the condition on it, is the last line before the subqueries of the branch.
	const [, branchIndent, node] = /^( +)CALL \((this\d+)\) \{$/.exec(lines[index + 1] ?? "") ?? [];
	if (branchIndent === undefined || node === undefined) return [];
	const conditions = new RegExp(`^${branchIndent}WHERE .*[^{]$`).test(lines[index] ?? "") ? 1 : 0;
	const start = index - conditions;
	const pattern = new RegExp(`^${branchIndent}MATCH \\(this\\d*\\)\\S+\\(${node}:[\\w|]+\\)$`);
	if (!pattern.test(lines[start] ?? "") || lines[start - 1] !== `${branchIndent}WITH *`) return [];
	const end = skipSubqueries(lines, index + 1, branchIndent);
	const [, projection, item] = new RegExp(`^ +WITH ${node} \\{ (.*) \\} AS (\\w+)$`).exec(lines[end] ?? "") ?? [];
	if (projection === undefined || item === undefined) return [];
	const indent = branchIndent.slice(2);
	const close = lines.findIndex((line, at) => at > end && line.startsWith(indent) && line[indent.length] !== " ");
	if (lines[close] !== `${indent}}` || lines[close + 1] !== `${indent}WITH ${item}`) return [];
	const cut = readCut(lines, close + 2, { indent, projection, from: item, to: node });
	// A node that is reached over two relations counts once.
	return cut.length === 0 ? [] : [`${branchIndent}WITH DISTINCT ${node}`, ...cut.map((line) => `  ${line}`)];
}

interface Cut {
	readonly indent: string;
	/** What is kept of the node: what it is ordered by must be among it. */
	readonly projection: string;
	/** Name of what is cut as written, and of the node that is to be cut before. */
	readonly from: string;
	readonly to: string;
}

/** `ORDER BY` and `LIMIT` as they stand here, for the node itself; nothing where the list is cut in any other way. */
function readCut(lines: readonly string[], index: number, { indent, projection, from, to }: Cut): string[] {
	const [order = "", limit = "", collect = ""] = lines.slice(index, index + 3);
	const isCut =
		new RegExp(`^${indent}LIMIT \\$param\\d+$`).test(limit) &&
		collect.startsWith(`${indent}RETURN collect(${from}) AS `);
	if (!isCut) return [];
	if (order.trim() === "") return [limit];
	if (!order.startsWith(`${indent}ORDER BY `)) return [];
	const kept = projection.split(", ");
	const keys = order.slice(indent.length + "ORDER BY ".length).split(", ");
	const own = keys.map((key) => {
		const [, name, direction] = new RegExp(`^${from}\\.(\\w+) (ASC|DESC)$`).exec(key) ?? [];
		if (kept.includes(`.${name}`)) return `${to}.${name} ${direction}`;
		const made = [`${to}.id`, `elementId(${to})`].find((value) => kept.includes(`${name}: ${value}`));
		return made && `${made} ${direction}`;
	});
	if (!own.every((key) => key !== undefined)) return [];
	return [`${indent}ORDER BY ${own.join(", ")}`, limit];
}
