/** Some tens of megabytes, in a process that has read as many different words. */
const MOST_REMEMBERED = 100_000;

/**
 * What is made of a word, made once: names use the same words again and again, and what is shared takes no room. Words
 * that were not asked for since as many others were new are forgotten.
 */
export function remember<Result>(make: (word: string) => Result): (word: string) => Result {
	let recent = new Map<string, Result>();
	let older = new Map<string, Result>();
	return (word) => {
		const known = recent.get(word);
		if (known !== undefined) return known;
		const result = older.get(word) ?? make(word);
		if (recent.size >= MOST_REMEMBERED) [older, recent] = [recent, new Map()];
		recent.set(word, result);
		return result;
	};
}
