import type { QuestionArgument } from "../../../shared/QuestionForm.ts";
import type { Speech } from "../../words/Speech.ts";

/** What is asked for, in the reader's words: by its type where there is one, otherwise by its name. */
export function labelArgument({ name, kind, types }: QuestionArgument, { words, glossary }: Speech): string {
	const [type] = types;
	if (type !== undefined) return glossary.typeName(type);
	if (kind === "day" && (name === "from" || name === "to")) return name === "from" ? words.timeFrom : words.timeUntil;
	return words.questionArguments[name] ?? glossary.property(name);
}
