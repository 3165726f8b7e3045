import { useSpeech } from "../LanguageContext.ts";
import type { FactGroup, Reference } from "../model/Fact.ts";
import { useModel } from "../model/useModel.ts";
import { NodeMark } from "../network/NodeMark.tsx";
import { boundsOf, edgePath } from "../network/Picture.ts";
import { placeNodes } from "../network/placeNodes.ts";
import { Link } from "../parts/Link.tsx";

interface NetworkPreviewProperties {
	readonly entity: { readonly id: string; readonly name: string; readonly __typename: string };
	readonly groups: readonly FactGroup[];
}

const MOST_NEIGHBOURS = 16;

/** A small picture of what it is related to. The list beside it says the same to whoever reads by keyboard or by ear. */
export function NetworkPreview({ entity, groups }: NetworkPreviewProperties) {
	const { words } = useSpeech();
	const model = useModel();
	const neighbours = findNeighbours(groups);
	if (neighbours.length === 0) return null;
	const centre = { id: entity.id, name: entity.name, type: entity.__typename };
	const joins = neighbours.map(({ id }) => ({ from: entity.id, to: id }));
	const places = placeNodes([entity.id, ...neighbours.map(({ id }) => id)], joins, new Map(), entity.id);
	const { x, y, width, height } = boundsOf(places.values());
	const placeOf = (id: string) => places.get(id) ?? { x: 0, y: 0 };
	return (
		<section aria-labelledby="network-title">
			<h2 id="network-title">{words.network}</h2>
			<div className="preview">
				<svg viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true">
					{joins.map(({ to }) => (
						<path key={to} className="edge" d={edgePath(placeOf(entity.id), placeOf(to), 0)} />
					))}
					{[...neighbours, centre].map(({ id, name, type }) => (
						<g
							key={id}
							className={id === entity.id ? "node node-centre" : "node"}
							transform={`translate(${placeOf(id).x},${placeOf(id).y})`}
						>
							<title>{name}</title>
							<Link to={{ view: "entity", id }} tabIndex={-1}>
								<NodeMark name={name} place={model.get(type)?.place ?? 0} label={false} />
							</Link>
						</g>
					))}
				</svg>
			</div>
		</section>
	);
}

/** Some of each relation, so that one with many does not hide the others. */
function findNeighbours(groups: readonly FactGroup[]): readonly Reference[] {
	const found = new Map<string, Reference>();
	const longest = Math.max(0, ...groups.map(({ facts }) => facts.length));
	for (let index = 0; index < longest; index++) {
		for (const { facts } of groups) {
			const other = facts[index]?.other;
			if (other && found.size < MOST_NEIGHBOURS) found.set(other.id, other);
		}
	}
	return [...found.values()];
}
