import { disputedOf } from "../../parts/marks/listMarks.ts";
import { Marks } from "../../parts/marks/Marks.tsx";
import { useSpeech } from "../../SpeechContext.ts";
import type { StateOf } from "../../state/ViewState.ts";
import { TimeFilter } from "../../time/TimeFilter.tsx";
import { countryOf } from "../countryNames.ts";
import { isDisputed, isLocated, type MeetingPlace } from "../MeetingPlaces.ts";
import type { MapChanges } from "../useMapChanges.ts";

interface PlaceListProperties {
	/** All, at any time. */
	readonly places: readonly MeetingPlace[];
	readonly shown: readonly MeetingPlace[];
	readonly state: StateOf<"map">;
	readonly onSelect: MapChanges["select"];
	readonly onChange: MapChanges["change"];
}

/** The same set as the map, and what has no place on it. */
export function PlaceList({ places, shown, state, onSelect, onChange }: PlaceListProperties) {
	const { words } = useSpeech();
	const dated = [
		...new Map(places.flatMap(({ meetings }) => meetings.map((held) => [held.meeting.id, held]))).values(),
	];
	return (
		<section className="filters map-side" aria-label={words.filters}>
			<TimeFilter
				dated={dated}
				counted={dated}
				span={state}
				onChange={({ since, until }) => onChange({ since, until })}
			/>
			{shown.length === 0 ? (
				<p className="quiet">{places.length === 0 ? words.noMeetings : words.noMeetingsThen}</p>
			) : (
				<div className="table-frame">
					<table>
						<caption className="visually-hidden">{words.places}</caption>
						<thead>
							<tr>
								<th scope="col">{words.place}</th>
								<th scope="col" className="number">
									{words.meetings}
								</th>
							</tr>
						</thead>
						<tbody>
							{shown.map((place) => (
								<PlaceRow key={place.id} place={place} selected={state.selected} onSelect={onSelect} />
							))}
						</tbody>
					</table>
				</div>
			)}
		</section>
	);
}

interface PlaceRowProperties {
	readonly place: MeetingPlace;
	readonly selected: string | undefined;
	readonly onSelect: MapChanges["select"];
}

function PlaceRow({ place, selected, onSelect }: PlaceRowProperties) {
	const { words, glossary, language } = useSpeech();
	const { id, count, asserted } = place;
	const country = countryOf(place, language);
	const isCountry = place.place !== null && place.place.id === place.country?.id;
	return (
		<tr data-row={id} aria-current={id === selected}>
			<td>
				<button type="button" className="row-button" onClick={() => onSelect(id)}>
					{place.place?.name ?? words.noPlaceStated}
				</button>
				<span className="quiet place-note">
					{isCountry ? glossary.typeName(place.country?.type ?? "") : country}
					{place.place !== null && !isLocated(place) && <span className="tag">{words.notOnMap}</span>}{" "}
					<Marks disputed={disputedOf({ placeDisputed: isDisputed(place) })} />
				</span>
			</td>
			<td className="number">
				{count} {asserted < count && <span className="quiet place-note">{words.ofWhichAsserted(asserted)}</span>}
			</td>
		</tr>
	);
}
