import { createContext, useContext } from "react";
import type { Labels } from "../shared/Labels.ts";
import type { Language } from "../shared/languages.ts";
import { ENGLISH } from "./words/english.ts";
import { createGlossary } from "./words/Glossary.ts";
import { GERMAN } from "./words/german.ts";
import type { Speech } from "./words/Speech.ts";

export type Speeches = Readonly<Record<Language, Speech>>;

/** How pages speak, in each of their languages, with the words that the model has. */
export function createSpeeches(labels: Labels): Speeches {
	return {
		de: { language: "de", words: GERMAN, glossary: createGlossary("de", labels.de) },
		en: { language: "en", words: ENGLISH, glossary: createGlossary("en", labels.en) },
	};
}

const UNLABELLED = { types: {}, relations: {}, properties: {}, fields: {}, values: {} };

/** Without what the model calls things, names are written out. */
export const WITHOUT_LABELS: Labels = { de: UNLABELLED, en: UNLABELLED };

export const SpeechContext = createContext<Speech>(createSpeeches(WITHOUT_LABELS).en);

export function useSpeech(): Speech {
	return useContext(SpeechContext);
}
