/** Some tens of megabytes of words, in a process that has read as many different ones. */
const MOST_REMEMBERED = 100_000;

/** Longer texts hardly come twice, and would fill the memory. */
const LONGEST = 400;

/**
 * What is made of a text, and of nothing else, made once: names use the same words again and again, and records the same
 * dates and quotes; what is shared takes no room. Texts that were not asked for since as many others were new are forgotten.
 */
export function remember<Result>(make: (text: string) => Result, most = MOST_REMEMBERED): (text: string) => Result {
	let recent = new Map<string, Result>();
	let older = new Map<string, Result>();
	return (text) => {
		const known = recent.get(text);
		if (known !== undefined || recent.has(text)) return known as Result;
		const result = older.has(text) ? (older.get(text) as Result) : make(text);
		if (text.length > LONGEST) return result;
		if (recent.size >= most) [older, recent] = [recent, new Map()];
		recent.set(text, result);
		return result;
	};
}
