import { useMemo, useRef } from "react";
import { useSpeech } from "../SpeechContext.ts";
import { useNavigation } from "../state/NavigationContext.ts";
import type { StateOf } from "../state/ViewState.ts";
import { canHold, isAnyTime, isDated, type Span } from "../time/Span.ts";
import { type Entry, isOfKind } from "./Entry.ts";
import { EntryList } from "./EntryList.tsx";
import { SeriesRow } from "./picture/SeriesRow.tsx";
import { TimelineFilters } from "./TimelineFilters.tsx";
import { TimeSection } from "./TimeSection.tsx";
import { PAGE, type Timeline } from "./useTimeline.ts";

interface TimelineReadingProperties {
	readonly state: StateOf<"timeline">;
	readonly timeline: Timeline;
}

/** One window on the entries: in the picture, in the list, and in figures. */
export function TimelineReading({ state, timeline: { entries, hasMore, sessions } }: TimelineReadingProperties) {
	const { words } = useSpeech();
	const { navigate } = useNavigation();
	const list = useRef<HTMLDivElement>(null);
	const { hiddenTypes, hiddenRelations, since, until } = state;
	const ofKind = useMemo(
		() => entries.filter((entry) => isOfKind(entry, { hiddenTypes, hiddenRelations })),
		[entries, hiddenTypes, hiddenRelations],
	);
	const shown = useMemo(() => ofKind.filter((entry) => canHold(entry, { since, until })), [ofKind, since, until]);
	const choose = (span: Span) => navigate({ ...state, since: span.since, until: span.until }, { replace: true });
	if (entries.length === 0) return <p className="note">{words.noEntries}</p>;
	return (
		<>
			<TimeSection
				entries={ofKind}
				shown={shown}
				span={state}
				onChange={choose}
				onOpen={(entry) => goTo(list.current, entry)}
			/>
			{hasMore && (
				<div className="note" role="status">
					<p>{words.firstEntries(entries.length)}</p>
					<button type="button" onClick={() => navigate({ ...state, pages: String(entries.length / PAGE + 1) })}>
						{words.moreItems(PAGE)}
					</button>
				</div>
			)}
			{sessions.length > 0 && <SeriesRow sessions={sessions} span={state} />}
			<div className="timeline-columns">
				<TimelineFilters entries={entries} state={state} onChange={(hidden) => navigate({ ...state, ...hidden })} />
				<div ref={list}>
					{!shown.some(isDated) && !isAnyTime(state) && <NothingThen onWiden={() => choose({})} />}
					<EntryList entries={shown} span={state} />
				</div>
			</div>
		</>
	);
}

/** To the row of what was chosen in the picture. */
function goTo(list: HTMLElement | null, { entity }: Entry): void {
	const row = list?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entity.id)}"]`);
	row?.scrollIntoView({ block: "center" });
	row?.focus({ preventScroll: true });
}

function NothingThen({ onWiden }: { readonly onWiden: () => void }) {
	const { words } = useSpeech();
	return (
		<div className="note">
			<p>{words.nothingThen}</p>
			<button type="button" onClick={onWiden}>
				{words.anyTime}
			</button>
		</div>
	);
}
