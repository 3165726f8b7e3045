/** `1 claim`, `2 claims`. */
export function count(number: number, one: string, several = `${one}s`): string {
	return `${number} ${number === 1 ? one : several}`;
}

const NAMES: Readonly<Record<string, readonly [one: string, several: string]>> = {
	entities: ["entity", "entities"],
	relations: ["relation", "relations"],
	claims: ["claim", "claims"],
	evidence: ["piece of evidence", "pieces of evidence"],
	sources: ["source", "sources"],
};

/** What a graph holds: `2 entities, 1 piece of evidence`. A kind that has no name here is named as it is. */
export function describeCounts(counts: Readonly<Record<string, number>>): string {
	return Object.entries(counts)
		.map(([kind, number]) => count(number, ...(NAMES[kind] ?? [kind, kind])))
		.join(", ");
}
