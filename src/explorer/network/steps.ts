/**
 * A network is made step by step, and its address holds the steps in their order:
 *
 *   id                       opened, with the first of its neighbours
 *   id@60                    opened, with 60 nodes
 *   id@60@RELATION@Type      of this relation and type, as many as fit into 60 nodes
 *   @id                      closed
 *
 * No id holds an `@`.
 */
export interface Opened {
	readonly id: string;
	readonly limit: number;
	readonly relation?: string;
	readonly type?: string;
}

export interface Closed {
	readonly closed: string;
}

export type Step = Opened | Closed;

/** So many nodes when something is opened. */
const FIRST = 40;
/** And so many more at a time. */
export const MORE = 20;
/** What the API gives at most. */
const MOST = 1_000;
const SIGN = "@";

export function closing(id: string): string {
	return SIGN + id;
}

export function widening({ id, limit, relation, type }: Opened): string {
	const parts = [id, String(Math.min(limit, MOST))];
	if (relation !== undefined && type !== undefined) parts.push(relation, type);
	return parts.join(SIGN);
}

export function readStep(step: string): Step {
	if (step.startsWith(SIGN)) return { closed: step.slice(SIGN.length) };
	const [id = "", count = "", relation, type] = step.split(SIGN);
	const limit = /^\d{1,4}$/.test(count) ? Math.min(Math.max(Number(count), 1), MOST) : FIRST;
	return relation && type ? { id, limit, relation, type } : { id, limit };
}
