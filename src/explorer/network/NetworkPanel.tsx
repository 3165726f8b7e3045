import { IconButton } from "../parts/IconButton.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { EdgePanel } from "./EdgePanel.tsx";
import type { NetworkPanelProperties } from "./NetworkPanelProperties.ts";
import { NodePanel } from "./NodePanel.tsx";

/** What was chosen in the picture or the table, with its sentences. */
export function NetworkPanel(properties: NetworkPanelProperties) {
	const { words } = useSpeech();
	const { network, state, onSelect } = properties;
	const { selected = "" } = state;
	const node = network.nodes.get(selected);
	const edge = network.edges.get(selected);
	return (
		<section className="network-panel" aria-label={words.chosen}>
			{(node || edge) && (
				<IconButton label={words.closePanel} className="panel-close" onClick={() => onSelect(undefined)}>
					<path d="m6 6 12 12M18 6 6 18" />
				</IconButton>
			)}
			{node && <NodePanel key={node.id} node={node} {...properties} />}
			{edge && <EdgePanel key={edge.id} edge={edge} network={network} onSelect={onSelect} />}
			{!node && !edge && <p className="quiet">{words.chooseSomething}</p>}
		</section>
	);
}
