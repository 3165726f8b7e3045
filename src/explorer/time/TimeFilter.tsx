import { useSpeech } from "../SpeechContext.ts";
import { DayInputs } from "./DayInputs.tsx";
import { canHold, type Dated, isAnyTime, isDated, type Span } from "./Span.ts";
import { SpanSlider } from "./SpanSlider.tsx";

interface TimeFilterProperties {
	/** What is dated, hidden or not: between its first and its last day lies what can be chosen. */
	readonly dated: readonly Dated[];
	/** What is counted. */
	readonly counted: readonly Dated[];
	readonly span: Span;
	readonly onChange: (span: Span) => void;
}

/** Two days: what may have held at some time between them. What has no date stays and is counted. */
export function TimeFilter({ dated, counted, span, onChange }: TimeFilterProperties) {
	const { words } = useSpeech();
	if (!dated.some(isDated) && isAnyTime(span)) return null;
	return (
		<fieldset className="time-filter">
			<legend>{words.time}</legend>
			<SpanSlider dated={dated} span={span} onChange={onChange} />
			<DayInputs span={span} onChange={onChange} />
			<TimeCounts counted={counted} span={span} />
		</fieldset>
	);
}

function TimeCounts({ counted, span }: Pick<TimeFilterProperties, "counted" | "span">) {
	const { words } = useSpeech();
	const undated = counted.filter((one) => !isDated(one)).length;
	const fitting = counted.filter((one) => canHold(one, span)).length;
	return (
		<p className="quiet" role="status">
			{!isAnyTime(span) && `${words.possibleThen(fitting, counted.length)} `}
			{undated > 0 && words.undatedCount(undated)}
		</p>
	);
}
