import { createContext, useContext } from "react";
import type { Language } from "../web/languages.ts";
import { ENGLISH, type Words } from "./words/english.ts";
import { createGlossary, type Glossary } from "./words/Glossary.ts";
import { GERMAN } from "./words/german.ts";

export interface Speech {
	readonly language: Language;
	/** The page's own words. */
	readonly words: Words;
	/** The model's words. */
	readonly glossary: Glossary;
}

const SPEECH: Readonly<Record<Language, Speech>> = {
	de: { language: "de", words: GERMAN, glossary: createGlossary("de") },
	en: { language: "en", words: ENGLISH, glossary: createGlossary("en") },
};

export const LanguageContext = createContext<Language>("en");

export function useSpeech(): Speech {
	return SPEECH[useContext(LanguageContext)];
}
