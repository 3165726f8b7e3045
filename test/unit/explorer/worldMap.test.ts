/** What the map draws of borders, and what it does not. */
import { describe, expect, test } from "vitest";
import { placeOnMap } from "../../../src/explorer/map/picture/projection.ts";
import world from "../../../src/explorer/map/picture/world.json" with { type: "json" };

interface Point {
	readonly x: number;
	readonly y: number;
}

/** The lines of a path that is written in relative steps. */
function linesOf(path: string): readonly (readonly Point[])[] {
	return path.split("M").flatMap((line) => {
		const [x = 0, y = 0, ...steps] = (line.match(/-?\d+/g) ?? []).map(Number);
		const points = [{ x, y }];
		for (let at = 0; at < steps.length; at += 2) {
			const last = points.at(-1) ?? { x, y };
			points.push({ x: last.x + (steps[at] ?? 0), y: last.y + (steps[at + 1] ?? 0) });
		}
		return line === "" ? [] : [points];
	});
}

type Corner = readonly [latitude: number, longitude: number];

function toMap([latitude, longitude]: Corner): Point {
	return placeOnMap({ latitude, longitude });
}

/** By how often a ray from the point crosses the ring. */
function isInside({ x, y }: Point, ring: readonly Point[]): boolean {
	return ring.reduce((inside, one, index) => {
		const other = ring[(index + 1) % ring.length] ?? one;
		const crosses = one.y > y !== other.y > y && x < one.x + ((y - one.y) / (other.y - one.y)) * (other.x - one.x);
		return crosses ? !inside : inside;
	}, false);
}

function pointsWithin(path: string, corners: readonly Corner[]): readonly Point[] {
	const area = corners.map(toMap);
	return linesOf(path)
		.flat()
		.filter((point) => isInside(point, area));
}

const box = (south: number, west: number, north: number, east: number): readonly Corner[] => [
	[south, west],
	[south, east],
	[north, east],
	[north, west],
];

const CRIMEA_WITH_ITS_ISTHMUS = box(44.2, 32.3, 46.4, 36.6);

describe("the map", () => {
	test("has one shape for all land, and fills no country", () => {
		expect(Object.keys(world).sort()).toEqual(["borders", "countries", "disputed", "land"]);
		expect(world.countries.every((country) => Object.keys(country).sort().join() === "code,room,x,y")).toBe(true);
	});

	test("draws Crimea as land, joined to the mainland of Ukraine, without any line between them", () => {
		const crimea = toMap([45.3, 34.4]);
		const rings = linesOf(world.land).filter((ring) => isInside(crimea, ring));
		expect(rings).toHaveLength(1);
		expect(isInside(toMap([47.5, 33]), rings[0] ?? [])).toBe(true);
		expect(pointsWithin(world.borders, CRIMEA_WITH_ITS_ISTHMUS)).toEqual([]);
		expect(pointsWithin(world.disputed, CRIMEA_WITH_ITS_ISTHMUS)).toEqual([]);
		const ukraine = world.countries.find(({ code }) => code === "UA");
		expect(ukraine && isInside(ukraine, box(44, 22, 53, 41).map(toMap))).toBe(true);
	});

	test("draws the border of Ukraine and Russia where both agreed on it", () => {
		expect(pointsWithin(world.borders, box(49.8, 35, 50.6, 38.5)).length).toBeGreaterThan(2);
	});

	test.each([
		["Kosovo and Serbia", box(42.6, 20.9, 43.3, 21.4)],
		["the lines in Kashmir", box(33.5, 73.6, 35.5, 77.5)],
		["the north of Cyprus", box(34.9, 32.8, 35.3, 33.9)],
	])("draws as disputed: %s", (_, area) => {
		expect(pointsWithin(world.borders, area)).toEqual([]);
		expect(pointsWithin(world.disputed, area).length).toBeGreaterThan(0);
	});
});
