/**
 * A network is made step by step, and its address holds the steps: the id of what was opened (opened again: twenty more
 * of its neighbours), or `@` and the id of what was closed. No id holds an `@`.
 */
export interface Opened {
	readonly id: string;
	readonly limit: number;
}

const FIRST = 40;
const MORE = 20;
const CLOSE = "@";

export function closing(id: string): string {
	return CLOSE + id;
}

/** What each step asks for; nothing where it closes. */
export function readSteps(steps: readonly string[]): readonly (Opened | { readonly closed: string })[] {
	const times = new Map<string, number>();
	return steps.map((step) => {
		if (step.startsWith(CLOSE)) {
			const closed = step.slice(CLOSE.length);
			times.delete(closed);
			return { closed };
		}
		const before = times.get(step) ?? 0;
		times.set(step, before + 1);
		return { id: step, limit: FIRST + MORE * before };
	});
}

/** All that is open in the end. */
export function openIds(steps: readonly string[]): ReadonlySet<string> {
	const open = new Set<string>();
	for (const step of readSteps(steps)) {
		if ("closed" in step) open.delete(step.closed);
		else open.add(step.id);
	}
	return open;
}
