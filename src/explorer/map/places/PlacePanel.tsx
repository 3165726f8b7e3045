import { IconButton } from "../../parts/IconButton.tsx";
import { useSpeech } from "../../SpeechContext.ts";
import type { StateOf } from "../../state/ViewState.ts";
import type { MeetingPlace } from "../MeetingPlaces.ts";
import type { MapChanges } from "../useMapChanges.ts";
import { HeldMeetings } from "./HeldMeetings.tsx";
import { PlaceTitle } from "./PlaceTitle.tsx";

interface PlacePanelProperties {
	readonly state: StateOf<"map">;
	/** Around what the map is. */
	readonly of: string | undefined;
	readonly shown: readonly MeetingPlace[];
	readonly onSelect: MapChanges["select"];
}

/** What was chosen on the map or in the list: the meetings there, with their sentences. */
export function PlacePanel({ state, of, shown, onSelect }: PlacePanelProperties) {
	const { words } = useSpeech();
	const place = shown.find(({ id }) => id === state.selected);
	return (
		<section className="network-panel" aria-label={words.chosen}>
			{place ? (
				<>
					<IconButton label={words.closePanel} className="panel-close" onClick={() => onSelect(undefined)}>
						<path d="m6 6 12 12M18 6 6 18" />
					</IconButton>
					<PlaceTitle place={place} />
					<HeldMeetings key={place.id} place={place} of={of} span={state} />
				</>
			) : (
				<p className="quiet">{words.choosePlace}</p>
			)}
		</section>
	);
}
