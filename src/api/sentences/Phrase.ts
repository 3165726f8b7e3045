/**
 * The words of @phrase: `{from} took part in {to}[ as {capacity}]`. A name in braces stands for a value, with other words
 * behind a bar for where there is none; what stands in brackets is left out unless all values in it are there.
 */
export interface Phrase {
	readonly parts: readonly Part[];
}

type Part = string | Slot | { readonly optional: Phrase };

export interface Slot {
	readonly name: string;
	/** True for `{name of through}`: the value is an id, and the name of that entity is meant. */
	readonly isReference: boolean;
	readonly otherwise: string | undefined;
}

/** What fills a slot, and the claims that say it. */
export interface Said {
	readonly text: string;
	readonly claimIds: readonly string[];
}

export function parsePhrase(text: string): Phrase {
	const pieces = text.split(/(\[[^\]]*\]|\{[^}]*\})/).filter((piece) => piece !== "");
	return { parts: pieces.map(parsePart) };
}

function parsePart(piece: string): Part {
	if (piece.startsWith("[")) return { optional: parsePhrase(piece.slice(1, -1)) };
	const [, of, name, otherwise] = /^\{(name of )?(\w+)(?:\|([^}]*))?\}$/.exec(piece) ?? [];
	return name === undefined ? piece : { name, isReference: of !== undefined, otherwise };
}

/** Names of all values that the words may hold. */
export function listSlots({ parts }: Phrase): readonly Slot[] {
	return parts.flatMap((part) => {
		if (typeof part === "string") return [];
		return "optional" in part ? listSlots(part.optional) : [part];
	});
}

export type ReadSlot = (slot: Slot) => Said | undefined;

/** Without what stands in brackets, where `isShort`. A value that is missing elsewhere leaves a gap that shows: `…`. */
export function fillPhrase(phrase: Phrase, read: ReadSlot, isShort = false): Said {
	const said = phrase.parts.map((part): Said => {
		if (typeof part === "string") return { text: part, claimIds: [] };
		if ("optional" in part) return (!isShort && fillOptional(part.optional, read)) || NOTHING;
		return read(part) ?? { text: part.otherwise ?? "…", claimIds: [] };
	});
	return joinSaid(said);
}

const NOTHING: Said = { text: "", claimIds: [] };

function fillOptional(phrase: Phrase, read: ReadSlot): Said | undefined {
	const isWhole = listSlots(phrase).every((slot) => read(slot) !== undefined);
	return isWhole ? fillPhrase(phrase, read) : undefined;
}

function joinSaid(said: readonly Said[]): Said {
	return {
		text: said.map(({ text }) => text).join(""),
		claimIds: [...new Set(said.flatMap(({ claimIds }) => claimIds))],
	};
}
