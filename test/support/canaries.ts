/**
 * Words that stand only where strangers may not look, and every question of a schema that could find them: enumerated
 * from the schema, so that a new type, field, order or count is asked, too.
 */
import {
	type GraphQLArgument,
	type GraphQLInputField,
	type GraphQLInputObjectType,
	type GraphQLNamedType,
	type GraphQLObjectType,
	type GraphQLSchema,
	getNamedType,
	isEnumType,
	isInputObjectType,
	isInterfaceType,
	isLeafType,
	isObjectType,
	isRequiredArgument,
} from "graphql";
import type { Connection } from "../../src/database/Database.ts";
import { withdrawSource } from "../../src/ledger/decisions/withdrawSource.ts";
import { judge } from "../../src/ledger/judgements/judge.ts";
import { createDecider } from "./decider.ts";
import { importPaths } from "./graph.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";

/** In every canary, and nowhere else. */
export const CANARY = "kanarie";

const word = (place: string) => `${CANARY} ${place}`;
const WORDS = ["vorschlag", "verworfen", "abgelehnt", "zurückgezogen", "zitat", "ziel", "beiname", "rolle"].map(word);

const OPEN = { source: "offen", quote: "das Treffen in Musterstadt" };
const RECORDS = [
	{ type: "Source", id: "offen", title: "Offener Bericht", published: "2016-01-01", textFile: "text.txt" },
	{ type: "Source", id: "weg", title: "Zweiter Bericht", published: "2016-02-01" },
	{ type: "Meeting", id: "treffen", name: "Treffen", date: "2015-06-09", goal: "Austausch", ...OPEN },
	{ type: "Organisation", id: "amt", name: "Amt", ...OPEN },
	{ type: "Organisation", id: "behoerde", name: "Behörde", ...OPEN },
	{ type: "Platform", id: "forum", name: "Forum", since: "2012", ...OPEN },
	{ type: "City", id: "musterstadt", name: "Musterstadt", ...OPEN },
	{ type: "ATTENDS", from: "amt", to: "treffen", role: "CHAIR", ...OPEN },
	{ type: "SESSION_OF", from: "treffen", to: "forum", ...OPEN },
	{ type: "HELD_IN", from: "treffen", to: "musterstadt", ...OPEN },
	// Entities, values, names, details and sentences that wait, were rejected, or whose source is withdrawn.
	{ type: "Organisation", id: `${CANARY}-vorschlag`, name: word("vorschlag"), source: "offen", status: "PROPOSED" },
	{ type: "Person", id: `${CANARY}-verworfen`, name: word("verworfen"), source: "offen", status: "REJECTED" },
	{ type: "Person", id: `${CANARY}-weg`, name: word("zurückgezogen"), source: "weg", quote: word("zitat") },
	{ type: "Meeting", id: "treffen", goal: word("ziel"), source: "offen", status: "PROPOSED" },
	{ type: "Meeting", id: "treffen", theme: word("abgelehnt"), source: "offen", status: "REJECTED" },
	{ type: "Meeting", id: "treffen", goal: "Austausch", source: "weg", quote: word("zitat") },
	{ type: "Organisation", id: "amt", aliases: [word("beiname")], source: "offen", status: "PROPOSED" },
	{ type: "ATTENDS", from: "behoerde", to: "treffen", roleText: word("rolle"), source: "offen", status: "PROPOSED" },
	{ type: "ATTENDS", from: "amt", to: "treffen", roleText: word("rolle"), source: "weg", quote: word("zitat") },
	{ type: "HELD_IN", from: "treffen", to: `${CANARY}-ort`, source: "offen", status: "PROPOSED" },
	{ type: "City", id: `${CANARY}-ort`, name: word("vorschlag"), source: "offen", status: "PROPOSED" },
];

/** Imports them under the name of an editor and from a file that are canaries, too; one source is withdrawn after it. */
export async function plantCanaries(connection: Connection): Promise<void> {
	await using folder = await createTemporaryFolder();
	await folder.write("text.txt", `Es war das Treffen in Musterstadt. ${word("volltext")}.`);
	const path = await folder.write(`${CANARY}-akte.jsonl`, RECORDS);
	const { report } = await importPaths(connection, [path], { by: `${CANARY}-anna` });
	if (report.lines.rejected > 0) throw new Error(JSON.stringify(report.problems));
	const decider = { ...createDecider(connection), by: `${CANARY}-berta` };
	await withdrawSource(decider, "weg", "it was not true");
	await judge(decider, [{ left: "amt", right: "behoerde", judgement: "DIFFERENT", because: "they differ" }]);
}

export interface Question {
	/** What it tries: `claims.value`, `order of claims by value`, … */
	readonly tries: string;
	readonly text: string;
}

type Fields = readonly (GraphQLInputField | GraphQLArgument)[];

/** Each condition on a text or an id, at the root and one relation further: answers must be empty. */
export function listFilters(schema: GraphQLSchema): Question[] {
	return rootFields(schema).flatMap(({ name, args, type }) => {
		const where = inputOf(args, "where");
		if (!where || name.endsWith("Connection")) return [];
		const found = conditionsOf(where, 2);
		const conditions = chunk(found, 5).map((some) => `{ OR: [${some.join(", ")}] }`);
		return conditions.flatMap((condition) => [
			{ tries: `${name}(where: ${condition})`, text: `{ ${name}(where: ${condition}) { ${idOf(type)} } }` },
			...(schema.getQueryType()?.getFields()[`${name}Connection`]
				? [{ tries: `count of ${name}`, text: `{ ${name}Connection(where: ${condition}) { totalCount } }` }]
				: []),
		]);
	});
}

