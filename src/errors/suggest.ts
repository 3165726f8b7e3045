import { distance } from "fastest-levenshtein";

/** The known name that was probably meant: at most a third of its letters differ. Undefined if none is near. */
export function findNearest(found: string, known: Iterable<string>): string | undefined {
	let nearest: { name: string; steps: number } | undefined;
	for (const name of known) {
		const steps = countSteps(found.toLowerCase(), name.toLowerCase());
		if (steps <= Math.max(1, name.length / 3) && (!nearest || steps < nearest.steps)) nearest = { name, steps };
	}
	return nearest?.name;
}

/** Letters in another order are one mistake, not two. */
function countSteps(found: string, name: string): number {
	const letters = (word: string) => [...word].sort().join("");
	return found !== name && letters(found) === letters(name) ? 1 : distance(found, name);
}

/** ` Did you mean X?`, with a space before it, or nothing. */
export function didYouMean(found: string, known: Iterable<string>): string {
	const nearest = findNearest(found, known);
	return nearest === undefined ? "" : ` Did you mean ${nearest}?`;
}
