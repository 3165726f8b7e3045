import { type RefObject, useEffect, useState } from "react";
import type { Box } from "./geometry.ts";
import { readView, type Size, type View, viewOf, writeView } from "./View.ts";

export interface Looking {
	readonly view: View;
	/** As the address is to hold it; undefined while nobody has moved it. */
	readonly at: string | undefined;
	readonly look: (change: (view: View) => View) => void;
}

const SETTLED_MS = 250;

/**
 * What is looked at: where the reader went, else what the address says, else all of `home`. Where the reader went is
 * written into the address once it stays the same for a moment.
 */
export function useView(at: string | undefined, home: Box, size: Size, write: (at: string) => void): Looking {
	const [moved, setMoved] = useState<{ readonly since: string | undefined; readonly view: View }>();
	// A step of the history brings its own view.
	const own = moved?.since === at ? moved?.view : undefined;
	const view = own ?? (at === undefined ? undefined : readView(at)) ?? viewOf(home, size);
	useEffect(() => {
		if (!own) return;
		const timer = setTimeout(() => write(writeView(own)), SETTLED_MS);
		return () => clearTimeout(timer);
	}, [own, write]);
	return {
		view,
		at: own ? writeView(own) : at,
		look: (change) =>
			setMoved((before) => ({ since: at, view: change(before && before.since === at ? before.view : view) })),
	};
}

/** The size of an element, as it is laid out now. */
export function useSize(element: RefObject<Element | null>): Size | undefined {
	const [size, setSize] = useState<Size>();
	useEffect(() => {
		if (!element.current) return;
		const observer = new ResizeObserver(([entry]) => {
			if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
		});
		observer.observe(element.current);
		return () => observer.disconnect();
	}, [element]);
	return size;
}
