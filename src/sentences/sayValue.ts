/** A stored value in words: dates, numbers, what the values of enums are called, lists. */
import { dateInWords } from "../edtf/dateInWords.ts";
import type { Property } from "../model/GraphModel.ts";
import { type Language, LOCALES } from "./Language.ts";
import { fillPhrase } from "./Phrase.ts";
import type { Phrases } from "./readPhrases.ts";

export interface Manner {
	readonly phrases: Phrases;
	readonly language: Language;
	/** Told from the relation's end to its beginning. */
	readonly reverse: boolean;
}

const formatsOf = (locale: string) => ({ list: new Intl.ListFormat(locale), number: new Intl.NumberFormat(locale) });

/** Made once: they take far longer to make than to use. */
const FORMATS = { EN: formatsOf(LOCALES.EN), DE: formatsOf(LOCALES.DE) } as const satisfies Record<Language, object>;

/** Undefined where there is nothing to say. `property` is that of the model, or undefined for what was looked up. */
export function sayValue(property: Property | undefined, stored: unknown, manner: Manner): string | undefined {
	const items = (Array.isArray(stored) ? stored : [stored]).flatMap((item) => sayItem(property, item, manner) ?? []);
	if (items.length === 0) return undefined;
	return items.length === 1 ? items[0] : FORMATS[manner.language].list.format(items);
}

function sayItem(property: Property | undefined, item: unknown, manner: Manner): string | undefined {
	if (item === null || item === undefined || typeof item === "boolean") return undefined;
	if (typeof item === "number") return FORMATS[manner.language].number.format(item);
	const text = String(item);
	if (property?.edtf) return dateInWords(text, LOCALES[manner.language]);
	if (property?.value.kind === "enum") return sayEnum(property.value.name, text, manner);
	return text === "" ? undefined : text;
}

function sayEnum(name: string, value: string, { phrases, language, reverse }: Manner): string | undefined {
	const words = phrases.values.get(`${name}.${value}`);
	const phrase = words && (reverse ? words.reverse : words.forward)[language];
	return phrase && fillPhrase(phrase, () => undefined).text;
}
