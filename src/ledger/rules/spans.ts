/** At what time claims of a relation say that it holds. */
import { parseEdtf } from "../../edtf/parseEdtf.ts";
import type { RelationType } from "../../model/GraphModel.ts";
import { type AssessedClaim, compareText, qualifiersOf } from "./AssessedClaim.ts";

/** Claims at times that touch. */
export interface Span {
	readonly assessed: AssessedClaim[];
	readonly key: string;
}

interface Days {
	readonly start: string;
	readonly end: string;
}

const BEGINNING_OF_TIME = "0000-01-01";
const END_OF_TIME = "9999-12-31";

/**
 * Claims at times that touch, together. A claim without a date belongs to the only span there is; where there are several,
 * nobody can tell to which, and it stands by itself.
 */
export function groupBySpan(type: RelationType, assessed: readonly AssessedClaim[]): Span[] {
	if (assessed.length === 1) return [{ key: "", assessed: [...assessed] }];
	const dated: (Days & { readonly standing: AssessedClaim })[] = [];
	const undated: AssessedClaim[] = [];
	for (const standing of assessed) {
		const span = spanOf(type, standing);
		if (span) dated.push({ standing, ...span });
		else undated.push(standing);
	}
	const spans = joinOverlapping(dated);
	if (undated.length === 0) return spans;
	const [only] = spans;
	if (only && spans.length === 1) return [{ key: only.key, assessed: [...only.assessed, ...undated] }];
	return [...spans, { key: "", assessed: undated }];
}

/**
 * The days that a claim states; undefined where it states none. A day for which it is shown lies inside of them, so that it
 * ends them where nothing else does.
 */
export function spanOf(type: RelationType, { claim }: AssessedClaim): Days | undefined {
	const qualifiers = qualifiersOf(claim);
	const begins: string[] = [];
	const ends: string[] = [];
	for (const { name, edtf } of type.properties.values()) {
		const stated = qualifiers[name];
		if (!edtf?.bounds || typeof stated !== "string") continue;
		const days = parseEdtf(stated);
		if (edtf.bounds !== "END" && days?.earliest) begins.push(days.earliest);
		if (edtf.bounds !== "START" && days?.latest) ends.push(days.latest);
	}
	if (begins.length === 0 && ends.length === 0) return undefined;
	const start = begins.sort()[0] ?? BEGINNING_OF_TIME;
	const end = ends.sort().at(-1) ?? END_OF_TIME;
	// Of what ends before it begins, all that is certain is that it is about these days.
	return start <= end ? { start, end } : { start: end, end: start };
}

/** Do two claims leave it open that they hold at one time? */
export function canMeet(type: RelationType, a: AssessedClaim, b: AssessedClaim): boolean {
	const [one, other] = [spanOf(type, a), spanOf(type, b)];
	return !one || !other || (one.start <= other.end && other.start <= one.end);
}

function joinOverlapping(dated: readonly (Days & { readonly standing: AssessedClaim })[]): Span[] {
	const spans: (Span & { end: string; start: string })[] = [];
	for (const { standing, start, end } of [...dated].sort((a, b) => compareText(a.start, b.start))) {
		const last = spans.at(-1);
		if (last && start <= last.end) {
			last.assessed.push(standing);
			if (end > last.end) last.end = end;
		} else spans.push({ assessed: [standing], start, end, key: "" });
	}
	return spans.map(({ assessed, start, end }) => ({ assessed, key: `${start}/${end}` }));
}
