/** What was filled into a form, as the address keeps it, and as the question takes it. */
import type { QuestionArgument } from "../../shared/QuestionForm.ts";
import { edgeOf } from "../time/edgeOf.ts";

/** The texts of each argument; one that is empty was emptied by the reader. */
export type Given = ReadonlyMap<string, readonly string[]>;

/** From `name=value` in an address. Where nothing is given, the examples are: a form begins filled in. */
export function readGiven(entries: readonly string[], listed: readonly QuestionArgument[]): Given {
	if (entries.length === 0) return new Map(listed.map(({ name, example }) => [name, toTexts(example)]));
	const pairs = entries.map((entry) => [entry.replace(/=.*/s, ""), entry.replace(/^[^=]*=?/, "")] as const);
	const textsOf = (name: string) => pairs.flatMap(([one, text]) => (one === name && text !== "" ? [text] : []));
	return new Map(listed.map(({ name }) => [name, textsOf(name)]));
}

function toTexts(example: unknown): string[] {
	if (example === null || example === undefined) return [];
	return (Array.isArray(example) ? example : [example]).map(String);
}

export function writeGiven(given: Given): string[] {
	return [...given].flatMap(([name, texts]) =>
		texts.length === 0 ? [`${name}=`] : texts.map((text) => `${name}=${text}`),
	);
}

export interface Filled {
	/** Undefined as long as something is missing or wrong. */
	readonly variables: Readonly<Record<string, unknown>> | undefined;
	readonly missing: readonly QuestionArgument[];
}

export function fill(listed: readonly QuestionArgument[], given: Given): Filled {
	const read = listed.map((argument) => ({ argument, value: readValue(argument, given.get(argument.name) ?? []) }));
	const missing = read.flatMap(({ argument, value }) => (value === null && argument.isRequired ? [argument] : []));
	const isWrong = read.some(({ value }) => value === undefined);
	const variables = Object.fromEntries(read.map(({ argument, value }) => [argument.name, value]));
	return { variables: missing.length > 0 || isWrong ? undefined : variables, missing };
}

/** Null where nothing is given; undefined where that cannot be meant. */
function readValue({ name, kind, isList }: QuestionArgument, texts: readonly string[]): unknown {
	if (texts.length === 0) return null;
	const values = texts.map((text) => {
		if (kind === "day") return readDay(name, text);
		return kind === "number" ? readNumber(text) : text;
	});
	if (values.includes(undefined)) return undefined;
	return isList ? values : values[0];
}

export function readNumber(text: string): number | undefined {
	return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}

const BEGINNINGS = new Set(["since", "from"]);
const ENDS = new Set(["until", "to"]);

/** Does it bound a period, so that a year says which? On one day of a year things are otherwise than on another. */
export function isBound(name: string): boolean {
	return BEGINNINGS.has(name) || ENDS.has(name);
}

/** As its first day where a period begins with it, as its last where one ends; otherwise a whole day. Undefined: neither. */
export function readDay(name: string, text: string): string | undefined {
	const [first, last] = [edgeOf(text, "first"), edgeOf(text, "last")];
	if (!isBound(name)) return first === last ? first : undefined;
	return BEGINNINGS.has(name) ? first : last;
}
