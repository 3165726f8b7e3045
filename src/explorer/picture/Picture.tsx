import { type KeyboardEvent, type ReactNode, useCallback, useId, useRef } from "react";
import { isArrow } from "./findNext.ts";
import { type Box, grow, type Point } from "./geometry.ts";
import { useGestures } from "./useGestures.ts";
import { useSize, useView } from "./useView.ts";
import { isOnScreen, onScreen, panned, type Size, type View, viewOf, zoomed } from "./View.ts";
import { ZoomButtons } from "./ZoomButtons.tsx";

interface PictureProperties {
	readonly label: string;
	/** What its keys do. */
	readonly keys: string;
	/** What is looked at, where nobody has moved it. */
	readonly home: Box;
	/** All that can be seen now. */
	readonly all: Box;
	/** Where that stands; what is out of sight is counted. */
	readonly places: readonly Point[];
	readonly at: string | undefined;
	readonly onLook: (at: string) => void;
	/** A click beside everything. */
	readonly onLeave: () => void;
	/** In an SVG whose origin is that of the picture, at the size in which it is seen. */
	readonly children: (seen: Seen) => ReactNode;
}

export interface Seen {
	readonly zoom: number;
	/** Moves a place into sight, if it is not. */
	readonly reveal: (place: Point) => void;
	/** Goes so near that the box fills the picture. */
	readonly approach: (box: Box) => void;
}

const UNMEASURED: Size = { width: 800, height: 600 };
const MARGIN = 24;

/** What is drawn can be moved and enlarged by pointer, wheel, fingers and keys, and is remembered in the address. */
export function Picture({ label, keys, home, all, places, at, onLook, onLeave, children }: PictureProperties) {
	const svg = useRef<SVGSVGElement>(null);
	const keysId = useId();
	const measured = useSize(svg);
	const size = measured ?? UNMEASURED;
	const { view, look } = useView(at, grow(home, MARGIN), size, onLook);
	const gestures = useGestures(svg, look);
	const { reveal, approach } = useMoves(look, size);
	const showAll = () => look(() => viewOf(grow(all, MARGIN), size));
	const origin = onScreen({ x: 0, y: 0 }, view, size);
	return (
		<div className="picture">
			{/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws nothing. */}
			<svg
				ref={svg}
				// Nothing on the screen; on paper the picture shrinks to the page.
				viewBox={measured && `0 0 ${measured.width} ${measured.height}`}
				role="group"
				aria-label={label}
				aria-describedby={keysId}
				{...gestures}
				onClick={onLeave}
				onKeyDown={(event) => onKey(event, look, showAll)}
				data-measured={measured !== undefined}
			>
				<g transform={`translate(${origin.x},${origin.y})`}>{children({ zoom: view.zoom, reveal, approach })}</g>
			</svg>
			<p id={keysId} className="visually-hidden">
				{keys}
			</p>
			<ZoomButtons
				outside={places.filter((place) => !isOnScreen(place, view, size)).length}
				onFit={showAll}
				onZoom={(closer) => look((now) => zoomed(now, closer ? ZOOM : 1 / ZOOM))}
			/>
		</div>
	);
}

type Look = (change: (view: View) => View) => void;

/** The same functions as long as the picture stays. */
function useMoves(look: Look, size: Size): Pick<Seen, "reveal" | "approach"> {
	const latest = useRef({ look, size });
	latest.current = { look, size };
	const reveal = useCallback((place: Point) => {
		const now = latest.current;
		now.look((view) => (isOnScreen(place, view, now.size) ? view : { ...view, x: place.x, y: place.y }));
	}, []);
	const approach = useCallback((box: Box) => {
		const now = latest.current;
		now.look((view) => {
			const { zoom, ...middle } = viewOf(box, now.size);
			return { ...middle, zoom: Math.max(zoom, zoomed(view, ZOOM).zoom) };
		});
	}, []);
	return { reveal, approach };
}

const STEP_PX = 60;
const ZOOM = 1.3;

const KEYS: Readonly<Record<string, (view: View) => View>> = {
	"+": (view) => zoomed(view, ZOOM),
	"=": (view) => zoomed(view, ZOOM),
	"-": (view) => zoomed(view, 1 / ZOOM),
	ArrowLeft: (view) => panned(view, STEP_PX, 0),
	ArrowRight: (view) => panned(view, -STEP_PX, 0),
	ArrowUp: (view) => panned(view, 0, STEP_PX),
	ArrowDown: (view) => panned(view, 0, -STEP_PX),
};

/** Arrows alone go from mark to mark. */
function onKey(event: KeyboardEvent, look: Look, showAll: () => void): void {
	const change = KEYS[event.key];
	if (event.ctrlKey || event.metaKey || event.altKey || (isArrow(event.key) && !event.shiftKey)) return;
	if (event.key === "0") showAll();
	else if (change) look(change);
	else return;
	event.preventDefault();
}
