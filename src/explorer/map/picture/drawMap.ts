/** What stands on the map at a size: marks, names and the route of a series, wherever it is drawn. */
import { type Box, boxAround, markBox, overlapOf, type Point } from "../../picture/geometry.ts";
import { countAsserted, countMeetings, isDisputed, type Located } from "../MeetingPlaces.ts";

export interface DrawnMark {
	/** Of the place with most meetings. */
	readonly id: string;
	/** The place with most meetings; others may stand under the same mark. */
	readonly place: Located;
	readonly places: readonly Located[];
	readonly at: Point;
	/** The area of the circle grows with the count. */
	readonly radius: number;
	/** Of the circle for those meetings that sources assert. */
	readonly core: number;
	readonly count: number;
	/** Sources disagree on whether one of the meetings was here. */
	readonly disputed: boolean;
	/** Its name, and how many places more; undefined where it would lie over another. */
	readonly name: string | undefined;
}

export interface MapDrawing {
	readonly marks: readonly DrawnMark[];
	readonly countries: readonly DrawnCountry[];
}

export interface DrawnCountry {
	readonly name: string;
	readonly at: Point;
}

interface Drawn {
	readonly places: readonly Located[];
	readonly zoom: number;
	/** The radius of the circle for one meeting. */
	readonly scale: number;
	readonly selected: string | undefined;
	readonly countries: readonly Country[];
}

/** A country whose name may stand on the map: where, and how wide it is. */
export interface Country extends Point {
	readonly name: string;
	readonly room: number;
}

/** Places grow with the zoom, marks and names do not. */
export function drawMap({ places, zoom, scale, selected, countries }: Drawn): MapDrawing {
	const merged = mergeMarks(
		places.map((place) => ({ places: [place], at: scaled(place.at, zoom) })),
		scale,
	);
	const marks = merged.map((mark) => toMark(mark, scale));
	const taken = marks.map(({ at, radius }) => markBox(at, radius));
	const isSelected = ({ places: under }: DrawnMark) => under.some(({ id }) => id === selected);
	const names = new Map<string, string>();
	for (const mark of marks.toSorted((one, other) => Number(isSelected(other)) - Number(isSelected(one)))) {
		const name = nameOf(mark);
		const box = nameBox(name, mark.at, mark.radius);
		if (taken.some((other) => overlapOf(box, other))) continue;
		names.set(mark.id, name);
		taken.push(box);
	}
	return {
		marks: marks.map((mark) => ({ ...mark, name: names.get(mark.id) })),
		countries: nameCountries(countries, zoom, taken),
	};
}

const LARGEST = 34;
const OF_ONE = 8;

/** The radius of the circle for one meeting, so that the largest circle of a place is not too large. */
export function scaleOf(places: readonly { readonly count: number }[]): number {
	const most = Math.max(1, ...places.map(({ count }) => count));
	return Math.min(OF_ONE, LARGEST / Math.sqrt(most));
}

export function radiusOf(count: number, scale: number): number {
	return scale * Math.sqrt(count);
}

interface Merged {
	readonly places: readonly Located[];
	readonly at: Point;
}

/** Marks may touch a little. */
const CLOSEST = 0.85;

/** Marks that would lie over each other become one, where the largest of them stands. */
function mergeMarks(marks: readonly Merged[], scale: number): readonly Merged[] {
	const kept: Merged[] = [];
	for (const mark of marks) {
		const index = kept.findIndex((other) => collide(mark, other, scale));
		const other = kept[index];
		if (other) kept[index] = { ...other, places: [...other.places, ...mark.places] };
		else kept.push(mark);
	}
	// A mark that has grown may now lie over another.
	return kept.length < marks.length ? mergeMarks(kept, scale) : kept;
}

function collide(one: Merged, other: Merged, scale: number): boolean {
	const reach = radiusOf(countOf(one), scale) + radiusOf(countOf(other), scale);
	return Math.hypot(one.at.x - other.at.x, one.at.y - other.at.y) < CLOSEST * reach;
}

/** At least as many as there are. */
function countOf({ places }: Merged): number {
	return places.reduce((sum, { count }) => sum + count, 0);
}

function nameOf({ places: [first, ...others] }: DrawnMark): string {
	const name = first?.place.name ?? "";
	return others.length === 0 ? name : `${name} +${others.length}`;
}

/** What was held in two of the places counts once. */
function toMark({ places, at }: Merged, scale: number): DrawnMark {
	const [place] = places;
	if (!place) throw new Error("A mark stands for at least one place.");
	const count = countMeetings(places);
	const core = radiusOf(countAsserted(places), scale);
	const disputed = places.some(isDisputed);
	return { id: place.id, place, places, at, count, disputed, radius: radiusOf(count, scale), core, name: undefined };
}

const LETTER = 6.6;
const LINE = 15;
export const NAME_GAP = 13;
/** The radius of a circle in which a number can be read. */
export const ROOM_FOR_COUNT = 8;

function nameBox(name: string, { x, y }: Point, radius: number): Box {
	const width = name.length * LETTER + 6;
	return { x: x - width / 2, y: y + radius + 1, width, height: LINE };
}

const COUNTRY_LETTER = 8.2;

/** Countries that are wide enough for their names, which give way to everything else. */
function nameCountries(countries: readonly Country[], zoom: number, taken: readonly Box[]): readonly DrawnCountry[] {
	const written: Box[] = [...taken];
	return countries.flatMap(({ name, room, ...place }) => {
		const at = scaled(place, zoom);
		const width = name.length * COUNTRY_LETTER;
		const box = { x: at.x - width / 2, y: at.y - LINE / 2, width, height: LINE };
		if (room * zoom < width || written.some((other) => overlapOf(box, other))) return [];
		written.push(box);
		return [{ name, at }];
	});
}

/** All places, in units of the map. */
export function boundsOf(places: readonly Located[]): Box {
	return boxAround(places.map(({ at }) => markBox(at, AROUND)));
}

/** Some land around a place, about 100 km. */
const AROUND = 80;

function scaled({ x, y }: Point, zoom: number): Point {
	return { x: x * zoom, y: y * zoom };
}
