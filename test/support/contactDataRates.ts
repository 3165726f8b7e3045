/** How much of the planted contact data is taken out, and how many innocent sentences are spoilt, over the redaction alone. */
import { redactContactData } from "../../src/records/contactData/redactContactData.ts";
import { HELD_OUT_INNOCENT } from "../fixtures/contactData/heldOut/innocent.ts";
import { HELD_OUT_PLANTED } from "../fixtures/contactData/heldOut/planted.ts";
import { INNOCENT } from "../fixtures/contactData/innocent.ts";
import { PLANTED, type Sentences } from "../fixtures/contactData/planted.ts";
import { SECOND_INNOCENT } from "../fixtures/contactData/second/innocent.ts";
import { SECOND_PLANTED } from "../fixtures/contactData/second/planted.ts";
import { THIRD_INNOCENT } from "../fixtures/contactData/third/innocent.ts";
import { KNOWN_INNOCENT } from "../fixtures/contactData/third/knownInnocent.ts";
import { KNOWN_PLANTED } from "../fixtures/contactData/third/knownPlanted.ts";
import { THIRD_PLANTED } from "../fixtures/contactData/third/planted.ts";
import { KEPT_INNOCENT } from "../fixtures/contactData/unseen/keptInnocent.ts";
import { KEPT_PLANTED } from "../fixtures/contactData/unseen/keptPlanted.ts";
import { LEARNT_INNOCENT } from "../fixtures/contactData/unseen/learntInnocent.ts";
import { LEARNT_PLANTED } from "../fixtures/contactData/unseen/learntPlanted.ts";

export const ALL_PLANTED: readonly Sentences[] = [...PLANTED, ...HELD_OUT_PLANTED];
export const ALL_INNOCENT: readonly Sentences[] = [...INNOCENT, ...HELD_OUT_INNOCENT];
export const FIRST_UNSEEN_PLANTED: readonly Sentences[] = [...LEARNT_PLANTED, ...KEPT_PLANTED];
export const FIRST_UNSEEN_INNOCENT: readonly Sentences[] = [...LEARNT_INNOCENT, ...KEPT_INNOCENT];
export const LAST_PLANTED: readonly Sentences[] = [...THIRD_PLANTED, ...KNOWN_PLANTED];
export const LAST_INNOCENT: readonly Sentences[] = [...THIRD_INNOCENT, ...KNOWN_INNOCENT];
export const UNSEEN_PLANTED: readonly Sentences[] = [...FIRST_UNSEEN_PLANTED, ...SECOND_PLANTED, ...LAST_PLANTED];
export const UNSEEN_INNOCENT: readonly Sentences[] = [...FIRST_UNSEEN_INNOCENT, ...SECOND_INNOCENT, ...LAST_INNOCENT];

/** A piece of contact data in a sentence, and whether nothing of it is left. */
export interface Item {
	readonly country: string;
	readonly language: string;
	/** As redactContactData names it. */
	readonly kind: string;
	readonly text: string;
	readonly isTakenOut: boolean;
	/** The sentence, as it is marked and as it comes out. */
	readonly sentence: string;
	readonly redacted: string;
}

export interface InnocentSentence {
	readonly country: string;
	readonly language: string;
	readonly sentence: string;
	readonly redacted: string;
	readonly isSpoilt: boolean;
}

export function readItems(planted: readonly Sentences[]): Item[] {
	return planted.flatMap(({ country, language, sentences }) =>
		sentences.flatMap((sentence) => {
			const redacted = redactContactData(toPlain(sentence)).text;
			return listMarks(sentence).map(({ kind, text, start }) => {
				const isTakenOut = redacted.slice(start, start + text.length) === "█".repeat(text.length);
				return { country, language, kind, text, isTakenOut, sentence, redacted };
			});
		}),
	);
}

export function readInnocent(innocent: readonly Sentences[]): InnocentSentence[] {
	return innocent.flatMap(({ country, language, sentences }) =>
		sentences.map((sentence) => {
			const redacted = redactContactData(sentence).text;
			return { country, language, sentence, redacted, isSpoilt: redacted !== sentence };
		}),
	);
}

const MARK = /⟦(?<kind>[a-z -]+)\|(?<text>[^⟧]*)⟧/g;

/** The sentence as a document has it. */
export function toPlain(sentence: string): string {
	return sentence.replace(MARK, "$<text>");
}

/** The sentence as it should come out. */
export function toRedacted(sentence: string): string {
	return sentence.replace(MARK, (_, _kind, text: string) => "█".repeat(text.length));
}

/** What is marked in a sentence, and where it begins in the plain one. */
export function listMarks(sentence: string): { kind: string; text: string; start: number }[] {
	return [...sentence.matchAll(MARK)].map(({ index, groups: { kind = "", text = "" } = {} }) => {
		return { kind, text, start: toPlain(sentence.slice(0, index)).length };
	});
}

/** In hundredths. */
export function percentOf<Row>(rows: readonly Row[], holds: (row: Row) => boolean): number {
	return (100 * rows.filter(holds).length) / rows.length;
}
