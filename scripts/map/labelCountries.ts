import { merge } from "topojson-client";
import { planarRingArea } from "topojson-simplify";
import { type Place, toPlaces, type World } from "./readWorld.ts";

interface Label {
	readonly code: string;
	readonly x: number;
	readonly y: number;
	/** How wide the country is, about. */
	readonly room: number;
}

const LEAST_ROOM = 60;

/** ISO codes, where in the largest part of the country its name may stand, and how much room there is. */
export function labelCountries({ topology, countries }: World): Label[] {
	return countries.flatMap((country) => {
		const code = CODES.get(country.properties?.name ?? "");
		const rings = merge(topology, [country]).coordinates.flatMap(([outline]) => (outline ? [toPlaces(outline)] : []));
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
