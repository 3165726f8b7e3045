import type { Language } from "../../shared/languages.ts";
import type { Words } from "./english.ts";
import type { Glossary } from "./Glossary.ts";

/** What is needed to put things into words. */
export interface Speech {
	readonly language: Language;
	/** The page's own words. */
	readonly words: Words;
	/** The model's words. */
	readonly glossary: Glossary;
}
