import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { firstDay, lastDay, monthOf } from "./months.ts";
import type { Scale } from "./Scale.ts";
import { isAnyTime, type Span } from "./Span.ts";

/** What is taken hold of; the ground is where no window is. */
export type BrushPart = "ground" | "window" | "start" | "end";

/** The first and the last month, of the line or of the window. */
interface Months {
	readonly first: number;
	readonly last: number;
}

interface Drag {
	readonly part: BrushPart;
	readonly month: number;
	readonly window: Months;
}

/** Moves a window on a line month by month, with the pointer or by keys. An end at the end of the line is open. */
export function useBrush(scale: Scale, span: Span, onChange: (span: Span) => void) {
	const ground = useRef<SVGRectElement>(null);
	const drag = useRef<Drag>(undefined);
	const line = { first: monthOf(scale.first), last: monthOf(scale.last) };
	const window = windowOf(span, line);
	const choose = (chosen: Months) => onChange(toSpan(chosen, line));
	const monthAt = ({ clientX }: PointerEvent) =>
		monthOf(scale.toDay(clientX - (ground.current?.getBoundingClientRect().left ?? 0)));
	const end = () => {
		drag.current = undefined;
	};
	const handlers = {
		onPointerDown: (event: PointerEvent<SVGGElement>) => {
			if (event.button !== 0) return;
			const touched = partOf(event.target);
			// All of the time there is cannot be moved: something is to be chosen in it.
			const part = touched === "window" && isAnyTime(span) ? "ground" : touched;
			drag.current = { part, month: monthAt(event), window };
			event.currentTarget.setPointerCapture(event.pointerId);
		},
		onPointerMove: (event: PointerEvent<SVGGElement>) => {
			if (!drag.current) return;
			const { part, month, window: before } = drag.current;
			const now = monthAt(event);
			if (part !== "ground") choose(moved(before, part, now - month, line));
			else if (now !== month) choose({ first: Math.min(month, now), last: Math.max(month, now) });
		},
		onPointerUp: end,
		onPointerCancel: end,
		onKeyDown: (event: KeyboardEvent<SVGGElement>) => {
			const months = KEYS[event.key];
			if (months === undefined) return;
			event.preventDefault();
			choose(moved(window, partOf(event.target), months, line));
		},
	};
	return { ground, line, window, handlers };
}

const KEYS: Readonly<Record<string, number>> = {
	ArrowLeft: -1,
	ArrowDown: -1,
	ArrowRight: 1,
	ArrowUp: 1,
	PageDown: -12,
	PageUp: 12,
	Home: Number.NEGATIVE_INFINITY,
	End: Number.POSITIVE_INFINITY,
};

function windowOf({ since, until }: Span, line: Months): Months {
	return {
		first: since === undefined ? line.first : clamp(monthOf(since), line),
		last: until === undefined ? line.last : clamp(monthOf(until), line),
	};
}

function toSpan({ first, last }: Months, line: Months): Span {
	return {
		since: first <= line.first ? undefined : firstDay(first),
		until: last >= line.last ? undefined : lastDay(last),
	};
}

/** Neither beyond the line nor past its other end. */
function moved({ first, last }: Months, part: BrushPart, months: number, line: Months): Months {
	if (part === "start") return { first: Math.min(clamp(first + months, line), last), last };
	if (part === "end") return { first, last: Math.max(clamp(last + months, line), first) };
	const start = clamp(first + months, { first: line.first, last: line.last - (last - first) });
	return { first: start, last: start + last - first };
}

function clamp(month: number, { first, last }: Months): number {
	return Math.min(Math.max(month, first), last);
}

function partOf(target: EventTarget): BrushPart {
	const part = target instanceof Element ? target.closest("[data-part]")?.getAttribute("data-part") : undefined;
	return part === "window" || part === "start" || part === "end" ? part : "ground";
}
