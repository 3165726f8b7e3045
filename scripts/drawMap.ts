/**
 * The map behind the explorer's marks, from Natural Earth (public domain; npm: world-atlas): outlines in the explorer's own
 * projection, so that the page draws them as they are. Natural Earth draws who is in control, and so places Crimea in
 * Russia. Therefore no country is filled: land is one shape, and a border is drawn through only where nobody disputes it.
 */
import { merge } from "topojson-client";
import { drawBorders } from "./map/drawBorders.ts";
import { labelCountries } from "./map/labelCountries.ts";
import { isLarge, type Place, readWorld, toPlaces } from "./map/readWorld.ts";

/** src/explorer/map/picture/world.json */
export function mapDocument(): string {
	const world = readWorld();
	const land = merge(world.topology, [...world.countries])
		.coordinates.flat()
		.map(toPlaces)
		.filter(isLarge);
	const { border, disputed } = drawBorders(world);
	return `${JSON.stringify({
		land: land.map((ring) => `${pathOf(ring.slice(0, -1))}z`).join(""),
		borders: border.map(pathOf).join(""),
		disputed: disputed.map(pathOf).join(""),
		countries: labelCountries(world),
	})}\n`;
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
