import { type KeyboardEvent, type MouseEvent, memo, useMemo } from "react";
import { useModel } from "../../model/useModel.ts";
import { withMarks } from "../../parts/marks/listMarks.ts";
import { findNext } from "../../picture/findNext.ts";
import type { Point } from "../../picture/geometry.ts";
import { focusMark, useTabStop } from "../../picture/useTabStop.ts";
import { useSpeech } from "../../SpeechContext.ts";
import { byImportance, type Shown } from "../filterNetwork.ts";
import type { Network, NetworkEdge, NetworkNode } from "../Network.ts";
import { type DrawnEdge, type DrawnNode, drawNetwork } from "./drawNetwork.ts";
import { EdgeLine } from "./EdgeLine.tsx";
import { NodeShape } from "./NodeShape.tsx";

interface PictureContentProperties {
	readonly network: Network;
	readonly shown: Shown;
	readonly selected: string | undefined;
	readonly zoom: number;
	readonly onSelect: (id: string | undefined) => void;
	readonly onToggle: (id: string) => void;
	readonly reveal: (place: Point) => void;
}

/** Lines, marks and names. Not made anew while the picture is only moved. */
export const PictureContent = memo(function PictureContent(properties: PictureContentProperties) {
	const { network, shown, selected, zoom, onSelect, onToggle, reveal } = properties;
	const speech = useSpeech();
	const { words, glossary } = speech;
	const model = useModel();
	const drawing = useMemo(
		() =>
			drawNetwork({
				nodes: byImportance(shown.nodes, network.open, selected),
				edges: shown.edges,
				places: network.places,
				zoom,
				named: network.open.size,
				model,
			}),
		[network, shown, selected, zoom, model],
	);
	const stop = useTabStop(
		drawing.nodes.map(({ node }) => node.id),
		selected,
	);
	const nameOf = (id: string) => network.nodes.get(id)?.name ?? id;
	const choose = (id: string) => (event: MouseEvent) => {
		event.stopPropagation();
		onSelect(id);
	};
	const onNodeKey = (event: KeyboardEvent, { node, at }: DrawnNode<NetworkNode>) => {
		if (event.key === "Enter" || event.key === " ") {
			if (node.id === selected) onToggle(node.id);
			else onSelect(node.id);
		} else if (event.shiftKey) return;
		else {
			const next = findNext(drawing.nodes, at, event.key);
			if (!next) return;
			reveal(network.places.get(next.node.id) ?? next.at);
			focusMark(event.currentTarget, next.node.id);
		}
		event.preventDefault();
	};
	const describeEdge = ({ edge }: DrawnEdge<NetworkEdge>) =>
		withMarks(
			words.relationBetween(nameOf(edge.from), glossary.relation(edge.relation, true), nameOf(edge.to)),
			edge,
			speech,
		);
	return (
		<>
			{drawing.edges.map((drawn) => (
				// biome-ignore lint/a11y/useSemanticElements: there are no buttons in SVG.
				<g
					key={drawn.edge.id}
					className={edgeClass(drawn.edge, selected)}
					role="button"
					tabIndex={-1}
					aria-pressed={drawn.edge.id === selected}
					data-edge={drawn.edge.id}
					onClick={choose(drawn.edge.id)}
					onKeyDown={(event) => event.key === "Enter" && onSelect(drawn.edge.id)}
				>
					<title>{describeEdge(drawn)}</title>
					<EdgeLine drawn={drawn} />
				</g>
			))}
			{drawing.nodes.toSorted(upwards).map((drawn) => (
				// biome-ignore lint/a11y/useSemanticElements: there are no buttons in SVG.
				<g
					key={drawn.node.id}
					className={nodeClass(drawn.node, network, selected)}
					transform={`translate(${drawn.at.x},${drawn.at.y})`}
					role="button"
					tabIndex={drawn.node.id === stop.id ? 0 : -1}
					aria-pressed={drawn.node.id === selected}
					data-node={drawn.node.id}
					onClick={choose(drawn.node.id)}
					onDoubleClick={() => onToggle(drawn.node.id)}
					onFocus={() => stop.moveTo(drawn.node.id)}
					onKeyDown={(event) => onNodeKey(event, drawn)}
				>
					<title>{words.nodeNamed(drawn.node.name, glossary.typeName(drawn.node.type), drawn.node.degree)}</title>
					<NodeShape drawn={drawn} />
				</g>
			))}
		</>
	);
});

/** An order that no choice changes: an element that is moved loses the focus. */
function upwards({ node: one }: DrawnNode<NetworkNode>, { node: other }: DrawnNode<NetworkNode>): number {
	return one.degree - other.degree || (one.id < other.id ? -1 : 1);
}

function edgeClass({ id, from, to }: NetworkEdge, selected: string | undefined): string {
	if (id === selected) return "edge-group edge-selected";
	return from === selected || to === selected ? "edge-group edge-near" : "edge-group";
}

function nodeClass({ id }: NetworkNode, { open }: Network, selected: string | undefined): string {
	return ["node", open.has(id) && "node-open", id === selected && "node-selected"].filter(Boolean).join(" ");
}
