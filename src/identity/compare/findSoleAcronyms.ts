import { compareWordNames } from "./compareWordNames.ts";
import type { Prepared } from "./Prepared.ts";

/** More that go by one acronym are not compared: it is nobody's own. */
const MOST = 8;
/** What names weigh that mean the same. */
const SAME_NAME = 3;

/** Acronyms that are spelled out, and wherever they are as the same body: what goes by such a one alone is that. */
export function findSoleAcronyms(prepared: Iterable<Prepared | undefined>): ReadonlySet<string> {
	const spelled = new Map<string, Prepared[]>();
	for (const one of prepared) {
		if (!one || one.names.length === 0) continue;
		for (const acronym of one.acronyms) {
			const known = spelled.get(acronym);
			if (known) known.push(one);
			else spelled.set(acronym, [one]);
		}
	}
	return new Set([...spelled].flatMap(([acronym, bodies]) => (areOne(bodies) ? [acronym] : [])));
}

function areOne([first, ...others]: readonly Prepared[]): boolean {
	if (!first || others.length >= MOST) return false;
	return others.every((other) => {
		const weight = compareWordNames(first, other).reduce((sum, feature) => sum + feature.weight, 0);
		return other.type === first.type && weight >= SAME_NAME;
	});
}
