import { Link } from "../parts/Link.tsx";
import { LongList } from "../parts/LongList.tsx";
import { Marks } from "../parts/marks/Marks.tsx";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { useNavigation } from "../state/NavigationContext.ts";
import { connect } from "../state/ViewState.ts";
import { GroupCounts } from "./GroupCounts.tsx";
import type { NetworkEdge, NetworkNode } from "./Network.ts";
import type { NetworkPanelProperties } from "./NetworkPanelProperties.ts";
import { closing } from "./steps.ts";

/** The most nodes that a picture holds. */
const MOST_NODES = 400;

/** One node: what it is, what can be opened around it, and its relations in the picture. */
export function NodePanel(properties: NetworkPanelProperties & { readonly node: NetworkNode }) {
	const { node, network, shown, state, onSelect, onChange } = properties;
	const { glossary, words } = useSpeech();
	const { navigate } = useNavigation();
	const isOpen = network.open.has(node.id);
	const isFull = network.nodes.size >= MOST_NODES;
	const edges = shown.edges.filter(({ from, to }) => from === node.id || to === node.id);
	const step = (text: string) => onChange({ steps: [...state.steps, text] });
	return (
		<>
			<h2 className="node-title">
				<TypeMark type={node.type} /> {node.name}
			</h2>
			<p className="quiet">{words.relatedTo(glossary.typeName(node.type), node.degree)}</p>
			<p className="actions">
				{!isOpen && (
					<button type="button" className="button" disabled={isFull} onClick={() => step(node.id)}>
						{words.expand}
					</button>
				)}
				{isOpen && network.open.size > 1 && (
					<button type="button" className="button" onClick={() => step(closing(node.id))}>
						{words.collapse}
					</button>
				)}
				<Link className="button" to={{ view: "entity", id: node.id, since: state.since, until: state.until }}>
					{words.openEntity}
				</Link>
				<button type="button" className="button button-quiet" onClick={() => navigate(connect(node.id))}>
					{words.connectWith}
				</button>
			</p>
			{isFull && <p className="quiet">{words.pictureFull(MOST_NODES)}</p>}
			{isOpen && <GroupCounts {...{ node, network, isFull }} onStep={step} />}
			{edges.length > 0 && <h3>{words.relationsShown(edges.length)}</h3>}
			<LongList items={edges} render={(edge) => <EdgeRow key={edge.id} {...{ edge, node, network, onSelect }} />} />
		</>
	);
}

interface EdgeRowProperties extends Pick<NetworkPanelProperties, "network" | "onSelect"> {
	readonly edge: NetworkEdge;
	readonly node: NetworkNode;
}

function EdgeRow({ edge, node, network, onSelect }: EdgeRowProperties) {
	const { glossary } = useSpeech();
	const forward = edge.from === node.id;
	const other = network.nodes.get(forward ? edge.to : edge.from);
	return (
		<li>
			<button type="button" className="edge-row" onClick={() => onSelect(edge.id)}>
				<TypeMark type={other?.type ?? ""} />
				<span className="predicate">{glossary.relation(edge.relation, forward, 1)}</span> {other?.name}{" "}
				<Marks {...edge} />
			</button>
		</li>
	);
}
