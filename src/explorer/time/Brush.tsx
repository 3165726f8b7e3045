import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useSpeech } from "../LanguageContext.ts";
import { formatDate } from "../words/formatDate.ts";
import { addDays, firstDay, lastDay, monthOf } from "./months.ts";
import type { Scale } from "./Scale.ts";
import { isAnyTime, type Span } from "./Span.ts";

interface BrushProperties {
	readonly scale: Scale;
	readonly span: Span;
	readonly height: number;
	readonly onChange: (span: Span) => void;
}

type Part = "ground" | "window" | "start" | "end";

interface Drag {
	readonly part: Part;
	/** Months at which it began, and the window then. */
	readonly month: number;
	readonly from: number;
	readonly to: number;
}

/** A window on a line of time, month by month. An end that lies at the end of the line is open. */
export function Brush({ scale, span, height, onChange }: BrushProperties) {
	const { words, language } = useSpeech();
	const ground = useRef<SVGRectElement>(null);
	const drag = useRef<Drag>(undefined);
	const line = { first: monthOf(scale.first), last: monthOf(scale.last) };
	const from = clamp(span.since === undefined ? line.first : monthOf(span.since), line);
	const to = clamp(span.until === undefined ? line.last : monthOf(span.until), line);
	const choose = (since: number, until: number) =>
		onChange({
			since: since <= line.first ? undefined : firstDay(since),
			until: until >= line.last ? undefined : lastDay(until),
		});
	const move = (part: Part, months: number, of = { from, to }) => {
		const width = of.to - of.from;
		const start = Math.min(Math.max(of.from + months, line.first), line.last - width);
		if (part === "window") choose(start, start + width);
		if (part === "start") choose(Math.min(clamp(of.from + months, line), of.to), of.to);
		if (part === "end") choose(of.from, Math.max(clamp(of.to + months, line), of.from));
	};

	const monthAt = ({ clientX }: PointerEvent) =>
		monthOf(scale.toDay(clientX - (ground.current?.getBoundingClientRect().left ?? 0)));
	const onPointerDown = (event: PointerEvent<SVGGElement>) => {
		if (event.button !== 0) return;
		const touched = partOf(event.target);
		// All of the time there is cannot be moved: something is to be chosen in it.
		const part = touched === "window" && isAnyTime(span) ? "ground" : touched;
		drag.current = { part, month: monthAt(event), from, to };
		event.currentTarget.setPointerCapture(event.pointerId);
	};
	const onPointerMove = (event: PointerEvent<SVGGElement>) => {
		if (!drag.current) return;
		const { part, month, ...before } = drag.current;
		const now = monthAt(event);
		if (part !== "ground") move(part, now - month, before);
		else if (now !== month) choose(Math.min(month, now), Math.max(month, now));
	};
	const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
		const months = event.key === "Home" ? -Infinity : event.key === "End" ? Infinity : KEYS[event.key];
		if (months === undefined) return;
		event.preventDefault();
		move(partOf(event.target), months);
	};
	const end = () => {
		drag.current = undefined;
	};

	const [left, right] = [scale.toX(span.since ?? scale.first), scale.toX(addDays(span.until ?? scale.last, 1))];
	const inWords = (day: string | undefined) => (day === undefined ? words.openEnd : formatDate(day, language));
	const slider = (part: Part, label: string, value: number, text: string) => ({
		"data-part": part,
		role: "slider",
		tabIndex: 0,
		"aria-label": label,
		"aria-valuemin": line.first,
		"aria-valuemax": line.last,
		"aria-valuenow": value,
		"aria-valuetext": text,
	});
	return (
		<g className="brush" {...{ onPointerDown, onPointerMove, onKeyDown }} onPointerUp={end} onPointerCancel={end}>
			<rect ref={ground} className="brush-ground" data-part="ground" width={scale.width} height={height} />
			<rect
				className="brush-window"
				x={left}
				width={Math.max(right - left, 1)}
				height={height}
				{...slider("window", words.brushWindow, from, `${inWords(span.since)} – ${inWords(span.until)}`)}
			/>
			<Handle x={left} height={height} {...slider("start", words.brushStart, from, inWords(span.since))} />
			<Handle x={right} height={height} {...slider("end", words.brushEnd, to, inWords(span.until))} />
		</g>
	);
}

const KEYS: Readonly<Record<string, number>> = {
	ArrowLeft: -1,
	ArrowDown: -1,
	ArrowRight: 1,
	ArrowUp: 1,
	PageDown: -12,
	PageUp: 12,
};

function clamp(month: number, { first, last }: { readonly first: number; readonly last: number }): number {
	return Math.min(Math.max(month, first), last);
}

function partOf(target: EventTarget): Part {
	const part = target instanceof Element ? target.closest("[data-part]")?.getAttribute("data-part") : undefined;
	return part === "window" || part === "start" || part === "end" ? part : "ground";
}

const REACH = 9;

/** A thin line with a grip, and around it, unseen, what is easy to hit. */
function Handle({ x, height, ...slider }: { readonly x: number; readonly height: number } & Record<string, unknown>) {
	return (
		<g className="brush-handle" transform={`translate(${x},0)`} {...slider}>
			<rect className="brush-reach" x={-REACH} width={2 * REACH} height={height} />
			<path className="brush-line" d={`M0 0V${height}`} />
			<rect className="brush-grip" x={-4} y={height / 2 - 11} width={8} height={22} rx={4} />
		</g>
	);
}
