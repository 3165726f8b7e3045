import words from "./functionWords.json" with { type: "json" };

/** The language of a text, by its commonest words; undefined where too few of them tell. */
export function findLanguage(text: string): string | undefined {
	const found =
		text
			.slice(0, 20_000)
			.toLowerCase()
			.replace(/[‘’ʻʼ`]/g, "'")
			.match(/[\p{L}']+/gu) ?? [];
	const [first, second] = LANGUAGES.map(({ language, words }) => ({
		language,
		share: found.filter((word) => words.has(word)).length / Math.max(1, found.length),
	})).sort((a, b) => b.share - a.share);
	if (!first || !second || found.length < 8) return undefined;
	return first.share >= 0.06 && first.share >= 1.5 * second.share ? first.language : undefined;
}

const LANGUAGES = Object.entries(words).map(([language, list]) => ({ language, words: new Set(list.split(" ")) }));
