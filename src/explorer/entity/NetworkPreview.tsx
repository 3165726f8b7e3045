import type { Fact, FactGroup, Reference } from "../model/Fact.ts";
import { useModel } from "../model/useModel.ts";
import { drawNetwork, type PictureEdge } from "../network/picture/drawNetwork.ts";
import { EdgeLine } from "../network/picture/EdgeLine.tsx";
import { NodeShape } from "../network/picture/NodeShape.tsx";
import { placeNodes } from "../network/picture/placeNodes.ts";
import { Link } from "../parts/Link.tsx";
import { boxAround, grow, nodeBox } from "../picture/geometry.ts";
import { useSpeech } from "../SpeechContext.ts";
import { networkAround } from "../state/ViewState.ts";
import type { Span } from "../time/Span.ts";

interface NetworkPreviewProperties {
	readonly entity: { readonly id: string; readonly name: string; readonly __typename: string };
	readonly groups: readonly FactGroup[];
	readonly span: Span;
}

const MOST_NEIGHBOURS = 9;

/** A small picture that leads to the large one. The list beside it says the same to whoever reads by ear. */
export function NetworkPreview({ entity, groups, span: { since, until } }: NetworkPreviewProperties) {
	const { words } = useSpeech();
	const model = useModel();
	const neighbours = findNeighbours(groups);
	if (neighbours.length === 0) return null;
	const nodes = [
		{ id: entity.id, name: entity.name, type: entity.__typename },
		...neighbours.map(({ other }) => other),
	];
	const edges = neighbours.map(({ other, relation, forward, fact }): PictureEdge => {
		const [from, to] = forward ? [entity.id, other.id] : [other.id, entity.id];
		const { modality, superseded, disputed } = fact;
		return { id: other.id, from, to, relation, modality: modality ?? "POSSIBLE", superseded, inferred: [], disputed };
	});
	const places = placeNodes(nodes, edges, new Map(), entity.id);
	const drawing = drawNetwork({ nodes, edges, places, zoom: 1, named: nodes.length, model });
	const { x, y, width, height } = grow(boxAround(drawing.nodes.map(({ node, at }) => nodeBox(node.name, at))), 8);
	return (
		<section aria-labelledby="network-title">
			<h2 id="network-title">{words.network}</h2>
			<Link className="preview" to={networkAround(entity.id, { since, until })}>
				<svg viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true">
					{drawing.edges.map((drawn) => (
						<EdgeLine key={drawn.edge.id} drawn={drawn} />
					))}
					{drawing.nodes.map((drawn) => (
						<g key={drawn.node.id} className="node" transform={`translate(${drawn.at.x},${drawn.at.y})`}>
							<NodeShape drawn={drawn} />
						</g>
					))}
				</svg>
				<span className="preview-caption">{words.openNetwork}</span>
			</Link>
		</section>
	);
}

interface Neighbour {
	readonly other: Reference;
	readonly relation: string;
	readonly forward: boolean;
	/** What is said of it most surely. */
	readonly fact: Fact;
}

/** Some of each relation, so that one with many does not hide the others. */
function findNeighbours(groups: readonly FactGroup[]): readonly Neighbour[] {
	const found = new Map<string, Neighbour>();
	const longest = Math.max(0, ...groups.map(({ facts }) => facts.length));
	for (let index = 0; index < longest; index++) {
		for (const { facts, relation = "", forward } of groups) {
			const fact = facts[index];
			const other = fact?.other;
			if (fact && other && found.size < MOST_NEIGHBOURS && !found.has(other.id))
				found.set(other.id, { other, relation, forward, fact });
		}
	}
	return [...found.values()];
}
