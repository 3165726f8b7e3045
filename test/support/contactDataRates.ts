/** How much of the planted contact data is taken out, and how many innocent sentences are spoilt, over the redaction alone. */
import { redactContactData } from "../../src/records/redactContactData.ts";
import { INNOCENT } from "../fixtures/contactData/innocent.ts";
import { PLANTED, type Sentences } from "../fixtures/contactData/planted.ts";

export interface Rate {
	readonly country: string;
	readonly language: string;
	readonly planted: number;
	readonly takenOut: number;
	readonly innocent: number;
	readonly spoilt: number;
	/** What went wrong, a line each. */
	readonly failures: readonly string[];
}

/** One row for each country and language of the fixtures. */
export function rateContactData(planted = PLANTED, innocent = INNOCENT): Rate[] {
	const keys = new Set([...planted, ...innocent].map(({ country, language }) => `${country} ${language}`));
	return [...keys].map((key) => {
		const [country = "", language = ""] = key.split(" ");
		const of = (groups: readonly Sentences[]) =>
			groups
				.filter((group) => group.country === country && group.language === language)
				.flatMap(({ sentences }) => sentences);
		const items = of(planted).flatMap(readPlanted);
		const spoilt = of(innocent).filter((sentence) => redactContactData(sentence).text !== sentence);
		const missed = items.filter(({ isTakenOut }) => !isTakenOut);
		return {
			...{ country, language },
			...{ planted: items.length, takenOut: items.length - missed.length },
			...{ innocent: of(innocent).length, spoilt: spoilt.length },
			failures: [
				...missed.map(({ sentence }) => `left in (${key}): ${sentence} → ${redactContactData(toPlain(sentence)).text}`),
				...spoilt.map((sentence) => `spoilt (${key}): ${sentence} → ${redactContactData(sentence).text}`),
			],
		};
	});
}

/** The sentence as a document has it. */
export function toPlain(sentence: string): string {
	return sentence.replace(/[⟦⟧]/g, "");
}

export function listItems(sentence: string): string[] {
	return [...sentence.matchAll(/⟦([^⟧]*)⟧/g)].map(([, item = ""]) => item);
}

/** An item is taken out if nothing of it is left; the words around it must be as they were. */
function readPlanted(sentence: string): { sentence: string; isTakenOut: boolean }[] {
	const redacted = redactContactData(toPlain(sentence)).text;
	const expected = sentence.replace(/⟦([^⟧]*)⟧/g, (_, item: string) => "█".repeat(item.length));
	let shift = 0;
	return [...sentence.matchAll(/⟦([^⟧]*)⟧/g)].map(({ index, 1: item = "" }) => {
		const start = index - shift;
		shift += 2;
		const end = start + item.length;
		return { sentence, isTakenOut: redacted === expected || redacted.slice(start, end) === expected.slice(start, end) };
	});
}

/** In hundredths. */
export function sumUp(rates: readonly Rate[]): { takenOut: number; spoilt: number } {
	const total = (key: "planted" | "takenOut" | "innocent" | "spoilt") =>
		rates.reduce((sum, rate) => sum + rate[key], 0);
	return {
		takenOut: (100 * total("takenOut")) / total("planted"),
		spoilt: (100 * total("spoilt")) / total("innocent"),
	};
}
