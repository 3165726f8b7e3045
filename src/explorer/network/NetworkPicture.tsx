import { type KeyboardEvent, useCallback, useRef } from "react";
import { useSpeech } from "../LanguageContext.ts";
import type { Shown } from "./filterNetwork.ts";
import { isArrow } from "./findNext.ts";
import { grow, type Point } from "./geometry.ts";
import { boundsOf, type Network } from "./Network.ts";
import { PictureContent } from "./PictureContent.tsx";
import { useGestures } from "./useGestures.ts";
import { useSize, useView } from "./useView.ts";
import { isOnScreen, onScreen, panned, type Size, type View, viewOf, zoomed } from "./View.ts";
import { ZoomButtons } from "./ZoomButtons.tsx";

interface NetworkPictureProperties {
	readonly label: string;
	readonly network: Network;
	readonly shown: Shown;
	readonly selected: string | undefined;
	readonly at: string | undefined;
	/** Of ids of nodes and relations; undefined: nothing. */
	readonly onSelect: (id: string | undefined) => void;
	/** Opens what is closed, and closes what is open. */
	readonly onToggle: (id: string) => void;
	readonly onLook: (at: string) => void;
}

const UNMEASURED: Size = { width: 800, height: 600 };
const MARGIN = 24;

/** The picture: SVG elements, each of which can be reached, read aloud and chosen. */
export function NetworkPicture({ label, network, shown, selected, at, ...on }: NetworkPictureProperties) {
	const { words } = useSpeech();
	const svg = useRef<SVGSVGElement>(null);
	const measured = useSize(svg);
	const size = measured ?? UNMEASURED;
	const { view, look } = useView(at, grow(network.home, MARGIN), size, on.onLook);
	const gestures = useGestures(svg, look);
	const reveal = useReveal(look, size);
	const showAll = () => look(() => viewOf(grow(boundsOf(shown.nodes, network.places), MARGIN), size));
	const isOutside = ({ id }: { readonly id: string }) =>
		!isOnScreen(network.places.get(id) ?? { x: 0, y: 0 }, view, size);
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
				aria-describedby="picture-keys"
				{...gestures}
				onClick={() => on.onSelect(undefined)}
				onKeyDown={(event) => onKey(event, look, showAll)}
				data-measured={measured !== undefined}
			>
				<g transform={`translate(${origin.x},${origin.y})`}>
					<PictureContent
						{...{ network, shown, selected, reveal }}
						zoom={view.zoom}
						onSelect={on.onSelect}
						onToggle={on.onToggle}
					/>
				</g>
			</svg>
			<p id="picture-keys" className="visually-hidden">
				{words.pictureKeys}
			</p>
			<ZoomButtons
				outside={shown.nodes.filter(isOutside).length}
				onFit={showAll}
				onZoom={(closer) => look((now) => zoomed(now, closer ? ZOOM : 1 / ZOOM))}
			/>
		</div>
	);
}

type Look = (change: (view: View) => View) => void;

/** Moves a place into sight, if it is not; the same function as long as the picture stays. */
function useReveal(look: Look, size: Size): (place: Point) => void {
	const latest = useRef({ look, size });
	latest.current = { look, size };
	return useCallback((place) => {
		const now = latest.current;
		now.look((view) => (isOnScreen(place, view, now.size) ? view : { ...view, x: place.x, y: place.y }));
	}, []);
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

/** Arrows alone go from node to node. */
function onKey(event: KeyboardEvent, look: Look, showAll: () => void): void {
	const change = KEYS[event.key];
	if (event.ctrlKey || event.metaKey || event.altKey || (isArrow(event.key) && !event.shiftKey)) return;
	if (event.key === "0") showAll();
	else if (change) look(change);
	else return;
	event.preventDefault();
}
