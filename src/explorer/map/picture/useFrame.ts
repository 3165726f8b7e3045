import { useMemo } from "react";
import { type Box, boxAround } from "../../picture/geometry.ts";
import { isLocated, type MeetingPlace } from "../MeetingPlaces.ts";
import { boundsOf, scaleOf } from "./drawMap.ts";
import { placeOnMap } from "./projection.ts";

interface Frame {
	/** What is looked at in the beginning. */
	readonly home: Box;
	/** The radius of the circle for one meeting. */
	readonly scale: number;
	/** How many meetings the largest circle stands for. */
	readonly most: number;
}

/** Follows from all places at any time, so that nothing moves or grows while time is narrowed. */
export function useFrame(places: readonly MeetingPlace[]): Frame {
	return useMemo(() => {
		const located = places.filter(isLocated);
		return {
			home: boxAround(located.length === 0 ? [REGION] : [REGION, boundsOf(located)]),
			scale: scaleOf(located),
			most: Math.max(0, ...located.map(({ count }) => count)),
		};
	}, [places]);
}

/** From Germany to Central Asia: so much is always seen. */
const REGION: Box = boxAround(
	[
		{ latitude: 55, longitude: 5 },
		{ latitude: 45, longitude: 6 },
		{ latitude: 36, longitude: 53 },
		{ latitude: 56, longitude: 69 },
		{ latitude: 36, longitude: 74 },
		{ latitude: 49, longitude: 86 },
	].map((corner) => ({ ...placeOnMap(corner), width: 0, height: 0 })),
);
