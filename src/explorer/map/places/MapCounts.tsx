import { useSpeech } from "../../SpeechContext.ts";
import { countInSeveral, countMeetings, countMissing, isLocated, type MeetingPlace } from "../MeetingPlaces.ts";

/** How many, how many of them not on the map and why, and how many are not given. */
export function MapCounts({ shown }: { readonly shown: readonly MeetingPlace[] }) {
	const { words } = useSpeech();
	const somewhere = shown.filter(({ place }) => place !== null);
	const nowhere = shown.filter(({ place }) => place === null);
	const unlocated = somewhere.filter((place) => !isLocated(place));
	const missing = countMissing(shown);
	const inSeveral = countInSeveral(shown);
	return [
		words.mapCounts(countMeetings(shown), somewhere.length),
		inSeveral > 0 && words.inSeveralPlaces(inSeveral),
		unlocated.length > 0 && words.withoutCoordinates(unlocated.length),
		nowhere.length > 0 && words.withoutPlace(countMeetings(nowhere)),
		missing > 0 && words.notGiven(missing),
	]
		.filter((part) => part !== false)
		.join(" · ");
}
