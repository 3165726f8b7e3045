import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { Point } from "./geometry.ts";
import { panned, type View, zoomed } from "./View.ts";

/** A hand is never quite still: less is a click. */
const DRAG_PX = 4;
const WHEEL_SPEED = 0.0016;
const LINE_PX = 30;

/** Dragging, the wheel, and two fingers. */
export function useGestures(element: RefObject<SVGSVGElement | null>, look: (change: (view: View) => View) => void) {
	const pointers = useRef(new Map<number, Point>());
	const dragged = useRef(false);
	const latest = useRef(look);
	latest.current = look;

	useEffect(() => {
		const svg = element.current;
		if (!svg) return;
		const onWheel = (event: WheelEvent) => {
			event.preventDefault();
			const distance = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE_PX : event.deltaY;
			latest.current((view) => zoomed(view, Math.exp(-distance * WHEEL_SPEED), fromMiddle(svg, event)));
		};
		// React listens in a way that cannot keep the page from scrolling.
		svg.addEventListener("wheel", onWheel, { passive: false });
		return () => svg.removeEventListener("wheel", onWheel);
	}, [element]);

	const end = ({ pointerId }: PointerEvent) => pointers.current.delete(pointerId);
	return {
		onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
			if (event.button !== 0) return;
			if (pointers.current.size === 0) dragged.current = false;
			pointers.current.set(event.pointerId, toPoint(event));
		},
		onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
			const before = pointers.current.get(event.pointerId);
			if (!before) return;
			const now = toPoint(event);
			if (!dragged.current && Math.hypot(now.x - before.x, now.y - before.y) < DRAG_PX) return;
			dragged.current = true;
			event.currentTarget.setPointerCapture(event.pointerId);
			const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
			pointers.current.set(event.pointerId, now);
			if (other) pinch(event.currentTarget, { before, now, other });
			else latest.current((view) => panned(view, now.x - before.x, now.y - before.y));
		},
		onPointerUp: end,
		onPointerCancel: end,
		/** The click that ends a drag is none. */
		onClickCapture: (event: { stopPropagation: () => void }) => {
			if (dragged.current) event.stopPropagation();
			dragged.current = false;
		},
	};

	function pinch(svg: SVGSVGElement, { before, now, other }: Record<"before" | "now" | "other", Point>) {
		const factor =
			Math.hypot(now.x - other.x, now.y - other.y) / (Math.hypot(before.x - other.x, before.y - other.y) || 1);
		const middle = { clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 };
		latest.current((view) => zoomed(view, factor, fromMiddle(svg, middle)));
	}
}

function toPoint({ clientX, clientY }: Pick<MouseEvent, "clientX" | "clientY">): Point {
	return { x: clientX, y: clientY };
}

function fromMiddle(svg: Element, { clientX, clientY }: Pick<MouseEvent, "clientX" | "clientY">): Point {
	const { left, top, width, height } = svg.getBoundingClientRect();
	return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
}
