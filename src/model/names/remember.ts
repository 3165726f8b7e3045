/** Some tens of megabytes, in a process that has read as many different words. */
const MOST_REMEMBERED = 200_000;

/** What is made of a word, made once: names use the same words again and again, and what is shared takes no room. */
export function remember<Result>(make: (word: string) => Result): (word: string) => Result {
	const remembered = new Map<string, Result>();
	return (word) => {
		const known = remembered.get(word);
		if (known !== undefined) return known;
		const result = make(word);
		if (remembered.size >= MOST_REMEMBERED) remembered.clear();
		remembered.set(word, result);
		return result;
	};
}
