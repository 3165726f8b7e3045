import type { Year } from "./readYear.ts";
import { keyOf, type Thing } from "./Thing.ts";

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
			const sorted = things.toSorted((a, b) => a.entity.name.localeCompare(b.entity.name));
			const isIn = (year: Year) => (thing: Thing) => year.things.has(thing.entity.id);
			return {
				type,
				gone: sorted.filter((thing) => !isIn(later)(thing)),
				both: sorted
					.filter((thing) => isIn(earlier)(thing) && isIn(later)(thing))
					.map((thing) => unite(thing, earlier)),
				fresh: sorted.filter((thing) => !isIn(earlier)(thing)),
			};
		});
}

/** What dates it may be the same in both years. */
function unite({ entity, ways }: Thing, earlier: Year): Thing {
	const all = [...(earlier.things.get(entity.id)?.ways ?? []), ...ways];
	return { entity, ways: [...new Map(all.map((way) => [keyOf(way), way])).values()] };
}
