/** Refuses what is too large or too deep to be read at all, before anything is parsed. */
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { measureText } from "./cost/measureText.ts";
import { measureValue } from "./cost/measureValue.ts";

/** The largest saved question has 175 tokens and 10 levels, the introspection of tools 181 and 15. */
export const SIZE_LIMITS = {
	characters: 65_536,
	tokens: 2_000,
	depth: 40,
	fragments: 50,
	directives: 50,
	repetitions: 50,
	values: 10_000,
} as const;

/** Throws REQUEST_TOO_LARGE or REQUEST_TOO_DEEP. What is missing or of another type is left to GraphQL. */
export function checkSize(query: unknown, variables: unknown): void {
	if (typeof query === "string") checkText(query);
	const { values, depth } = measureValue(variables, SIZE_LIMITS);
	refuseBeyond("variables", "values", values, SIZE_LIMITS.values);
	refuseDepth("variables", depth);
}

function checkText(text: string): void {
	refuseBeyond("query", "characters", text.length, SIZE_LIMITS.characters);
	const size = measureText(text, SIZE_LIMITS.tokens);
	refuseBeyond("query", "tokens (names, values and punctuation)", size.tokens, SIZE_LIMITS.tokens);
	refuseBeyond("query", "fragments", size.fragments, SIZE_LIMITS.fragments);
	refuseBeyond("query", "directives", size.directives, SIZE_LIMITS.directives);
	refuseBeyond("query", "fields that repeat one beside them", size.repetitions, SIZE_LIMITS.repetitions);
	refuseDepth("query", size.depth);
}

type Part = "query" | "variables";

function refuseBeyond(part: Part, items: string, found: number, limit: number): void {
	if (found > limit) throw new CoopgraphError("REQUEST_TOO_LARGE", { part, items, limit: String(limit) });
}

function refuseDepth(part: Part, found: number): void {
	const limit = SIZE_LIMITS.depth;
	if (found > limit) throw new CoopgraphError("REQUEST_TOO_DEEP", { part, found: String(found), limit: String(limit) });
}
