import { strongest } from "../../model/Fact.ts";
import { keyOf, type Thing, type Way } from "../Thing.ts";
import type { Year } from "./readYear.ts";

export interface TypeChange {
	readonly type: string;
	readonly gone: readonly Thing[];
	/** As it stands in the earlier year, and as in the later one. */
	readonly both: readonly Thing[];
	readonly fresh: readonly Thing[];
}

/** Type by type what only the first year has, what both have, and what only the second has. */
export function compareYears(
	[earlier, later]: readonly [Year, Year],
	placeOf: (type: string) => number,
): readonly TypeChange[] {
	const all = new Map([...earlier.things, ...later.things]);
	const groups = Map.groupBy(all.values(), ({ entity }) => entity.type);
	return [...groups]
		.toSorted(([a], [b]) => placeOf(a) - placeOf(b))
		.map(([type, things]) => {
			const sorted = things
				.toSorted((a, b) => a.entity.name.localeCompare(b.entity.name))
				.map((thing) => unite(thing, earlier));
			const isIn = (year: Year) => (thing: Thing) => year.things.has(thing.entity.id);
			return {
				type,
				gone: sorted.filter((thing) => !isIn(later)(thing)),
				both: sorted.filter((thing) => isIn(earlier)(thing) && isIn(later)(thing)),
				fresh: sorted.filter((thing) => !isIn(earlier)(thing)),
			};
		});
}

/** Each way once, as the list has no room for what tells them apart: it may be stated in several ways, and of both years. */
function unite({ entity, ways }: Thing, earlier: Year): Thing {
	const same = Map.groupBy([...(earlier.things.get(entity.id)?.ways ?? []), ...ways], keyOf);
	return { entity, ways: [...same.values()].flatMap(([first, ...others]) => (first ? uniteWays(first, others) : [])) };
}

function uniteWays(first: Way, others: readonly Way[]): Way {
	const ways = [first, ...others];
	const evidence = ways.flatMap((way) => way.evidence);
	return {
		...first,
		modality: strongest(ways.map(({ modality }) => modality)),
		disputed: [...new Set(ways.flatMap(({ disputed }) => disputed))],
		inferred: [...new Set(ways.flatMap(({ inferred }) => inferred))],
		superseded: ways.every(({ superseded }) => superseded),
		evidence: [...new Map(evidence.map((one) => [JSON.stringify(one), one])).values()],
	};
}
