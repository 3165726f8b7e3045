import { useMemo, useRef } from "react";
import { disputedOf, withMarks } from "../../parts/marks/listMarks.ts";
import { useSize } from "../../picture/useView.ts";
import { useSpeech } from "../../SpeechContext.ts";
import { Brush } from "../../time/Brush.tsx";
import { DensityBars } from "../../time/DensityBars.tsx";
import { addDays } from "../../time/months.ts";
import { type Scale, scaleOf } from "../../time/Scale.ts";
import { canHold, isAnyTime, type Span } from "../../time/Span.ts";
import { TimeAxis } from "../../time/TimeAxis.tsx";
import { formatDate } from "../../words/formatDate.ts";
import type { Speech } from "../../words/Speech.ts";
import type { Entry } from "../Entry.ts";
import { edtfOf } from "../edtfOf.ts";
import { layMarks, type Mark } from "./layMarks.ts";
import { MarkShape } from "./MarkShape.tsx";

interface TimelinePictureProperties {
	readonly entries: readonly Entry[];
	readonly span: Span;
	readonly onChange: (span: Span) => void;
	readonly onOpen: (entry: Entry) => void;
}

const DENSITY = 56;
const AXIS = 24;
const LANES_TOP = DENSITY + AXIS + 8;
/** Room at both ends, for the handles. */
const MARGIN = 12;

/** How much there is when, with the window that is chosen, and each thing at its time. The list says the same to whoever hears it. */
export function TimelinePicture(properties: TimelinePictureProperties) {
	const frame = useRef<HTMLDivElement>(null);
	const size = useSize(frame);
	const { entries } = properties;
	const width = (size?.width ?? 0) - 2 * MARGIN;
	const scale = useMemo(() => (width > 0 ? scaleOf(entries, width) : undefined), [entries, width]);
	return (
		<div ref={frame} className="timeline-picture" data-drawn={scale !== undefined}>
			{scale && <Picture {...properties} scale={scale} />}
		</div>
	);
}

function Picture({ entries, span, onChange, onOpen, scale }: TimelinePictureProperties & { readonly scale: Scale }) {
	const { words } = useSpeech();
	const { marks, lanes, named } = useMemo(() => layMarks(entries, scale), [entries, scale]);
	const laneHeight = named ? 22 : 15;
	const [width, height] = [scale.width + 2 * MARGIN, LANES_TOP + lanes * laneHeight + 4];
	const [left, right] = [scale.toX(span.since ?? scale.first), scale.toX(addDays(span.until ?? scale.last, 1))];
	const bars = useMemo(() => <DensityBars dated={entries} scale={scale} height={DENSITY} />, [entries, scale]);
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset draws nothing.
		<svg
			className="timeline-svg"
			viewBox={`0 0 ${width} ${height}`}
			width={width}
			height={height}
			role="group"
			aria-label={words.brushKeys}
		>
			<g transform={`translate(${MARGIN},0)`}>
				{!isAnyTime(span) && (
					<rect className="chosen-time" x={left} width={Math.max(right - left, 1)} height={height} />
				)}
				{bars}
				<TimeAxis scale={scale} y={DENSITY} height={height} />
				{/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: the list has the same as links. */}
				<g aria-hidden="true" transform={`translate(0,${LANES_TOP})`}>
					{marks.map((mark) => (
						<DrawnMark key={mark.item.key} {...{ mark, span, laneHeight, onOpen }} />
					))}
				</g>
				<Brush scale={scale} span={span} height={DENSITY} onChange={onChange} />
			</g>
		</svg>
	);
}

function describe(entry: Entry, speech: Speech): string {
	const { entity, modality, inferred, eventStatus } = entry;
	const edtf = edtfOf(entry);
	const dated = edtf === undefined ? entity.name : `${entity.name}, ${formatDate(edtf, speech.language)}`;
	return withMarks(dated, { modality, inferred, eventStatus, disputed: disputedOf(entry) }, speech);
}

interface DrawnMarkProperties extends Pick<TimelinePictureProperties, "span" | "onOpen"> {
	readonly mark: Mark<Entry>;
	readonly laneHeight: number;
}

function DrawnMark({ mark, span, laneHeight, onOpen }: DrawnMarkProperties) {
	const speech = useSpeech();
	const { item, lane, name } = mark;
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: a help for the pointer; the list has the same as links.
		<g
			className="mark-whole"
			data-mark={item.entity.id}
			data-outside={!canHold(item, span) || undefined}
			transform={`translate(0,${lane * laneHeight})`}
			onClick={() => onOpen(item)}
		>
			<title>{describe(item, speech)}</title>
			<MarkShape mark={mark} height={laneHeight} />
			{name && (
				<text className="mark-name" x={name.x} y={laneHeight / 2} dy="0.34em">
					{name.text}
				</text>
			)}
		</g>
	);
}
