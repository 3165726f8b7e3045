/** Judgements as a colleague would tell of them. */
import type { Clusters, Obstacle } from "./deriveClusters.ts";
import { findChain } from "./findChain.ts";
import type { Pair } from "./listPairs.ts";

/** `giz (“GIZ”) and gtz (“GTZ”) are the same: Anna, 24 November 2026, “the GTZ became the GIZ”`. */
export function explainPair({ judgement }: Pair): string {
	const { left, right, about, by, at, because } = judgement;
	const [one, other] = [nameId(left, about?.left?.names), nameId(right, about?.right?.names)];
	return `${one} and ${other} ${WORDS[judgement.judgement]}: ${by} on ${writeDay(at)}, “${because}”`;
}

const WORDS = { SAME: "are the same", DIFFERENT: "are not the same", UNSURE: "may or may not be the same" } as const;

function nameId(id: string, names: readonly string[] = []): string {
	return names[0] === undefined || names[0] === id ? id : `${id} (“${names[0]}”)`;
}

function writeDay(moment: string): string {
	return new Date(moment).toLocaleDateString("en-GB", {
		day: "numeric",
		month: "long",
		year: "numeric",
		timeZone: "UTC",
	});
}

/** Why a SAME unites nothing, in one sentence. */
export function explainObstacle(obstacle: Obstacle, typeOf: (id: string) => string): string {
	if (obstacle.kind === "different") return `it contradicts that ${explainPair(obstacle.pair)}`;
	const [left, right] = obstacle.ids;
	return `${left} is of the type ${typeOf(left)}, and ${right} of the type ${typeOf(right)}`;
}

/** What speaks against uniting two ids: the judgements from one to the other, with the DIFFERENT among them. */
export function listContradiction(
	{ uniting }: Clusters,
	{ left, right }: Pick<Pair, "left" | "right">,
	{ pair }: Extract<Obstacle, { kind: "different" }>,
): readonly Pair[] {
	const direct = findChain(uniting, left, pair.left);
	const [near, far] = direct ? [pair.left, pair.right] : [pair.right, pair.left];
	const [there, back] = [direct ?? findChain(uniting, left, near), findChain(uniting, far, right)];
	return [...(there ?? []), pair, ...(back ?? [])];
}
