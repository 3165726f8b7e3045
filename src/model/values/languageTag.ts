/** Tags of languages as BCP 47 has them: de, de-AT, kk-Cyrl; and what was probably meant by a text that is none. */

/** Their form. Languages of more than three letters are allowed by the standard, but none is registered: they are names. */
export const LANGUAGE_TAG = /^(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*|[Xx](?:-[A-Za-z0-9]{1,8})+)$/;

export function isLanguageTag(text: string): boolean {
	return LANGUAGE_TAG.test(text) && (/^x-/i.test(text) || canonicalise(text) !== undefined);
}

/** In its usual spelling; undefined where it is none. */
function canonicalise(tag: string): string | undefined {
	// Intl knows tags of Unicode, which have no extended languages: zh-yue.
	const plain = tag.replace(/^([a-z]{2,3})(?:-[a-z]{3}){1,3}(?=-|$)/i, "$1");
	try {
		return Intl.getCanonicalLocales(plain)[0];
	} catch {
		return undefined;
	}
}

/** `de_DE`, `deutsch (AT)`, `Russian`: the tag, likeliest first. */
export function guessLanguageTags(text: string): string[] {
	const [, name = "", region = ""] = /^\s*([\p{L}\s]+?)\s*(?:[([,_-]\s*([A-Za-z]{2})\s*[)\]]?)?\s*$/u.exec(text) ?? [];
	const code = codeOf(name);
	const named = code === undefined ? [] : [region === "" ? code : `${code}-${region}`];
	const guesses = [text.trim().replace(/_/g, "-").replace(/-+$/, ""), ...named].filter(isLanguageTag);
	return guesses.flatMap((guess) => canonicalise(guess) ?? []);
}

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const READERS = ["en", "de", "ru"];

let codes: ReadonlyMap<string, string> | undefined;

/** The code of a language that is named in the languages of readers or in itself. */
function codeOf(name: string): string | undefined {
	codes ??= new Map(
		LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) =>
			[...READERS, code].map((reader) => [nameIn(reader, code), code] as const),
		),
	);
	return name === "" ? undefined : codes.get(name.toLowerCase());
}

function nameIn(reader: string, code: string): string {
	const names = new Intl.DisplayNames([reader], { type: "language", fallback: "none" });
	return names.of(code)?.toLowerCase() ?? "";
}
