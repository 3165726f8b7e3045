/** Entries of all lists in an answer, whose entries are objects: rows, as an analyst would count them. */
export function countRows(answer: unknown): number {
	if (typeof answer !== "object" || answer === null) return 0;
	const parts = Object.values(answer);
	const own = Array.isArray(answer) ? parts.filter((part) => typeof part === "object" && part !== null).length : 0;
	return parts.reduce<number>((sum, part) => sum + countRows(part), own);
}
