/**
 * The words of @phrase: `{from} took part in {to}[ ([as “{capacity}”][for: {name of onBehalfOf}])]`. A name in braces stands
 * for a value, with other words behind a bar for where there is none. What stands in brackets is left out unless all
 * values in it are there; brackets in brackets stand by themselves, those side by side set apart by semicolons, and what
 * is around them goes where none of them is left.
 */
import { isOpeningQuote, nestQuotes, type OpeningQuote, QUOTES } from "./nestQuotes.ts";

export interface Phrase {
	readonly parts: readonly Part[];
}

type Part = string | Slot | Optional;

interface Optional {
	readonly optional: Phrase;
}

export interface Slot {
	readonly name: string;
	/** True for `{name of through}`: the value is an id, and the name of that entity is meant. */
	readonly isReference: boolean;
	readonly otherwise: string | undefined;
	/** The mark that opens the quotation in which it stands, if it stands in one. */
	readonly quote: OpeningQuote | undefined;
}

/** What is said, and the claims that say it. */
export interface Said {
	readonly text: string;
	readonly claimIds: readonly string[];
}

/** What fills a slot. */
export interface Filling extends Said {
	/** That it is not asserted, or disputed: said behind it, and outside of its quotation marks. */
	readonly doubt?: string | undefined;
}

export function parsePhrase(text: string): Phrase {
	return { parts: split(text).map(parsePart) };
}

/** Into what is in brackets, what is in braces (with the quotation marks around it), and what is in neither. */
function split(text: string): string[] {
	const pieces: string[] = [];
	let [begin, depth] = [0, 0];
	const cut = (at: number) => {
		if (at > begin) pieces.push(text.slice(begin, at));
		begin = Math.max(at, begin);
	};
	for (let at = 0; at < text.length; at += 1) {
		const letter = text.charAt(at);
		if ("[{".includes(letter)) {
			if (depth === 0) cut(isQuoted(text, at) ? at - 1 : at);
			depth += 1;
		} else if ("]}".includes(letter)) {
			depth -= 1;
			if (depth === 0) cut(isQuoted(text, begin + 1) ? at + 2 : at + 1);
		}
	}
	cut(text.length);
	return pieces;
}

/** Do braces open here that stand in quotation marks? */
function isQuoted(text: string, at: number): boolean {
	const open = text.charAt(at - 1);
	return isOpeningQuote(open) && text.charAt(at) === "{" && text.charAt(text.indexOf("}", at) + 1) === QUOTES[open];
}

function parsePart(piece: string): Part {
	if (piece.startsWith("[")) return { optional: parsePhrase(piece.slice(1, -1)) };
	const [, open = "", of, name, otherwise] = /^([“„]?)\{(name of )?(\w+)(?:\|([^}]*))?\}[”“]?$/u.exec(piece) ?? [];
	if (name === undefined) return piece;
	return { name, isReference: of !== undefined, otherwise, quote: isOpeningQuote(open) ? open : undefined };
}

/** Names of all values that the words may hold. */
export function listSlots({ parts }: Phrase): readonly Slot[] {
	return parts.flatMap((part) => {
		if (typeof part === "string") return [];
		return "optional" in part ? listSlots(part.optional) : [part];
	});
}

export type ReadSlot = (slot: Slot) => Filling | undefined;

interface Manner {
	/** Without what stands in brackets. */
	readonly isShort?: boolean;
	/** What is filled stands in parentheses, which should not hold others. */
	readonly inParentheses?: boolean;
}

/** A value that is missing outside of brackets leaves a gap that shows: `…`. */
export function fillPhrase(phrase: Phrase, read: ReadSlot, manner: Manner = {}): Said {
	let text = "";
	const claimIds = new Set<string>();
	let isBesideOptional = false;
	for (const part of phrase.parts) {
		const inParentheses = manner.inParentheses === true || isOpen(text);
		const said = fillPart(part, read, { ...manner, inParentheses });
		const isOptional = typeof part !== "string" && "optional" in part;
		if (isOptional && isBesideOptional && said.text !== "" && isList(phrase)) text += SEPARATOR;
		text += said.text;
		for (const id of said.claimIds) claimIds.add(id);
		isBesideOptional = isOptional && (isBesideOptional || said.text !== "");
	}
	return { text, claimIds: [...claimIds] };
}

const SEPARATOR = "; ";
const NOTHING: Said = { text: "", claimIds: [] };

function fillPart(part: Part, read: ReadSlot, manner: Manner): Said {
	if (typeof part === "string") return { text: part, claimIds: [] };
	if ("optional" in part) return (!manner.isShort && fillOptional(part.optional, read, manner)) || NOTHING;
	const filling = read(part);
	if (!filling) return { text: part.otherwise ?? "…", claimIds: [] };
	const { text, claimIds, doubt } = filling;
	const words = part.quote === undefined ? text : `${part.quote}${nestQuotes(text, part.quote)}${QUOTES[part.quote]}`;
	if (doubt === undefined) return { text: words, claimIds };
	return { text: manner.inParentheses ? `${words}, ${doubt}` : `${words} (${doubt})`, claimIds };
}

function fillOptional(phrase: Phrase, read: ReadSlot, manner: Manner): Said | undefined {
	const slots = phrase.parts.filter((part): part is Slot => typeof part !== "string" && "name" in part);
	if (!slots.every((slot) => read(slot) !== undefined)) return undefined;
	const inner = phrase.parts.filter((part): part is Optional => typeof part !== "string" && "optional" in part);
	const hasAny = slots.length > 0 || inner.some(({ optional }) => fillOptional(optional, read, manner) !== undefined);
	return hasAny ? fillPhrase(phrase, read, manner) : undefined;
}

/** Brackets in brackets, and no value of its own. */
function isList({ parts }: Phrase): boolean {
	return parts.every((part) => typeof part === "string" || "optional" in part);
}

/** Is a parenthesis open at its end? */
function isOpen(text: string): boolean {
	return text.split("(").length > text.split(")").length;
}
