import { useMemo } from "react";
import { useModel } from "../model/useModel.ts";
import { drawNetwork } from "../network/picture/drawNetwork.ts";
import { EdgeLine } from "../network/picture/EdgeLine.tsx";
import { NodeShape } from "../network/picture/NodeShape.tsx";
import { usePrinting } from "../parts/hooks/usePrinting.ts";
import { withMarks } from "../parts/marks/listMarks.ts";
import { boxAround, grow, nodeBox } from "../picture/geometry.ts";
import { useSpeech } from "../SpeechContext.ts";
import { layRoutes } from "./layRoutes.ts";
import type { Path } from "./Route.tsx";

/** A wide picture shrinks so far to fit; beyond it, it can be scrolled, except on paper. */
const SMALLEST = 0.75;

interface PathPictureProperties {
	readonly paths: readonly Path[];
	readonly label: string;
	readonly onExclude: (id: string) => void;
}

/** All routes at once. What lies between the ends can be left out with one click. */
export function PathPicture({ paths, label, onExclude }: PathPictureProperties) {
	const speech = useSpeech();
	const { words, glossary } = speech;
	const model = useModel();
	const printing = usePrinting();
	const drawing = useMemo(() => {
		const laid = layRoutes(paths);
		return drawNetwork({ ...laid, zoom: 1, named: laid.nodes.length, model });
	}, [paths, model]);
	const { x, y, width, height } = grow(boxAround(drawing.nodes.map(({ node, at }) => nodeBox(node.name, at))), 24);
	const ends = new Set(paths.flatMap(({ hops }) => [hops.at(0)?.from.id, hops.at(-1)?.to.id]));
	return (
		<div className="picture path-picture">
			{/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws nothing. */}
			<svg
				viewBox={`${x} ${y} ${width} ${height}`}
				style={{ width, maxWidth: "100%", minWidth: printing ? 0 : width * SMALLEST }}
				role="group"
				aria-label={label}
			>
				{drawing.edges.map(({ edge, shape }) => (
					<g key={edge.id} className="path-edge">
						<title>{withMarks(glossary.relation(edge.relation, true), edge, speech)}</title>
						<EdgeLine drawn={{ edge, shape }} />
						<text className="edge-name" x={shape.middle.x} y={shape.middle.y + 3} textAnchor="middle">
							{glossary.relation(edge.relation, true)}
						</text>
					</g>
				))}
				{drawing.nodes.map((drawn) => {
					const { id, name } = drawn.node;
					const place = { transform: `translate(${drawn.at.x},${drawn.at.y})`, "data-node": id };
					if (ends.has(id))
						return (
							<g key={id} className="node node-open" {...place}>
								<NodeShape drawn={drawn} />
							</g>
						);
					return (
						// biome-ignore lint/a11y/useSemanticElements: there are no buttons in SVG.
						<g
							key={id}
							className="node"
							role="button"
							tabIndex={0}
							onClick={() => onExclude(id)}
							onKeyDown={(event) => event.key === "Enter" && onExclude(id)}
							{...place}
						>
							<title>{words.withoutNamed(name)}</title>
							<NodeShape drawn={drawn} />
							<path className="node-remove" d="m9-15 6 6m0-6-6 6" />
						</g>
					);
				})}
			</svg>
		</div>
	);
}
