import type { Speech } from "../LanguageContext.ts";
import { formatDate } from "../words/formatDate.ts";
import { type Said, withModality } from "./sayStatement.ts";

interface SaidEvent {
	readonly name: string;
	readonly place: string | undefined;
	/** EDTF; undefined where it is not stated. */
	readonly date: string | undefined;
	readonly modality: Said["modality"];
}

/** What happened where and when, as one puts it into a text. */
export function sayEvent({ name, place, date, modality }: SaidEvent, speech: Speech): string {
	const { words, language } = speech;
	const when = date === undefined ? words.undated : formatDate(date, language);
	return withModality([name, place, when].filter((part) => part !== undefined).join(", "), modality, speech);
}
