import { MEETINGS_OF_PLACE, type MeetingsOfPlaceQuery } from "../../api/documents.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Link } from "../../parts/Link.tsx";
import { LongList } from "../../parts/LongList.tsx";
import { disputedOf } from "../../parts/marks/listMarks.ts";
import { Marks } from "../../parts/marks/Marks.tsx";
import { QuoteChip } from "../../parts/quotes/QuoteChip.tsx";
import { ShowQuery } from "../../parts/ShowQuery.tsx";
import { sayEvent } from "../../parts/sentences/sayEvent.ts";
import { TaskState } from "../../parts/TaskState.tsx";
import { useSpeech } from "../../SpeechContext.ts";
import type { Span } from "../../time/Span.ts";
import { type MeetingPlace, NOWHERE } from "../MeetingPlaces.ts";
import { HeldWhen } from "./HeldWhen.tsx";

interface HeldMeetingsProperties {
	readonly place: MeetingPlace;
	readonly of: string | undefined;
	readonly span: Span;
}

const MOST = 200;

/** The meetings in one place, or without a place, with their sentences. */
export function HeldMeetings({ place: { id }, of, span: { since, until } }: HeldMeetingsProperties) {
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
					<LongList
						items={row.meetings}
						render={(held) => <HeldRow key={held.meeting.id} held={held} place={row.place?.name} />}
					/>
				</div>
			)}
			<ShowQuery document={MEETINGS_OF_PLACE} variables={variables} />
		</>
	);
}

type HeldWithEvidence = MeetingsOfPlaceQuery["placesOfMeetings"][number]["meetings"][number];

interface HeldRowProperties {
	readonly held: HeldWithEvidence;
	readonly place: string | undefined;
}

function HeldRow({ held, place }: HeldRowProperties) {
	const { meeting, date, modality, eventStatus, evidence } = held;
	const marked = { modality, disputed: disputedOf(held), eventStatus };
	const speech = useSpeech();
	const statement = sayEvent({ name: meeting.name, place, date: date ?? undefined, marked }, speech);
	return (
		<li className="held-meeting" data-meeting={meeting.id}>
			<Link to={{ view: "entity", id: meeting.id }}>{meeting.name}</Link>
			<p className="quiet">
				<HeldWhen {...held} /> <Marks {...marked} />
			</p>
			<QuoteChip statement={statement} evidence={evidence} />
		</li>
	);
}
