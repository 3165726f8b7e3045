/** The languages of our pages. */
export const LANGUAGES = [
	{ code: "de", name: "Deutsch" },
	{ code: "en", name: "English" },
] as const;

export type Language = (typeof LANGUAGES)[number]["code"];
