/** The form in which texts are compared and stored: Unicode NFC, white space folded to single spaces, none at the ends. */
export function normaliseText(text: string): string {
	return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/**
 * The form in which names are searched: lower case, without marks, `ß` as `ss`. `spellOut` writes German umlauts with
 * `e` (Müller → mueller) instead of without (muller), so that both ways of typing them are found.
 */
export function foldName(name: string, { spellOut = false } = {}): string {
	const spelled = spellOut ? name.normalize("NFC").replace(/[äöü]/giu, (letter) => `${letter}e`) : name;
	return spelled
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll("ß", "ss")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
