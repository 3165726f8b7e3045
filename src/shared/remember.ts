import { LRUCache } from "lru-cache";

/** Longer texts hardly come twice, and would fill the memory. */
const LONGEST = 400;

/** A function of a text and nothing else, which keeps in mind what it found of the `most` texts that it was asked last. */
export function remember<Found>(most: number, find: (text: string) => Found): (text: string) => Found {
	const known = new LRUCache<string, { readonly found: Found }>({
		max: most,
		memoMethod: (text) => ({ found: find(text) }),
	});
	return (text) => (text.length > LONGEST ? find(text) : known.memo(text).found);
}
