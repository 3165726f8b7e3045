import { useSpeech } from "../LanguageContext.ts";
import { countMeetings, isLocated, type MeetingPlace } from "./MeetingPlaces.ts";

/** How many, how many of them not on the map and why, and how many are not given. */
export function MapCounts({ shown }: { readonly shown: readonly MeetingPlace[] }) {
	const { words } = useSpeech();
	const somewhere = shown.filter(({ place }) => place !== null);
	const nowhere = shown.filter(({ place }) => place === null);
	const unlocated = somewhere.filter((place) => !isLocated(place));
	const missing = shown.reduce((sum, { count, meetings }) => sum + count - meetings.length, 0);
	return [
		words.mapCounts(countMeetings(shown) + missing, somewhere.length),
		unlocated.length > 0 && words.withoutCoordinates(unlocated.length),
		nowhere.length > 0 && words.withoutPlace(countMeetings(nowhere)),
		missing > 0 && words.notGiven(missing),
	]
		.filter((part) => part !== false)
		.join(" · ");
}
