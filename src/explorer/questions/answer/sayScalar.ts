import { sayValue } from "../../parts/sentences/sayValue.ts";
import { locale } from "../../words/formatDate.ts";
import type { Speech } from "../../words/Speech.ts";

/** A value in the reader's words, by the field that it is of. */
export function sayScalar(field: string, value: string | number | boolean, speech: Speech): string {
	const { words, glossary, language } = speech;
	if (typeof value === "boolean") return value ? words.yes : words.no;
	if (typeof value === "number") return new Intl.NumberFormat(locale(language)).format(value);
	if (field === "relation") return glossary.relation(value, true);
	if (NAMES_OF_DETAILS.has(field)) return glossary.detail(value);
	if (field === "type" || field === "__typename") return glossary.typeName(value);
	if (field === "modality") return (words.modalities as Readonly<Record<string, string>>)[value] ?? value;
	if (TEXTS.has(field)) return value;
	return sayValue(value.replace(/T[\d:.]+Z$/, ""), speech);
}

/** Fields whose values are names of properties or relations. */
const NAMES_OF_DETAILS = new Set(["property", "by", "inferred", "disputed"]);

/** Words of people, and what is written the same in every language: nothing in them is a date or a name of the model. */
const TEXTS = new Set(
	"sentence satz text quote because url title name theme task roleText dateText sinceText".split(" "),
);
