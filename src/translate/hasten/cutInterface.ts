import { type Cut, readCut, writeOrder, writePage } from "./Cut.ts";
import { joinWays } from "./joinWays.ts";
import { skipSubqueries } from "./skipSubqueries.ts";
import { splitWays } from "./splitWays.ts";

/** `CALL (*) { a branch for each type }`, then the cut. */
export function cutInterfaceList(lines: readonly string[]): readonly string[] | undefined {
	const close = lines.indexOf("}");
	if (lines[0] !== "CALL (*) {" || lines[close + 1] !== "WITH this") return undefined;
	const cut = readCut(lines, close + 2);
	const branches = readBranches(lines.slice(1, close), "  ");
	const pages = cut && branches && cutBranches(branches, cut, "this");
	if (!pages) return undefined;
	return ["CALL (*) {", ...pages, "}", "WITH this", ...writeCut(cut, "this", ""), ...lines.slice(cut.end)];
}

/** `CALL () { CALL () { a branch for each type } RETURN collect(edge) AS edges }`, then the cut of `edges`. */
export function cutInterfaceConnection(lines: readonly string[]): readonly string[] | undefined {
	const close = lines.indexOf("  }");
	const isCounted = lines[close + 4] === "WITH edges, size(edges) AS totalCount";
	const between = [
		...["  }", "  RETURN collect(edge) AS edges", "}", "WITH edges"],
		...(isCounted ? ["WITH edges, size(edges) AS totalCount"] : []),
		...["CALL (edges) {", "  UNWIND edges AS edge", "  WITH edge"],
	];
	if (lines[0] !== "CALL () {" || lines[1] !== "  CALL () {") return undefined;
	if (!between.every((line, index) => lines[close + index] === line)) return undefined;
	const cut = readCut(lines, close + between.length);
	const branches = readBranches(lines.slice(2, close), "    ");
	const pages = cut && branches && cutBranches(branches, cut, "edge.node");
	if (!pages) return undefined;
	return [
		...(isCounted ? countBranches(branches) : []),
		...["CALL () {", "  CALL () {", ...pages, "  }", "  WITH edge"],
		...[...writeCut(cut, "edge.node", "  "), ...lines.slice(cut.end)],
	];
}

interface Branch {
	/** Finds the nodes of one type. */
	readonly head: readonly string[];
	readonly node: string;
	/** Gathers what is asked of them. */
	readonly tail: readonly string[];
	readonly indent: string;
}

/** Nothing, if one of them looks different. */
function readBranches(lines: readonly string[], indent: string): readonly Branch[] | undefined {
	const branches = splitWays(lines, `${indent}UNION`).map((way) => readBranch(way, indent));
	return branches.every((branch) => branch !== undefined) ? branches : undefined;
}

function readBranch(lines: readonly string[], indent: string): Branch | undefined {
	const [, node] = new RegExp(`^${indent}MATCH \\((this\\d+):[\\w|]+\\)$`).exec(lines[0] ?? "") ?? [];
	const filter = lines.lastIndexOf(`${indent}WITH *`);
	// What a condition looks up is part of finding the nodes, and stands before it.
	const found = lines[filter + 1]?.startsWith(`${indent}WHERE `) ? filter + 1 : 0;
	const start = lines.findIndex(
		(line, at) => at > found && (line.startsWith(`${indent}CALL (`) || line.startsWith(`${indent}WITH `)),
	);
	if (node === undefined || start < 0) return undefined;
	return { head: lines.slice(0, start), node, tail: lines.slice(start), indent };
}

/** Each of them gathers for no more nodes than this page and those before it can show. */
function cutBranches(branches: readonly Branch[], cut: Cut, item: string): readonly string[] | undefined {
	const ways = branches.map((branch) => cutBranch(branch, cut, item));
	return ways.every((way) => way !== undefined) ? joinWays(ways, `${branches[0]?.indent}UNION`) : undefined;
}

/** Nothing where the order goes by what is not simply kept of the node. */
function cutBranch({ head, node, tail, indent }: Branch, cut: Cut, item: string): readonly string[] | undefined {
	const end = skipSubqueries(tail, 0, indent);
	const [, projection = ""] = /^ +WITH (?:this\d+ \{ |\{node: \{)(.*?) ?\}+ AS \w+$/.exec(tail[end] ?? "") ?? [];
	const kept = new Set(projection.split(", "));
	const names = cut.keys.map(({ name }) => (name.startsWith(`${item}.`) ? name.slice(item.length + 1) : ""));
	if (!names.every((name) => kept.has(`.${name}`) || kept.has(`${name}: ${node}.${name}`))) return undefined;
	const keys = cut.keys.map(({ direction }, index) => ({ name: `${node}.${names[index]}`, direction }));
	const most = [cut.skip, cut.limit].filter((count) => count !== undefined).join(" + ");
	const order = writeOrder(keys, `elementId(${node})`, indent);
	return [...head, `${indent}WITH ${node}`, ...order, `${indent}LIMIT ${most}`, ...tail];
}

function writeCut(cut: Cut, item: string, indent: string): readonly string[] {
	return [...writeOrder(cut.keys, `${item}.__id`, indent), ...writePage(cut, indent)];
}

function countBranches(branches: readonly Branch[]): readonly string[] {
	const counts = branches.map(({ head, node, indent }) => [...head, `${indent}RETURN count(${node}) AS ofType`]);
	return [
		...["CALL () {", "  CALL () {", ...joinWays(counts, `${branches[0]?.indent}UNION ALL`), "  }"],
		...["  RETURN sum(ofType) AS totalCount", "}"],
	];
}
