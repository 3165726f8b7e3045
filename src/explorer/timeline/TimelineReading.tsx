import { useMemo, useRef } from "react";
import { useSpeech } from "../LanguageContext.ts";
import { useNavigation } from "../state/NavigationContext.ts";
import type { StateOf } from "../state/ViewState.ts";
import { DayInputs } from "../time/DayInputs.tsx";
import { scaleOf } from "../time/Scale.ts";
import { canHold, isAnyTime, isDated, type Span } from "../time/Span.ts";
import { type Entry, isOfKind } from "./Entry.ts";
import { EntryList } from "./EntryList.tsx";
import { PlayControls } from "./PlayControls.tsx";
import { SeriesRow } from "./SeriesRow.tsx";
import { TimelineFilters } from "./TimelineFilters.tsx";
import { TimelinePicture } from "./TimelinePicture.tsx";
import { PAGE, type Timeline } from "./useTimeline.ts";

interface TimelineReadingProperties {
	readonly state: StateOf<"timeline">;
	readonly timeline: Timeline;
}

/** One window on the entries: in the picture, in the list, and in figures. */
export function TimelineReading({ state, timeline }: TimelineReadingProperties) {
	const { words } = useSpeech();
	const { navigate } = useNavigation();
	const list = useRef<HTMLDivElement>(null);
	const { hiddenTypes, hiddenRelations, since, until } = state;
	const { entries, hasMore, sessions } = timeline;
	const ofKind = useMemo(
		() => entries.filter((entry) => isOfKind(entry, { hiddenTypes, hiddenRelations })),
		[entries, hiddenTypes, hiddenRelations],
	);
	const shown = useMemo(() => ofKind.filter((entry) => canHold(entry, { since, until })), [ofKind, since, until]);
	const scale = scaleOf(ofKind, 1);
	const choose = (span: Span) => navigate({ ...state, since: span.since, until: span.until }, { replace: true });
	if (entries.length === 0) return <p className="note">{words.noEntries}</p>;
	return (
		<>
			{scale ? (
				<section className="timeline-time" aria-label={words.time}>
					<TimelinePicture
						entries={ofKind}
						span={state}
						onChange={choose}
						onOpen={(entry) => open(list.current, entry)}
					/>
					<div className="timeline-controls">
						<PlayControls scale={scale} span={state} onChange={choose} />
						<DayInputs span={state} onChange={choose} />
						<Counts total={ofKind} shown={shown} span={state} />
					</div>
				</section>
			) : (
				<p className="note">{words.nothingDated}</p>
			)}
			{hasMore && (
				<p className="note" role="status">
					{words.firstEntries(entries.length)}{" "}
					<button type="button" onClick={() => navigate({ ...state, pages: String(entries.length / PAGE + 1) })}>
						{words.moreItems(PAGE)}
					</button>
				</p>
			)}
			{sessions.length > 0 && <SeriesRow sessions={sessions} span={state} />}
			<div className="timeline-columns">
				<TimelineFilters entries={entries} state={state} onChange={(hidden) => navigate({ ...state, ...hidden })} />
				<div ref={list}>
					{!shown.some(isDated) && !isAnyTime(state) && (
						<p className="note">
							{words.nothingThen}{" "}
							<button type="button" onClick={() => choose({})}>
								{words.anyTime}
							</button>
						</p>
					)}
					<EntryList entries={shown} span={state} />
				</div>
			</div>
		</>
	);
}

/** The row of what was chosen in the picture. */
function open(list: HTMLElement | null, { entity }: Entry): void {
	const row = list?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entity.id)}"]`);
	row?.scrollIntoView({ block: "center" });
	row?.focus({ preventScroll: true });
}

interface CountsProperties {
	readonly total: readonly Entry[];
	readonly shown: readonly Entry[];
	readonly span: Span;
}

function Counts({ total, shown, span }: CountsProperties) {
	const { words } = useSpeech();
	const undated = total.filter((entry) => !isDated(entry)).length;
	return (
		<p className="quiet timeline-counts" role="status">
			{isAnyTime(span) ? words.entries(total.length) : words.possibleThen(shown.length, total.length)}
			{undated > 0 && ` ${words.undatedCount(undated)}`}
		</p>
	);
}
