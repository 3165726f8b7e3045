import type { DrawnEdge, PictureEdge } from "./drawNetwork.ts";

/** A line with its direction, and around it, unseen, what is easy to hit. */
export function EdgeLine({ drawn: { edge, shape } }: { readonly drawn: DrawnEdge<PictureEdge> }) {
	return (
		<>
			<path className="edge-reach" d={shape.line} />
			{edge.disputed.length > 0 && <path className="edge-disputed" d={shape.line} />}
			<path
				className="edge"
				d={shape.line}
				data-modality={edge.modality}
				data-superseded={edge.superseded || undefined}
			/>
			<path className="edge-head" d={shape.head} />
		</>
	);
}