function conditionsOf(where: GraphQLInputObjectType, depth: number): string[] {
	const fields = Object.values(where.getFields()).filter(({ name }) => !["AND", "OR", "NOT"].includes(name));
	return fields.flatMap(({ name, type }) => {
		const inner = getNamedType(type);
		if (!isInputObjectType(inner) || name === "aggregate") return [];
		const operators = inner.getFields();
		if (operators.contains) return [`{ ${name}: { contains: "${CANARY}" } }`];
		if (operators.includes && /^(String|ID)List/.test(inner.name)) {
			return [...WORDS, `${CANARY}-vorschlag`].map((value) => `{ ${name}: { includes: "${value}" } }`);
		}
		if (depth === 0) return [];
		// The library's Cypher for a computed list below another one is refused by the database, whatever is asked for.
		if (name.endsWith("_SOME")) {
			const conditions = conditionsOf(inner, 0).filter((condition) => !condition.includes("{ includes:"));
			return conditions.map((condition) => `{ ${name}: ${condition} }`);
		}
		const some = operators.some && getNamedType(operators.some.type);
		if (some && isInputObjectType(some)) {
			return conditionsOf(some, depth - 1).map((condition) => `{ ${name}: { some: ${condition} } }`);
		}
		if (name === "edge" || name === "node") return conditionsOf(inner, 0).map((one) => `{ ${name}: ${one} }`);
		return [];
	});
}

/** Each order, both ways round, with all that a row says. */
export function listOrders(schema: GraphQLSchema): Question[] {
	return rootFields(schema).flatMap(({ name, args, type }) => {
		const sort = inputOf(args, "sort");
		if (!sort || name.endsWith("Connection")) return [];
		return Object.keys(sort.getFields()).flatMap((key) =>
			["ASC", "DESC"].map((direction) => ({
				tries: `order of ${name} by ${key}`,
				text: `{ ${name}(sort: [{ ${key}: ${direction} }]) { ${leavesOf(type)} } }`,
			})),
		);
	});
}

/** Every field of the root with all that can be read below it, counts and extremes included. */
export function listReads(schema: GraphQLSchema): Question[] {
	return rootFields(schema).map(({ name, args, type }) => ({
		tries: name,
		text: `{ ${name}${fillArguments(name, args)} { ${selectionOf(type, schema, 3)} } }`,
	}));
}

function selectionOf(type: GraphQLNamedType, schema: GraphQLSchema, depth: number): string {
	if (!isObjectType(type) && !isInterfaceType(type)) return "__typename";
	const fields = Object.values(type.getFields()).flatMap((field) => {
		if (field.args.some(isRequiredArgument)) return [];
		const inner = getNamedType(field.type);
		if (isLeafType(inner)) return [field.name];
		const isConnection = field.name.endsWith("Connection");
		// Nodes below nodes are reached from the root of their own type.
		if (depth === 0 || (isNode(type) && isNode(inner)) || (isConnection && isNode(type) && depth < 3)) return [];
		const few = field.args.some(({ name }) => name === "first") ? "(first: 5)" : "";
		return [`${field.name}${few} { ${selectionOf(inner, schema, depth - 1)} }`];
	});
	return ["__typename", ...fields].join(" ");
}

function isNode(type: GraphQLNamedType): boolean {
	return (isObjectType(type) || isInterfaceType(type)) && "id" in type.getFields() && "name" in type.getFields();
}

const IDS: Readonly<Record<string, string>> = {
	organisation: "amt",
	platform: "forum",
	from: "amt",
	to: "forum",
	between: "musterstadt",
};

/** Structures that an argument must have; none of their fields is required. */
const STRUCTURES: Readonly<Record<string, string>> = { Grouping: '{ property: "goal" }', Projection: "{}" };

function fillArguments(field: string, args: readonly GraphQLArgument[]): string {
	const given = args.filter(isRequiredArgument).map(({ name, type }) => {
		const named = getNamedType(type);
		const list = String(type).startsWith("[");
		const value = isEnumType(named)
			? String(named.getValues()[0]?.name)
			: isInputObjectType(named)
				? (STRUCTURES[named.name] ?? "{}")
				: JSON.stringify(named.name === "ID" ? (IDS[name] ?? "treffen") : textFor(field, name));
		return `${name}: ${list ? `[${value}]` : value}`;
	});
	const size = args.find(({ name }) => ["limit", "first"].includes(name))?.name;
	const all = size === undefined ? given : [...given, `${size}: 20`];
	return all.length === 0 ? "" : `(${all.join(", ")})`;
}

function textFor(field: string, name: string): unknown {
	return name === "phrase" ? CANARY : field === "statistics" ? "Meeting" : "2015-06-09";
}

function rootFields(schema: GraphQLSchema) {
	return Object.values(schema.getQueryType()?.getFields() ?? {}).map(({ name, args, type }) => ({
		name,
		args,
		type: getNamedType(type),
	}));
}

function inputOf(args: Fields, name: string): GraphQLInputObjectType | undefined {
	const type = args.find((argument) => argument.name === name)?.type;
	const named = type && getNamedType(type);
	return isInputObjectType(named) ? named : undefined;
}

function idOf(type: GraphQLNamedType): string {
	return isObjectType(type) || isInterfaceType(type) ? ("id" in type.getFields() ? "id" : "__typename") : "";
}

function leavesOf(type: GraphQLNamedType): string {
	const fields = isObjectType(type) || isInterfaceType(type) ? (type as GraphQLObjectType).getFields() : {};
	const leaves = Object.values(fields).filter(
		(field) => isLeafType(getNamedType(field.type)) && field.args.length === 0,
	);
	return leaves.map(({ name }) => name).join(" ");
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
