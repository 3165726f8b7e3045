import type { ComponentProps } from "react";
import { useSpeech } from "../SpeechContext.ts";
import { formatDate } from "../words/formatDate.ts";
import { addDays } from "./months.ts";
import type { Scale } from "./Scale.ts";
import type { Span } from "./Span.ts";
import { type BrushPart, useBrush } from "./useBrush.ts";

interface BrushProperties {
	readonly scale: Scale;
	readonly span: Span;
	readonly height: number;
	readonly onChange: (span: Span) => void;
}

/** A window on a line of time. It and both of its ends can be taken hold of, and are sliders to who goes by keyboard. */
export function Brush({ scale, span, height, onChange }: BrushProperties) {
	const { words, language } = useSpeech();
	const { ground, line, window, handlers } = useBrush(scale, span, onChange);
	const [left, right] = [scale.toX(span.since ?? scale.first), scale.toX(addDays(span.until ?? scale.last, 1))];
	const [from, to] = [span.since, span.until].map((day) => (day ? formatDate(day, language) : words.openEnd));
	const slider = (part: BrushPart, label: string, month: number, text: string | undefined) => ({
		"data-part": part,
		role: "slider",
		tabIndex: 0,
		"aria-label": label,
		"aria-valuemin": line.first,
		"aria-valuemax": line.last,
		"aria-valuenow": month,
		"aria-valuetext": text,
	});
	return (
		<g className="brush" {...handlers}>
			<rect ref={ground} className="brush-ground" data-part="ground" width={scale.width} height={height} />
			<rect
				className="brush-window"
				x={left}
				width={Math.max(right - left, 1)}
				height={height}
				{...slider("window", words.brushWindow, window.first, `${from} – ${to}`)}
			/>
			<Handle at={left} height={height} {...slider("start", words.brushStart, window.first, from)} />
			<Handle at={right} height={height} {...slider("end", words.brushEnd, window.last, to)} />
		</g>
	);
}

const REACH = 9;

/** A thin line with a grip, and around it, unseen, what is easy to hit. */
function Handle({ at, height, ...slider }: ComponentProps<"g"> & { readonly at: number; readonly height: number }) {
	return (
		<g className="brush-handle" transform={`translate(${at},0)`} {...slider}>
			<rect className="brush-reach" x={-REACH} width={2 * REACH} height={height} />
			<path className="brush-line" d={`M0 0V${height}`} />
			<rect className="brush-grip" x={-4} y={height / 2 - 11} width={8} height={22} rx={4} />
		</g>
	);
}
