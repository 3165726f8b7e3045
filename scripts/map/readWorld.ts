/** Natural Earth's countries in the explorer's projection, and no finer than it can be seen. */
import { createRequire } from "node:module";
import { planarRingArea, planarTriangleArea, presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { placeOnMap } from "../../src/explorer/map/picture/projection.ts";

export type Place = [x: number, y: number];
export type Country = Polygon<{ readonly name: string }> | MultiPolygon<{ readonly name: string }>;
type Topo = Topology<{ countries: GeometryCollection<{ readonly name: string }> }>;

export interface World {
	/** Its arcs are projected: what two countries share is one arc. */
	readonly topology: Topo;
	readonly countries: readonly Country[];
	/** Where on earth a place of an arc is. */
	readonly degreesAt: (place: Place) => Degrees;
}

export type Degrees = readonly [longitude: number, latitude: number];

export function readWorld(): World {
	const { topology, degrees } = project(require("world-atlas/countries-50m.json"));
	const simplified = simplifyWorld(topology);
	return {
		topology: simplified,
		countries: countriesOf(simplified),
		degreesAt: ([x, y]) => degrees.get(`${x} ${y}`) ?? [0, 0],
	};
}

const require = createRequire(import.meta.url);

function project({ arcs, transform, ...world }: Topo) {
	const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
	const degrees = new Map<string, Degrees>();
	const placed = arcs.map((arc) => {
		let [column, line] = [0, 0];
		return arc.map(([right = 0, up = 0]): Place => {
			column += right;
			line += up;
			const [longitude, latitude] = [column * scale[0] + translate[0], line * scale[1] + translate[1]];
			const { x, y } = placeOnMap({ longitude, latitude });
			degrees.set(`${x} ${y}`, [longitude, latitude]);
			return [x, y];
		});
	});
	return { topology: { ...world, arcs: placed }, degrees };
}

/** In units of the map, squared: about 4 km to either side. */
const LEAST_CORNER = 16;
const LEAST_ISLAND = 60;
/** From the middle of the map; farther away, things are drawn the coarser. */
const FINE_WITHIN = 2_800;

function simplifyWorld(world: Topo): Topo {
	const weighed = presimplify(world, (corner) => planarTriangleArea(corner) / coarsenessAt(corner[1]));
	return simplify(weighed, LEAST_CORNER);
}

function coarsenessAt([x, y]: readonly [number, number]): number {
	return Math.max(1, Math.hypot(x, y) / FINE_WITHIN) ** 6;
}

/** Not too small to be seen. */
export function isLarge(ring: Place[]): boolean {
	return Math.abs(planarRingArea(ring)) >= LEAST_ISLAND * coarsenessAt(ring[0] ?? [0, 0]);
}

/** Nothing is held there. */
const LEFT_OUT = new Set(["Antarctica"]);

function countriesOf({ objects }: Topo): Country[] {
	return objects.countries.geometries.filter(
		(one): one is Country =>
			(one.type === "Polygon" || one.type === "MultiPolygon") && !LEFT_OUT.has(one.properties?.name ?? ""),
	);
}

export function toPlaces(points: readonly (readonly number[])[]): Place[] {
	return points.map(([x = 0, y = 0]) => [x, y]);
}
