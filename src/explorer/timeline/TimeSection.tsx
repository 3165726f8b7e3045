import { useSpeech } from "../SpeechContext.ts";
import { DayInputs } from "../time/DayInputs.tsx";
import { scaleOf } from "../time/Scale.ts";
import { isAnyTime, isDated, type Span } from "../time/Span.ts";
import type { Entry } from "./Entry.ts";
import { PlayControls } from "./PlayControls.tsx";
import { TimelinePicture } from "./picture/TimelinePicture.tsx";

interface TimeSectionProperties {
	/** Whenever they are. */
	readonly entries: readonly Entry[];
	/** Those of the time that was chosen. */
	readonly shown: readonly Entry[];
	readonly span: Span;
	readonly onChange: (span: Span) => void;
	readonly onOpen: (entry: Entry) => void;
}

/** The picture of time, and every way to choose one. */
export function TimeSection({ entries, shown, span, onChange, onOpen }: TimeSectionProperties) {
	const { words } = useSpeech();
	// Of the same days as that of the picture, whatever its width.
	const scale = scaleOf(entries, 1);
	if (!scale) return <p className="note">{words.nothingDated}</p>;
	return (
		<section className="timeline-time" aria-label={words.time}>
			<TimelinePicture entries={entries} span={span} onChange={onChange} onOpen={onOpen} />
			<div className="timeline-controls">
				<PlayControls scale={scale} span={span} onChange={onChange} />
				<DayInputs span={span} onChange={onChange} />
				<Counts entries={entries} shown={shown} span={span} />
			</div>
		</section>
	);
}

function Counts({ entries, shown, span }: Pick<TimeSectionProperties, "entries" | "shown" | "span">) {
	const { words } = useSpeech();
	const undated = entries.filter((entry) => !isDated(entry)).length;
	return (
		<p className="quiet timeline-counts" role="status">
			{isAnyTime(span) ? words.entries(entries.length) : words.possibleThen(shown.length, entries.length)}
			{undated > 0 && ` ${words.undatedCount(undated)}`}
		</p>
	);
}
