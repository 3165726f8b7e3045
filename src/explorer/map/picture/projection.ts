import { geoAzimuthalEqualArea } from "d3-geo";
import type { Point } from "../../picture/geometry.ts";

/** So many units of the map are the radius of the earth: one is 1.3 km in the middle. */
const EARTH = 5_000;

/**
 * From degrees to places of the map, in units that grow to the right and downwards. Areas are true everywhere; shapes are
 * truest in the middle, between Germany and Central Asia.
 */
const project = geoAzimuthalEqualArea().rotate([-45, -48]).scale(EARTH).translate([0, 0]).precision(0);

export interface Degrees {
	readonly latitude: number;
	readonly longitude: number;
}

export function placeOnMap({ latitude, longitude }: Degrees): Point {
	const [x, y] = project([longitude, latitude]) ?? [0, 0];
	return { x, y };
}
