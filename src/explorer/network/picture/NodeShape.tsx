import { LINE_HEIGHT, NAME_DROP, wrapName } from "../../picture/geometry.ts";
import type { DrawnNode, PictureNode } from "./drawNetwork.ts";

const REACH = 15;

/** A mark with its name below, around the origin. */
export function NodeShape({ drawn: { node, mark, hue, radius, lines } }: { readonly drawn: DrawnNode<PictureNode> }) {
	const shown = lines.length > 0;
	return (
		<>
			{/* What is easy to hit, from the mark to the name. */}
			<rect className="node-reach" x={-REACH} y={-REACH} width={2 * REACH} height={REACH + NAME_DROP} />
			<path className="mark" d={mark} data-hue={hue} transform={`scale(${radius})`} />
			<text className={shown ? "node-name" : "node-name node-name-late"} y={NAME_DROP} textAnchor="middle">
				{(shown ? lines : wrapName(node.name)).map((line, index) => (
					<tspan key={line} x="0" dy={index === 0 ? 0 : LINE_HEIGHT}>
						{line}
					</tspan>
				))}
			</text>
		</>
	);
}
