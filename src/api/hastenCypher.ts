/**
 * @neo4j/graphql writes Cypher that answers rightly and, in three places, late. Here lines are added to its text, none is
 * taken away or changed, so that the database does less for the same answer:
 *
 * - A condition on a relation (`some`) at the root is tried on every node of the type. The nodes that can fulfil it are
 *   found first, from the other end; then the whole condition is tried on those, as written.
 * - A nested list gathers everything below each of its items and is cut to its limit afterwards. It is cut before, too, by
 *   the same order.
 * - So is a nested list of an interface, in the branch of each of its types.
 *
 * Where a text looks in any way different from what is known here, it stays as it is. Names and parameters in it come
 * from the library; values of a request are never a part of it.
 */
export function hastenCypher(query: string): string {
	const lines = query.split("\n");
	const [version = "", ...others] = lines.flatMap((line, index) => [
		line,
		...cutList(lines, index),
		...cutBranch(lines, index),
	]);
	return [version, ...findCandidates(lines), ...others].join("\n");
}

/** How conditions that must hold are put together: 1 is one EXISTS, N several of which one must hold, A anything else. */
const REQUIRED = new Set([
	"1",
	"(1)",
	"(1 AND",
	"(N)",
	"(A AND 1)",
	"(A AND 1 AND",
	"(A AND (N))",
	"(A AND (N) AND",
	"((N) AND",
]);

/** After `MATCH (this:Meeting)` and `WHERE … EXISTS { … }`: the nodes for which one such EXISTS holds. */
function findCandidates(lines: readonly string[]): string[] {
	const [, root] = /^MATCH (\(this\d*:\w+\))$/.exec(lines[1] ?? "") ?? [];
	const [, open, before, inner] =
		/^WHERE (\(?)((?:this\d*\.\w+ [A-Z<>= ]+ \$param\d+ AND )*)(\(?)EXISTS \{$/.exec(lines[2] ?? "") ?? [];
	if (root === undefined || open === undefined) return [];
	const ways: string[] = [];
	let end: string | undefined = "} OR EXISTS {";
	for (let index = 3; end === "} OR EXISTS {"; index += 3) {
		const way = readExists(lines.slice(index, index + 2), root);
		if (way === undefined) return [];
		ways.push(way);
		end = lines[index + 2];
	}
	const form = `${open}${before ? "A AND " : ""}${inner}${ways.length > 1 ? "N" : "1"}${end?.slice(1).replace(/ AND .*/, " AND")}`;
	return REQUIRED.has(form) ? ["CALL {", ways.join("\n  UNION\n"), "}"] : [];
}

/** The two lines of an EXISTS as a search of their own, which finds each node once. Every end of a relation is an Entity, and its id is indexed as one. */
function readExists([match = "", where = ""]: readonly string[], root: string): string | undefined {
	const [, pattern] = /^ {2}MATCH \(this\d*\)(\S+)$/.exec(match) ?? [];
	if (pattern === undefined || !/^ {2}WHERE .*[^{]$/.test(where)) return undefined;
	const labelled = pattern.replace(/\((this\d+)\)$/, "($1:Entity)");
	return `  MATCH ${root}${labelled}\n${where}\n  RETURN DISTINCT ${root.slice(1, root.indexOf(":"))}`;
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
	const pattern = new RegExp(`^${branchIndent}MATCH \\(this\\d*\\)\\S+\\(${node}:\\w+\\)$`);
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

/** The line after the subqueries that begin at this one, which stand side by side. */
function skipSubqueries(lines: readonly string[], begin: number, indent: string): number {
	let index = begin;
	while (lines[index]?.startsWith(`${indent}CALL (`)) index = lines.indexOf(`${indent}}`, index) + 1;
	return index;
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
	const keys = order.slice(indent.length + "ORDER BY ".length).split(", ");
	const kept = projection.split(", ");
	const names = keys.map((key) => new RegExp(`^${from}\\.(\\w+) (?:ASC|DESC)$`).exec(key)?.[1]);
	if (!names.every((name) => name !== undefined && kept.includes(`.${name}`))) return [];
	const own = keys.map((key) => `${to}${key.slice(from.length)}`);
	return [`${indent}ORDER BY ${own.join(", ")}`, limit];
}
