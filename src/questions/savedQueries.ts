/** The questions in seed/queries: one GraphQL file each, which begins with comment lines that say what it asks. */
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { GraphQLError, Kind, type OperationDefinitionNode, parse } from "graphql";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import type { Language } from "../shared/languages.ts";

/** A question that anybody may ask as it stands, or with other variables. */
export interface SavedQuery {
	/** Name of its file, without `.graphql`. */
	readonly name: string;
	readonly title: Readonly<Record<Language, string>>;
	/** What the answer means, and what it leaves out; names of fields in backticks. */
	readonly means: Readonly<Record<Language, string>>;
	readonly group: string;
	/** An example value for every variable. */
	readonly variables: Readonly<Record<string, unknown>>;
	/** The GraphQL text, without the comment lines. */
	readonly text: string;
}

/** All questions of a folder in the order of their `# order:` lines. Throws SAVED_QUERY_INVALID naming file and reason. */
export async function readSavedQueries(folder: string): Promise<readonly SavedQuery[]> {
	const files = (await readdir(folder)).filter((name) => name.endsWith(".graphql"));
	const read = await Promise.all(
		files.map(async (file) => readSavedQuery(file, await readFile(join(folder, file), "utf8"))),
	);
	return read.sort((a, b) => a.order - b.order || (a.query.name < b.query.name ? -1 : 1)).map(({ query }) => query);
}

const HEAD_KEYS = ["title.de", "title.en", "means.de", "means.en", "group", "order", "variables"] as const;
type Head = Readonly<Record<(typeof HEAD_KEYS)[number], string>>;

function readSavedQuery(file: string, content: string): { order: number; query: SavedQuery } {
	const { head, text } = splitHead(file, content);
	const order = Number(head.order);
	if (!Number.isFinite(order)) throw invalid(file, `order is ${head.order}, not a number`);
	const variables = readVariables(file, head.variables);
	checkVariables(file, findOperation(file, text), variables);
	const title = { de: head["title.de"], en: head["title.en"] };
	const means = { de: head["means.de"], en: head["means.en"] };
	return {
		order,
		query: { name: basename(file, ".graphql"), title, means, group: head.group, variables, text },
	};
}

/** The comment lines at the top as keys and values, and what follows them. */
function splitHead(file: string, content: string): { head: Head; text: string } {
	const lines = content.replace(/^\uFEFF/, "").split(/\r?\n/);
	const end = lines.findIndex((line) => !line.startsWith("#"));
	const entries = lines.slice(0, end === -1 ? lines.length : end).map((line) => readHeadLine(file, line));
	const head = Object.fromEntries(entries);
	for (const key of HEAD_KEYS) if (!head[key]) throw invalid(file, `the line \`# ${key}: …\` is missing`);
	return { head: head as Head, text: `${lines.slice(entries.length).join("\n").trim()}\n` };
}

function readHeadLine(file: string, line: string): [key: string, value: string] {
	const [, key = "", value = ""] = /^#\s*([\w.]+):\s*(.*?)\s*$/.exec(line) ?? [];
	if (!HEAD_KEYS.some((known) => known === key)) {
		throw invalid(file, `the line \`${line}\` is none of ${HEAD_KEYS.map((known) => `\`# ${known}:\``).join(", ")}`);
	}
	return [key, value];
}

function readVariables(file: string, json: string): SavedQuery["variables"] {
	const value = tryParseJson(json);
	if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as SavedQuery["variables"];
	throw invalid(file, `variables is ${json}, not a JSON object such as {"id": "giz"}`);
}

function tryParseJson(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}

/** The one query of a text. */
function findOperation(file: string, text: string): OperationDefinitionNode {
	try {
		const operations = parse(text).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
		const [operation] = operations;
		if (operation?.operation === "query" && operations.length === 1) return operation;
		throw invalid(file, "it must hold exactly one query");
	} catch (error) {
		if (error instanceof GraphQLError) throw invalid(file, error.message, error);
		throw error;
	}
}

/** Every variable has an example, and every example a variable. */
function checkVariables(file: string, operation: OperationDefinitionNode, examples: SavedQuery["variables"]): void {
	const declared = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
	for (const name of declared) {
		if (!Object.hasOwn(examples, name)) throw invalid(file, `variables gives no example for $${name}`);
	}
	for (const name of Object.keys(examples)) {
		if (!declared.includes(name)) throw invalid(file, `variables names ${name}, which the query does not declare`);
	}
}

function invalid(file: string, reason: string, cause?: unknown): CoopgraphError {
	return new CoopgraphError("SAVED_QUERY_INVALID", { file, reason: reason.replace(/\.$/, "") }, { cause });
}
