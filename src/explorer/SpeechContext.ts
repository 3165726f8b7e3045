import { createContext, useContext } from "react";
import type { Language } from "../shared/languages.ts";
import { ENGLISH } from "./words/english.ts";
import { createGlossary } from "./words/Glossary.ts";
import { GERMAN } from "./words/german.ts";
import type { Speech } from "./words/Speech.ts";

const SPEECH: Readonly<Record<Language, Speech>> = {
	de: { language: "de", words: GERMAN, glossary: createGlossary("de") },
	en: { language: "en", words: ENGLISH, glossary: createGlossary("en") },
};

export const LanguageContext = createContext<Language>("en");

export function useSpeech(): Speech {
	return SPEECH[useContext(LanguageContext)];
}
