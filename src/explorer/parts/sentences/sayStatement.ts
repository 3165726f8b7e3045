import type { Speech } from "../../words/Speech.ts";
import { type Marked, withMarks } from "../marks/listMarks.ts";
import { sayValue } from "./sayValue.ts";

/** What it bears may not be left out: whoever has a statement knows it. */
export interface Said extends Marked {
	readonly disputed: readonly string[];
	readonly superseded: boolean;
	/** The name of what it is said of. */
	readonly of: string;
	readonly property?: string | null | undefined;
	readonly relation?: string | null | undefined;
	/** Does the relation point away from what it is said of? */
	readonly forward?: boolean;
	readonly value?: string | null | undefined;
	/** The name of the other end of a relation. */
	readonly other?: string | undefined;
}

/** A statement in plain words, as one puts it into a text: of what, what, and every mark that it bears on the page. */
export function sayStatement(said: Said, speech: Speech): string {
	return withMarks(sayPlainly(said, speech), said, speech);
}

function sayPlainly({ of, property, relation, forward = true, value, other = "" }: Said, speech: Speech): string {
	const { words, glossary } = speech;
	const what = value === null || value === undefined ? "" : sayValue(value, speech);
	if (!relation) return `${of} – ${glossary.property(property ?? "")}: ${what}`;
	const [from, to] = forward ? [of, other] : [other, of];
	const detail = property ? ` – ${glossary.property(property)}: ${what}` : "";
	return `${words.relationBetween(from, glossary.relation(relation, true), to)}${detail}`;
}
