import { LANGUAGES, type Language } from "./languages.ts";

/** The language of all our pages: as chosen before on any of them, else as the browser prefers. */
export function readLanguage(): Language {
	const stored = localStorage.getItem(STORAGE_KEY);
	const known = LANGUAGES.find(({ code }) => code === stored);
	return known?.code ?? (navigator.language.toLowerCase().startsWith("de") ? "de" : "en");
}

export function rememberLanguage(language: Language): void {
	localStorage.setItem(STORAGE_KEY, language);
}

const STORAGE_KEY = "coopgraph:language";
