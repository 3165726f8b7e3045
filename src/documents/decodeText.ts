import { UnreadableDocument } from "./UnreadableDocument.ts";

/**
 * The text of bytes of any encoding that press releases come in. What a page declares is tried, not believed: bytes that
 * are UTF-8 are read as such. Throws UnreadableDocument where no encoding gives words.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
	const marked = MARKS.find(({ mark }) => Buffer.from(bytes.subarray(0, mark.length)).equals(mark));
	if (marked) return decode(bytes.subarray(marked.mark.length), marked.encoding) ?? refuse();
	const wide = findWide(bytes);
	if (wide) return decode(bytes, wide) ?? refuse();
	if (bytes.includes(0))
		throw new UnreadableDocument("it is no text: it holds NUL bytes", "give a text, a PDF or a DOCX");
	return decode(bytes, "utf-8") ?? decodeSingleBytes(bytes, declared) ?? refuse();
}

const MARKS = [
	{ mark: Buffer.from("efbbbf", "hex"), encoding: "utf-8" },
	{ mark: Buffer.from("fffe", "hex"), encoding: "utf-16le" },
	{ mark: Buffer.from("feff", "hex"), encoding: "utf-16be" },
] as const;

function refuse(): never {
	throw new UnreadableDocument(
		"its encoding is not recognised",
		"save it as UTF-8; UTF-16, Windows-1251, Windows-1252 and KOI8-R are recognised, too",
	);
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** UTF-16 without a mark: spaces and digits have a zero byte on one side. */
function findWide(bytes: Uint8Array): string | undefined {
	const sample = bytes.subarray(0, 4096);
	const zeros = [0, 0];
	for (const [place, byte] of sample.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	const several = sample.length / 40;
	if (odd > several && even === 0) return "utf-16le";
	return even > several && odd === 0 ? "utf-16be" : undefined;
}

/** The encoding in which the letters beyond ASCII look like words. */
function decodeSingleBytes(bytes: Uint8Array, declared: string | undefined): string | undefined {
	const names = new Set([...(declared ? [declared.toLowerCase()] : []), "windows-1252", "windows-1251", "koi8-r"]);
	const read = [...names].flatMap((name) => {
		const text = decode(bytes, name);
		return text === undefined ? [] : [{ text, score: rateWords(text) }];
	});
	const best = read.reduce<{ text: string; score: number } | undefined>(
		(found, next) => (found && found.score >= next.score ? found : next),
		undefined,
	);
	return best && best.score >= 0.9 ? best.text : undefined;
}

/** Which share of the words with letters beyond ASCII is written as words are: one alphabet, capitals at the beginning. */
function rateWords(text: string): number {
	const words = (text.match(/[^\s\p{P}\p{N}]+/gu) ?? []).filter((word) => /[\u0080-\uffff]/.test(word));
	const plausible = words.filter((word) => WORD.test(word));
	return words.length === 0 ? 1 : plausible.length / words.length;
}

const WORD =
	/^(?:[A-ZÄÖÜÉÈÁÇÑ]?[a-zäöüßéèêëàáâãåæçñíìîïóòôøúùû]+|[A-ZÄÖÜ]{2,}|[А-ЯЁІЇЄҚҒӘӨҮҰҢҺ]?[а-яёіїєўқғәөүұңһ]+|[А-ЯЁ]{2,}|[А-ЯЁ]|[€§°©®±²³½])$/u;
