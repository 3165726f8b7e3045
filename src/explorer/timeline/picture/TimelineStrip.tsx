import { TIMELINE_MARKS } from "../../api/documents.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Link } from "../../parts/Link.tsx";
import { useSpeech } from "../../SpeechContext.ts";
import { timelineOf } from "../../state/ViewState.ts";
import { DensityBars } from "../../time/DensityBars.tsx";
import { addDays } from "../../time/months.ts";
import { scaleOf } from "../../time/Scale.ts";
import { isAnyTime, isDated, type Span } from "../../time/Span.ts";
import { TimeAxis } from "../../time/TimeAxis.tsx";
import { layMarks } from "./layMarks.ts";
import { MarkShape } from "./MarkShape.tsx";

const [WIDTH, MARGIN, DENSITY, AXIS, LANE] = [320, 10, 30, 22, 13] as const;

/** A small picture of time that leads to the large one. Nothing where nothing is dated. */
export function TimelineStrip({ id, span: { since, until } }: { readonly id: string; readonly span: Span }) {
	const { words } = useSpeech();
	const { answer, current } = useAnswer(TIMELINE_MARKS, { id });
	const entries = (current && answer?.timeline) || [];
	const scale = scaleOf(entries, WIDTH - 2 * MARGIN);
	if (!scale) return null;
	const { marks, lanes } = layMarks(entries, scale, false);
	const height = DENSITY + AXIS + lanes * LANE + 4;
	const [left, right] = [scale.toX(since ?? scale.first), scale.toX(addDays(until ?? scale.last, 1))];
	return (
		<section aria-labelledby="timeline-title">
			<h2 id="timeline-title">{words.timeline}</h2>
			<Link className="preview" to={timelineOf(id, { since, until })}>
				<svg viewBox={`${-MARGIN} 0 ${WIDTH} ${height}`} aria-hidden="true">
					{!isAnyTime({ since, until }) && (
						<rect className="chosen-time" x={left} width={Math.max(right - left, 1)} height={height} />
					)}
					<DensityBars dated={entries} scale={scale} height={DENSITY} />
					<TimeAxis scale={scale} y={DENSITY} height={height} />
					{marks.map((mark) => (
						<g
							key={`${mark.item.entity.id} ${mark.x} ${mark.lane}`}
							data-mark={mark.item.entity.id}
							transform={`translate(0,${DENSITY + AXIS + mark.lane * LANE})`}
						>
							<MarkShape mark={mark} height={LANE} />
						</g>
					))}
				</svg>
				<span className="preview-caption">
					{words.openTimeline(entries.length, entries.filter((entry) => !isDated(entry)).length)}
				</span>
			</Link>
		</section>
	);
}
