/** Which borders are drawn, and how. */
import { type Country, type Degrees, type Place, toPlaces, type World } from "./readWorld.ts";

export function drawBorders({
	topology: { arcs },
	countries,
	degreesAt,
}: World): Record<"border" | "disputed", Place[][]> {
	const drawn: Record<BorderKind, Place[][]> = { border: [], disputed: [], none: [] };
	for (const [arc, owners] of ownersOf(countries)) {
		if (owners.size < 2) continue;
		let last: BorderKind | undefined;
		const places = toPlaces(arcs[arc] ?? []);
		for (const [index, place] of places.slice(0, -1).entries()) {
			const kind = kindOf(owners, degreesAt(place));
			if (kind !== last) drawn[kind].push([place]);
			drawn[kind].at(-1)?.push(places[index + 1] ?? place);
			last = kind;
		}
	}
	return drawn;
}

/** The countries on either side of each arc; a coast has one. */
function ownersOf(countries: readonly Country[]): ReadonlyMap<number, ReadonlySet<string>> {
	const owners = new Map<number, Set<string>>();
	for (const { arcs, properties } of countries) {
		for (const arc of arcs.flat(2)) {
			const index = arc < 0 ? ~arc : arc;
			owners.set(index, (owners.get(index) ?? new Set()).add(properties?.name ?? ""));
		}
	}
	return owners;
}

function kindOf(owners: ReadonlySet<string>, [longitude, latitude]: Degrees): BorderKind {
	const rule = RULES.find(({ between, within: [west, south, east, north] = EARTH }) => {
		const isThere = longitude >= west && longitude <= east && latitude >= south && latitude <= north;
		return isThere && between.every((name) => owners.has(name));
	});
	return rule?.kind ?? "border";
}

const EARTH = [-180, -90, 180, 90] as const;

type BorderKind = "border" | "disputed" | "none";

interface Rule {
	readonly kind: BorderKind;
	readonly between: readonly [string, string];
	/** West, south, east, north; by default all of that border. */
	readonly within?: readonly [number, number, number, number];
}

/** Where a line of Natural Earth is not the border that both sides, or the United Nations, agree on. */
const RULES: readonly Rule[] = [
	// Resolution 68/262 of the General Assembly: Crimea is Ukraine.
	{ kind: "none", between: ["Russia", "Ukraine"], within: [32, 44, 37, 46.3] },
	{ kind: "disputed", between: ["Kosovo", "Serbia"] },
	{ kind: "disputed", between: ["Cyprus", "N. Cyprus"] },
	{ kind: "disputed", between: ["Israel", "Palestine"] },
	{ kind: "disputed", between: ["Israel", "Syria"] },
	{ kind: "disputed", between: ["India", "Pakistan"], within: [73, 32.3, 81, 37] },
	{ kind: "disputed", between: ["India", "China"] },
	{ kind: "disputed", between: ["Pakistan", "China"] },
	{ kind: "disputed", between: ["Bhutan", "China"] },
	{ kind: "disputed", between: ["Siachen Glacier", "India"] },
	{ kind: "disputed", between: ["Siachen Glacier", "Pakistan"] },
	{ kind: "disputed", between: ["Siachen Glacier", "China"] },
	{ kind: "disputed", between: ["Morocco", "W. Sahara"] },
	{ kind: "disputed", between: ["Somalia", "Somaliland"] },
	{ kind: "disputed", between: ["Sudan", "S. Sudan"] },
	{ kind: "disputed", between: ["Egypt", "Sudan"] },
	{ kind: "disputed", between: ["North Korea", "South Korea"] },
	{ kind: "disputed", between: ["Guyana", "Venezuela"] },
];
