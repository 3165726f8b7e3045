import { CHRONICLE, TIMELINE } from "../api/documents.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { usePageTitle } from "../parts/hooks/usePageTitle.ts";
import { Lenses } from "../parts/Lenses.tsx";
import { Link } from "../parts/Link.tsx";
import { ShowQuery } from "../parts/ShowQuery.tsx";
import { TaskState } from "../parts/TaskState.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { START, type StateOf } from "../state/ViewState.ts";
import { TimelineReading } from "./TimelineReading.tsx";
import { PAGE, type Timeline, useTimeline } from "./useTimeline.ts";

type State = StateOf<"timeline">;

/** What is dated around an entity, or in the whole graph: a picture of time, and a list of the same. */
export function TimelinePage({ state }: { readonly state: State }) {
	const { words } = useSpeech();
	const { id } = state;
	const task = useTimeline(id, Number(state.pages ?? 1));
	const timeline = task.current ? task.answer : undefined;
	const title = titleOf(timeline, words.timelineOf, words.timelineOfAll);
	usePageTitle(title);
	return (
		<div className="timeline-page">
			<TaskState task={task} />
			{timeline?.subject === null && (
				<div className="note">
					<h1>{words.unknownEntity}</h1>
					<p>{words.unknownEntityHint(id ?? "")}</p>
					<Link to={START}>{words.toSearch}</Link>
				</div>
			)}
			{timeline && title !== undefined && <Reading state={state} timeline={timeline} title={title} />}
		</div>
	);
}

function titleOf(timeline: Timeline | undefined, of: (name: string) => string, ofAll: string): string | undefined {
	if (!timeline || timeline.subject === null) return undefined;
	return timeline.subject === undefined ? ofAll : of(timeline.subject.name);
}

interface ReadingProperties {
	readonly state: State;
	readonly timeline: Timeline;
	readonly title: string;
}

function Reading({ state, timeline, title }: ReadingProperties) {
	const { words } = useSpeech();
	const { subject } = timeline;
	return (
		<>
			{subject && <Lenses id={subject.id} span={state} />}
			<header className="network-head">
				<h1>{title}</h1>
				<p className="actions">
					<CopyButton className="button" label={words.copyAddress} text={() => location.href} />
					{subject ? (
						<ShowQuery document={TIMELINE} variables={{ id: subject.id, limit: PAGE, offset: 0 }} />
					) : (
						<ShowQuery document={CHRONICLE} variables={{ limit: PAGE, offset: 0 }} />
					)}
				</p>
			</header>
			<TimelineReading state={state} timeline={timeline} />
		</>
	);
}
