import { useMemo } from "react";
import type { Span } from "../time/Span.ts";
import { filterPlaces, isLocated, type Located, type MeetingPlace } from "./MeetingPlaces.ts";

interface Shown {
	/** What the list, the map and every file show. */
	readonly shown: readonly MeetingPlace[];
	/** Of these, what has a place on the map. */
	readonly located: readonly Located[];
}

export function useShown(places: readonly MeetingPlace[], { since, until }: Span): Shown {
	return useMemo(() => {
		const shown = filterPlaces(places, { since, until });
		return { shown, located: shown.filter(isLocated) };
	}, [places, since, until]);
}
