import { compareNames } from "./compareProfiles.ts";
import type { Feature } from "./Feature.ts";
import type { Prepared } from "./Prepared.ts";

/**
 * Compares names, those of one with many in turn. Where many share a name they spell it in few ways: what was found of one
 * spelling holds for the next who has it.
 */
export function rememberNames(): (a: Prepared, b: Prepared) => readonly Feature[] {
	const known = new Map<string, readonly Feature[]>();
	let one: Prepared | undefined;
	return (a, b) => {
		if (a !== one) known.clear();
		one = a;
		const spelling = spell(b);
		const names = known.get(spelling) ?? compareNames(a, b);
		known.set(spelling, names);
		return names;
	};
}

/** All that names are compared by. */
function spell({ profile }: Prepared): string {
	let all = "";
	for (const { value, lang, script, kind, since, until } of profile.names) {
		all += `${value}\n${lang}\n${script}\n${kind}\n${since}\n${until}\n`;
	}
	return all;
}
