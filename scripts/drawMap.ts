/**
 * The map behind the explorer's marks, from Natural Earth (public domain; npm: world-atlas): outlines in the explorer's own
 * projection, so that the page draws them as they are. Natural Earth draws who is in control, and so places Crimea in
 * Russia. Therefore no country is filled: land is one shape, and a border is drawn through only where nobody disputes it.
 */
import { createRequire } from "node:module";
import { merge } from "topojson-client";
import { planarRingArea, planarTriangleArea, presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { placeOnMap } from "../src/explorer/map/projection.ts";

type Degrees = readonly [longitude: number, latitude: number];
type Place = [x: number, y: number];
type Country = Polygon<{ readonly name: string }> | MultiPolygon<{ readonly name: string }>;
type World = Topology<{ countries: GeometryCollection<{ readonly name: string }> }>;

/** src/explorer/map/world.json */
export function mapDocument(): string {
	const world = simplified(projected(readWorld()));
	const countries = countriesOf(world);
	const land = merge(world, countries).coordinates.flat().map(toPlaces).filter(isLarge);
	const { border, disputed } = bordersOf(world, countries);
	return `${JSON.stringify({
		land: land.map((ring) => `${pathOf(ring.slice(0, -1))}z`).join(""),
		borders: border.map(pathOf).join(""),
		disputed: disputed.map(pathOf).join(""),
		countries: labelsOf(world, countries),
	})}\n`;
}

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

/** Nothing is held there. */
const LEFT_OUT = new Set(["Antarctica"]);

const require = createRequire(import.meta.url);

function readWorld(): World {
	return require("world-atlas/countries-50m.json");
}

function countriesOf({ objects }: World): Country[] {
	return objects.countries.geometries.filter(
		(one): one is Country =>
			(one.type === "Polygon" || one.type === "MultiPolygon") && !LEFT_OUT.has(one.properties?.name ?? ""),
	);
}

/** Where on earth each place of the plane is. */
const degreesOf = new Map<string, Degrees>();

function projected({ arcs, transform, ...world }: World): World {
	const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
	const placed = arcs.map((arc) => {
		let [column, line] = [0, 0];
		return arc.map(([right = 0, up = 0]): Place => {
			column += right;
			line += up;
			const degrees: Degrees = [column * scale[0] + translate[0], line * scale[1] + translate[1]];
			const { x, y } = placeOnMap({ longitude: degrees[0], latitude: degrees[1] });
			degreesOf.set(`${x} ${y}`, degrees);
			return [x, y];
		});
	});
	return { ...world, arcs: placed };
}

/** In units of the map, squared: about 4 km to either side. */
const LEAST_CORNER = 16;
const LEAST_ISLAND = 60;
/** From the middle of the map; farther away, things are drawn the coarser. */
const FINE_WITHIN = 2_800;

function simplified(world: World): World {
	const weighed = presimplify(world, (corner) => planarTriangleArea(corner) / coarsenessAt(corner[1]));
	return simplify(weighed, LEAST_CORNER);
}

function coarsenessAt([x, y]: readonly [number, number]): number {
	return Math.max(1, Math.hypot(x, y) / FINE_WITHIN) ** 6;
}

function isLarge(ring: Place[]): boolean {
	return Math.abs(planarRingArea(ring)) >= LEAST_ISLAND * coarsenessAt(ring[0] ?? [0, 0]);
}

function bordersOf({ arcs }: World, countries: readonly Country[]): Record<"border" | "disputed", Place[][]> {
	const drawn: Record<BorderKind, Place[][]> = { border: [], disputed: [], none: [] };
	for (const [arc, owners] of ownersOf(countries)) {
		if (owners.size < 2) continue;
		let last: BorderKind | undefined;
		const places = toPlaces(arcs[arc] ?? []);
		for (const [index, place] of places.slice(0, -1).entries()) {
			const kind = kindOf(owners, place);
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

function kindOf(owners: ReadonlySet<string>, [x, y]: Place): BorderKind {
	const [longitude, latitude] = degreesOf.get(`${x} ${y}`) ?? [0, 0];
	const rule = RULES.find(({ between, within: [west, south, east, north] = EARTH }) => {
		const isThere = longitude >= west && longitude <= east && latitude >= south && latitude <= north;
		return isThere && between.every((name) => owners.has(name));
	});
	return rule?.kind ?? "border";
}

const EARTH = [-180, -90, 180, 90] as const;

const LEAST_ROOM = 60;

/** ISO codes, where in the largest part of the country its name may stand, and how much room there is. */
function labelsOf(world: World, countries: readonly Country[]): { code: string; x: number; y: number; room: number }[] {
	return countries.flatMap((country) => {
		const code = CODES.get(country.properties?.name ?? "");
		const rings = merge(world, [country]).coordinates.flatMap(([outline]) => (outline ? [toPlaces(outline)] : []));
		const [largest] = rings.toSorted((one, other) => planarRingArea(other) - planarRingArea(one));
		if (code === undefined || !largest || Math.sqrt(planarRingArea(largest)) < LEAST_ROOM) return [];
		const [x, y] = middleOf(largest);
		return { code, x: Math.round(x), y: Math.round(y), room: Math.round(Math.sqrt(planarRingArea(largest))) };
	});
}

/** The centre of gravity. */
function middleOf(ring: readonly Place[]): Place {
	let [x, y, area] = [0, 0, 0];
	for (const [index, [x1, y1]] of ring.entries()) {
		const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
		const cross = x1 * y2 - x2 * y1;
		x += (x1 + x2) * cross;
		y += (y1 + y2) * cross;
		area += 3 * cross;
	}
	return [x / area, y / area];
}

/** Whose name would say what is disputed. */
const UNNAMED = new Set(["TW", "XK"]);

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** By the English names that Natural Earth uses, which are mostly those of CLDR. */
const CODES: ReadonlyMap<string, string> = new Map([
	...LETTERS.flatMap((one) => LETTERS.map((other) => one + other)).flatMap(toNamedCode),
	["Bosnia and Herz.", "BA"],
	["Dem. Rep. Congo", "CD"],
	["Macedonia", "MK"],
	["Myanmar", "MM"],
	["Turkey", "TR"],
	["United States of America", "US"],
]);

function toNamedCode(code: string): [string, string][] {
	// Codes that were given up stand for the present one.
	if (UNNAMED.has(code) || new Intl.Locale(`und-${code}`).region !== code) return [];
	const name = new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code);
	return name === undefined ? [] : [[name, code]];
}

function toPlaces(points: readonly (readonly number[])[]): Place[] {
	return points.map(([x = 0, y = 0]) => [x, y]);
}

/** In whole units, each place from the one before it: short to write, and short once compressed. */
function pathOf(places: readonly Place[]): string {
	const rounded = places.map(([x, y]): Place => [Math.round(x), Math.round(y)]);
	const [first = [0, 0], ...others] = rounded;
	let [x, y] = first;
	const steps = others.flatMap((place) => {
		const step: Place = [place[0] - x, place[1] - y];
		[x, y] = place;
		return step[0] === 0 && step[1] === 0 ? [] : [step.join(step[1] < 0 ? "" : " ")];
	});
	if (steps.length === 0) return "";
	return `M${first.join(" ")}l${steps.reduce((line, step) => line + (step.startsWith("-") || line === "" ? "" : " ") + step, "")}`;
}
