import { distance } from "fastest-levenshtein";

/** The known name that was probably meant: at most a third of its letters differ. Undefined if none is near. */
export function findNearest(found: string, known: Iterable<string>): string | undefined {
	let nearest: { name: string; steps: number } | undefined;
	for (const name of known) {
		const steps = distance(found.toLowerCase(), name.toLowerCase());
		if (steps <= Math.max(1, name.length / 3) && (!nearest || steps < nearest.steps)) nearest = { name, steps };
	}
	return nearest?.name;
}

/** ` Did you mean X?`, with a space before it, or nothing. */
export function didYouMean(found: string, known: Iterable<string>): string {
	const nearest = findNearest(found, known);
	return nearest === undefined ? "" : ` Did you mean ${nearest}?`;
}
