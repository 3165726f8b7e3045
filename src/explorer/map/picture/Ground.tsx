import { memo } from "react";
import world from "./world.json";

/** Land and borders, in units of the map (scripts/drawMap.ts). For the eye alone. */
export function Ground({ zoom }: { readonly zoom: number }) {
	return (
		// biome-ignore lint/a11y/noAriaHiddenOnFocusable: it takes no focus.
		<g transform={`scale(${zoom})`} aria-hidden="true">
			<Outlines />
		</g>
	);
}

/** Not made anew while the map is moved. */
const Outlines = memo(function Outlines() {
	return (
		<>
			<path className="land" d={world.land} />
			<path className="border" d={world.borders} />
			<path className="border border-disputed" d={world.disputed} />
		</>
	);
});
