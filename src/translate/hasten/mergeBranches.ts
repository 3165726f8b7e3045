import { isDeepStrictEqual } from "node:util";
import { joinWays } from "./joinWays.ts";
import { splitWays } from "./splitWays.ts";

export type Parameters = Readonly<Record<string, unknown>>;

/**
 * What leads to an interface is written once for each of its types, and planned and carried out as often: eleven times the
 * same for an entity. Branches that differ in the type and the names of their variables alone become one.
 */
export function mergeBranches(lines: readonly string[], parameters: Parameters): readonly string[] {
	let merged = lines;
	for (let index = 0; index < merged.length; index += 1) merged = mergeBlock(merged, index, parameters);
	return merged;
}

/** The block that begins at this line, if one does. */
function mergeBlock(lines: readonly string[], start: number, parameters: Parameters): readonly string[] {
	const [, indent] = /^( *)CALL \((?:\*|this\d*|)\) \{$/.exec(lines[start] ?? "") ?? [];
	const close = indent === undefined ? -1 : lines.indexOf(`${indent}}`, start);
	const union = `${indent}  UNION`;
	const body = lines.slice(start + 1, close);
	if (close < 0 || !body.includes(union)) return lines;
	const branches = splitWays(body, union).map((branch) => readBranch(branch, `${indent}  `));
	if (!branches.every((branch) => branch !== undefined)) return lines;
	const outside = new Set(lines.slice(0, start + 1).flatMap((line) => line.match(NAME) ?? []));
	const ways = groupEqual(branches, { outside, parameters }).map(mergeGroup);
	return [...lines.slice(0, start + 1), ...joinWays(ways, union), ...lines.slice(close)];
}

/** A branch that leads to the nodes of one type. */
interface Branch {
	readonly lines: readonly string[];
	readonly node: string;
	readonly type: string;
	/** The line that asks for the type, and the one that says which it is. */
	readonly asks: number;
	readonly says: number;
	/** Its text with numbers in place of names and the type. */
	readonly form: string;
	/** Its names, in the order of these numbers. */
	readonly names: readonly string[];
}

/** `MATCH …(this1:Type)`, or `MATCH (this0)` and `WHERE this0:Type`; at the end what is kept, with its type. */
function readBranch(lines: readonly string[], indent: string): Branch | undefined {
	const match = lines.findIndex((line) => line.startsWith(`${indent}MATCH (`));
	const asks = /\(this\d+\)$/.test(lines[match] ?? "") && lines[match]?.includes(")-") === false ? match + 1 : match;
	const [, node = "", type = ""] = /(this\d+):(\w+)\)?$/.exec(lines[asks] ?? "") ?? [];
	const says = lines.length - 2;
	const isKnown =
		match >= 0 &&
		type !== "" &&
		(asks === match || lines[asks] === `${indent}WHERE ${node}:${type}`) &&
		lines[says]?.startsWith(`${indent}WITH `) &&
		lines[says]?.split(typeOf(node, `'${type}'`)).length === 2 &&
		lines.at(-1)?.startsWith(`${indent}RETURN `);
	if (!isKnown) return undefined;
	const names: string[] = [];
	const text = write({ lines, node, type, asks, says }, "?", "?").join("\n");
	const form = text.replace(NAME, (name) => {
		if (!names.includes(name)) names.push(name);
		return `<${names.indexOf(name)}>`;
	});
	return { lines, node, type, asks, says, form, names };
}

const NAME = /\$param\d+|\b(?:this|var)\d*\b/g;

function typeOf(node: string, value: string): string {
	return `__resolveType: ${value}, __id: elementId(${node})`;
}

/** The branch with other words for its type: as it is asked for, and as it is said. */
function write(branch: Omit<Branch, "form" | "names">, asked: string, said: string): readonly string[] {
	const { lines, node, type, asks, says } = branch;
	return lines.map((line, index) => {
		if (index === asks) return line.replace(`${node}:${type}`, `${node}:${asked}`);
		return index === says ? line.replace(typeOf(node, `'${type}'`), typeOf(node, said)) : line;
	});
}

interface QueryText {
	/** Names that come from outside of the block mean the same in all branches. */
	readonly outside: ReadonlySet<string>;
	readonly parameters: Parameters;
}

function groupEqual(branches: readonly Branch[], surroundings: QueryText): readonly (readonly Branch[])[] {
	const groups: Branch[][] = [];
	for (const branch of branches) {
		const equal = groups.find(([first]) => first && isEqual(first, branch, surroundings));
		if (equal) equal.push(branch);
		else groups.push([branch]);
	}
	return groups;
}

function isEqual(one: Branch, other: Branch, { outside, parameters }: QueryText): boolean {
	return (
		one.form === other.form &&
		one.names.every((name, index) => {
			const counterpart = other.names[index] ?? "";
			if (name.startsWith("$")) return isDeepStrictEqual(parameters[name.slice(1)], parameters[counterpart.slice(1)]);
			return name === counterpart || (!outside.has(name) && !outside.has(counterpart));
		})
	);
}

/** UNION gives no row twice; neither may what takes its place. */
function mergeGroup([first, ...others]: readonly Branch[]): readonly string[] {
	if (!first || others.length === 0) return first?.lines ?? [];
	const types = [first, ...others].map(({ type }) => type);
	const said = `head([label IN labels(${first.node}) WHERE label IN [${types.map((type) => `'${type}'`).join(", ")}]])`;
	const merged = write(first, types.join("|"), said);
	return [...merged.slice(0, -1), (merged.at(-1) ?? "").replace("RETURN ", "RETURN DISTINCT ")];
}
