/** Where meetings were held, as the map, the list beside it and every file show it: the same set. */
import type { MapQuery, ReferenceFragment } from "../api/documents.ts";
import type { Point } from "../picture/geometry.ts";
import { canHold, type Span } from "../time/Span.ts";
import { placeOnMap } from "./picture/projection.ts";

export type Held = MapQuery["placesOfMeetings"][number]["meetings"][number];

/** Stands in the address for the meetings that have no place: no id has an @ (records/read/readRecord.ts). */
export const NOWHERE = "@";

export interface MeetingPlace {
	/** The id of the place, or NOWHERE. */
	readonly id: string;
	/** Null: no source says where. */
	readonly place: ReferenceFragment | null;
	/** On the map; undefined where its coordinates are not known. */
	readonly at: Point | undefined;
	readonly country: ReferenceFragment | null;
	readonly countryCode: string | null;
	readonly meetings: readonly Held[];
	/** How many there are, given or not. */
	readonly count: number;
	/** Of those that are given, how many sources assert. */
	readonly asserted: number;
}

export interface Located extends MeetingPlace {
	readonly place: ReferenceFragment;
	readonly at: Point;
}

export function readPlaces({ placesOfMeetings }: MapQuery): readonly MeetingPlace[] {
	return placesOfMeetings.map(({ place, latitude, longitude, country, countryCode, meetings, count }) => ({
		id: place?.id ?? NOWHERE,
		place,
		at: latitude === null || longitude === null ? undefined : placeOnMap({ latitude, longitude }),
		country,
		countryCode,
		meetings,
		count,
		asserted: meetings.filter(isAsserted).length,
	}));
}

/** What may have been held between two days, places with most of it first; what has no place comes last. */
export function filterPlaces(places: readonly MeetingPlace[], span: Span): readonly MeetingPlace[] {
	const filtered = places.map((one): MeetingPlace => {
		const meetings = one.meetings.filter((meeting) => canHold(meeting, span));
		const asserted = meetings.filter(isAsserted).length;
		// Where not all are given, those that are not may be of any time.
		return { ...one, meetings, asserted, count: meetings.length + one.count - one.meetings.length };
	});
	return filtered.filter(({ count }) => count > 0).sort(byCount);
}

export function isLocated(place: MeetingPlace): place is Located {
	return place.at !== undefined && place.place !== null;
}

/** Do sources disagree on whether one of the meetings was there? */
export function isDisputed({ meetings }: MeetingPlace): boolean {
	return meetings.some(({ placeDisputed }) => placeDisputed);
}

/** How many there are, each once, also one that is held in two places. */
export function countMeetings(places: readonly MeetingPlace[]): number {
	return new Set(idsOf(places)).size + countMissing(places);
}

/** Of those that are given. */
export function countAsserted(places: readonly MeetingPlace[]): number {
	const asserted = places.map((place) => ({ ...place, meetings: place.meetings.filter(isAsserted) }));
	return new Set(idsOf(asserted)).size;
}

/** How many are held in two places or more, together or as sources disagree. */
export function countInSeveral(places: readonly MeetingPlace[]): number {
	const once = new Set<string>();
	const again = new Set<string>();
	for (const id of idsOf(places)) (once.has(id) ? again : once).add(id);
	return again.size;
}

/** How many are not given. */
export function countMissing(places: readonly MeetingPlace[]): number {
	return places.reduce((sum, { count, meetings }) => sum + count - meetings.length, 0);
}

function idsOf(places: readonly MeetingPlace[]): readonly string[] {
	return places.flatMap(({ meetings }) => meetings.map(({ meeting }) => meeting.id));
}

/** What rests on neither a place nor a relation is there without doubt. */
function isAsserted({ modality }: Held): boolean {
	return modality === null || modality === "ASSERTED";
}

function byCount(one: MeetingPlace, other: MeetingPlace): number {
	if (one.place === null || other.place === null) return Number(one.place === null) - Number(other.place === null);
	return other.count - one.count || (one.place.name < other.place.name ? -1 : 1);
}
