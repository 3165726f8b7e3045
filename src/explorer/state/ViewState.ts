/**
 * Everything that a reader sees follows from one state, and the state is the address: who copies the address copies the
 * view. What an address says wrongly falls back to the search.
 */
import * as v from "valibot";

const text = v.pipe(v.string(), v.maxLength(300));
const id = v.pipe(text, v.minLength(1));

const VIEW = v.variant("view", [
	v.object({ view: v.literal("search"), phrase: v.optional(text), type: v.optional(id) }),
	v.object({ view: v.literal("entity"), id }),
	v.object({ view: v.literal("source"), id, claim: v.optional(id) }),
]);

export type ViewState = v.InferOutput<typeof VIEW>;
export type View = ViewState["view"];
export type StateOf<Name extends View> = Extract<ViewState, { view: Name }>;

export const START: ViewState = { view: "search" };

export function readState(parameters: URLSearchParams): ViewState {
	const given = Object.fromEntries(parameters);
	const read = v.safeParse(VIEW, { view: "search", ...given });
	return read.success ? read.output : START;
}

/** The address of a state, without the language. */
export function writeState(state: ViewState): URLSearchParams {
	const parameters = new URLSearchParams();
	for (const [key, value] of Object.entries(state)) {
		if (key === "view" && value === START.view) continue;
		if (value) parameters.append(key, value);
	}
	return parameters;
}
