import { markOf } from "../model/mark.ts";
import { wrapName } from "./Picture.ts";

interface NodeMarkProperties {
	readonly name: string;
	/** The place of its type in the schema. */
	readonly place: number;
	readonly label?: boolean;
}

const SIZE = 11;

/** A mark with its name below, around the origin. */
export function NodeMark({ name, place, label = true }: NodeMarkProperties) {
	const { path, hue } = markOf(place);
	return (
		<>
			<path className="mark" d={path} data-hue={hue} transform={`scale(${SIZE})`} />
			{label && (
				<text className="node-name" y={SIZE + 15} textAnchor="middle">
					{wrapName(name).map((line, index) => (
						<tspan key={line} x="0" dy={index === 0 ? 0 : 14}>
							{line}
						</tspan>
					))}
				</text>
			)}
		</>
	);
}
