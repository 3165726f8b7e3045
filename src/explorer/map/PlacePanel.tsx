import { MEETINGS_OF_PLACE, type MeetingsOfPlaceQuery } from "../api/documents.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { useSpeech } from "../LanguageContext.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { Link } from "../parts/Link.tsx";
import { LongList } from "../parts/LongList.tsx";
import { ModalityMark } from "../parts/ModalityMark.tsx";
import { QuoteChip } from "../parts/QuoteChip.tsx";
import { ShowQuery } from "../parts/ShowQuery.tsx";
import { TaskState } from "../parts/TaskState.tsx";
import { TypeMark } from "../parts/TypeMark.tsx";
import type { StateOf } from "../state/ViewState.ts";
import { formatDate } from "../words/formatDate.ts";
import { countryOf } from "./countryNames.ts";
import { isLocated, type MeetingPlace, NOWHERE } from "./MeetingPlaces.ts";
import type { MapChanges } from "./useMapChanges.ts";

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
					<Meetings key={place.id} place={place} of={of} state={state} />
				</>
			) : (
				<p className="quiet">{words.choosePlace}</p>
			)}
		</section>
	);
}

function PlaceTitle({ place }: { readonly place: MeetingPlace }) {
	const { words, glossary, language } = useSpeech();
	if (place.place === null)
		return (
			<>
				<h2>{words.noPlaceStated}</h2>
				<p className="quiet">{words.noPlaceHint}</p>
			</>
		);
	const { id, name, type } = place.place;
	const country = countryOf(place, language);
	return (
		<>
			<h2 className="node-title">
				<TypeMark type={type} /> {name}
			</h2>
			<p className="quiet">
				{[glossary.typeName(type), country === name ? undefined : country].filter(Boolean).join(" · ")}
			</p>
			{!isLocated(place) && <p className="quiet">{words.noCoordinatesHint}</p>}
			<p className="actions">
				<Link className="button" to={{ view: "entity", id }}>
					{words.openEntity}
				</Link>
			</p>
		</>
	);
}

interface MeetingsProperties {
	readonly place: MeetingPlace;
	readonly of: string | undefined;
	readonly state: StateOf<"map">;
}

const MOST = 200;

function Meetings({ place: { id }, of, state: { since, until } }: MeetingsProperties) {
	const { words } = useSpeech();
	const where = id === NOWHERE ? { placed: false } : { at: id };
	const variables = { of: of ?? null, ...where, since: since ?? null, until: until ?? null, most: MOST };
	const task = useAnswer(MEETINGS_OF_PLACE, variables);
	const [row] = task.answer?.placesOfMeetings ?? [];
	return (
		<>
			{row && (
				<h3>
					{row.meetings.length < row.count
						? words.firstMeetings(row.meetings.length, row.count)
						: words.meetingsCount(row.count)}
				</h3>
			)}
			<TaskState task={task} />
			{row && (
				<div className="held">
					<LongList items={row.meetings} render={(held) => <HeldRow key={held.meeting.id} held={held} />} />
				</div>
			)}
			<ShowQuery document={MEETINGS_OF_PLACE} variables={variables} />
		</>
	);
}

type HeldWithEvidence = MeetingsOfPlaceQuery["placesOfMeetings"][number]["meetings"][number];

function HeldRow({ held: { meeting, date, eventStatus, modality, evidence } }: { readonly held: HeldWithEvidence }) {
	const { words, glossary, language } = useSpeech();
	return (
		<li className="held-meeting" data-meeting={meeting.id}>
			<Link to={{ view: "entity", id: meeting.id }}>{meeting.name}</Link>
			<p className="quiet">
				{date === null ? words.undated : formatDate(date, language)}{" "}
				{eventStatus !== null && eventStatus !== "HELD" && <span className="tag">{glossary.value(eventStatus)}</span>}{" "}
				<ModalityMark modality={modality} />
			</p>
			<QuoteChip evidence={evidence} />
		</li>
	);
}
