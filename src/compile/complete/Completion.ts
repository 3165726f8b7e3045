import type { GraphQLError } from "graphql";
import type { Variables } from "../input/Input.ts";

/** One answer while it is put together. */
export interface Completion {
	readonly variables: Variables;
	/** Characters of JSON so far; see guard/answerSize. */
	readonly size: { characters: number };
	/** Beyond so many nothing more is put together. */
	readonly most: number;
	readonly errors: GraphQLError[];
}

/** From what the database gave to what the answer has; `path` leads there. */
export type Complete = (stored: unknown, completion: Completion, path: Path) => unknown;

/** As a list that begins at the end, so that nothing is copied for each value. */
export interface Path {
	readonly key: string | number;
	readonly above: Path | undefined;
}

export type Row = Readonly<Record<string, unknown>>;
