import { joinWays } from "./joinWays.ts";

/**
 * A condition on a relation (`some`) at the root is tried on every node of the type. Here the nodes that can fulfil it are
 * found first, from the other end; then the whole condition is tried on those, as written.
 */
export function findCandidates(lines: readonly string[]): string[] {
	return [...readCandidates(lines), ...lines];
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

/** For `MATCH (this:Meeting)` and `WHERE … EXISTS { … }`: the nodes for which one such EXISTS holds. */
function readCandidates(lines: readonly string[]): string[] {
	const [, root] = /^MATCH (\(this\d*:\w+\))$/.exec(lines[0] ?? "") ?? [];
	const [, open, before, inner] =
		/^WHERE (\(?)((?:this\d*\.\w+ [A-Z<>= ]+ \$param\d+ AND )*)(\(?)EXISTS \{$/.exec(lines[1] ?? "") ?? [];
	if (root === undefined || open === undefined) return [];
	const ways: string[][] = [];
	let end: string | undefined = "} OR EXISTS {";
	for (let index = 2; end === "} OR EXISTS {"; index += 3) {
		const way = readExists(lines.slice(index, index + 2), root);
		if (way === undefined) return [];
		ways.push(way);
		end = lines[index + 2];
	}
	const form = `${open}${before ? "A AND " : ""}${inner}${ways.length > 1 ? "N" : "1"}${end?.slice(1).replace(/ AND .*/, " AND")}`;
	return REQUIRED.has(form) ? ["CALL {", ...joinWays(ways, "  UNION"), "}"] : [];
}

/** The two lines of an EXISTS as a search of their own, which finds each node once. Every end of a relation is an Entity, and its id is indexed as one. */
function readExists([match = "", where = ""]: readonly string[], root: string): string[] | undefined {
	const [, pattern] = /^ {2}MATCH \(this\d*\)(\S+)$/.exec(match) ?? [];
	if (pattern === undefined || !/^ {2}WHERE .*[^{]$/.test(where)) return undefined;
	const labelled = pattern.replace(/\((this\d+)\)$/, "($1:Entity)");
	return [`  MATCH ${root}${labelled}`, where, `  RETURN DISTINCT ${root.slice(1, root.indexOf(":"))}`];
}
