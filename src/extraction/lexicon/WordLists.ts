import type lists from "./de.json";

/** What a file of this folder says: words apart by spaces, variants by a stroke, or a regular expression. */
export type WordLists = { readonly [Key in keyof typeof lists]: (typeof lists)[Key] };
