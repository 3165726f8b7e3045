import { formatDate } from "../../words/formatDate.ts";
import type { Speech } from "../../words/Speech.ts";
import { type Marked, withMarks } from "../marks/listMarks.ts";

interface SaidEvent {
	readonly name: string;
	readonly place: string | undefined;
	/** EDTF; undefined where it is not stated. */
	readonly date: string | undefined;
	readonly marked: Marked;
}

/** What happened where and when, as one puts it into a text. */
export function sayEvent({ name, place, date, marked }: SaidEvent, speech: Speech): string {
	const { words, language } = speech;
	const when = date === undefined ? words.undated : formatDate(date, language);
	return withMarks([name, place, when].filter((part) => part !== undefined).join(", "), marked, speech);
}
