/** What our pages have in common about languages: which there are, and which one a reader chose on any of them. */
export const LANGUAGES = [
	{ code: "de", name: "Deutsch" },
	{ code: "en", name: "English" },
] as const;

export type Language = (typeof LANGUAGES)[number]["code"];

/** As chosen before, else as the browser prefers. */
export function readLanguage(): Language {
	const stored = localStorage.getItem(STORAGE_KEY);
	const known = LANGUAGES.find(({ code }) => code === stored);
	return known?.code ?? (navigator.language.toLowerCase().startsWith("de") ? "de" : "en");
}

export function rememberLanguage(language: Language): void {
	localStorage.setItem(STORAGE_KEY, language);
}

const STORAGE_KEY = "coopgraph:language";
