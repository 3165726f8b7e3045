import Graph from "graphology";
import { write } from "graphology-gexf/browser";
import type { Shown } from "../filterNetwork.ts";
import type { Places } from "../picture/placeNodes.ts";

/** The network for Gephi and its kin, with the places that it has here. In GEXF, y grows upwards. */
export function writeGexf({ nodes, edges }: Shown, places: Places): string {
	const graph = new Graph({ type: "directed", multi: true });
	for (const { id, name, type } of nodes) {
		const { x, y } = places.get(id) ?? { x: 0, y: 0 };
		graph.addNode(id, { label: name, type, x, y: -y });
	}
	for (const { id, from, to, relation, modality, superseded, inferred, disputed } of edges)
		graph.addDirectedEdgeWithKey(id, from, to, {
			label: relation,
			relation,
			modality,
			superseded,
			inferred: inferred.join(" "),
			disputed: disputed.join(" "),
		});
	return write(graph, {
		formatNode: (_id, { label, type, x, y }) => ({ label, attributes: { type }, viz: { x, y } }),
		formatEdge: (_id, { label, ...attributes }) => ({ label, attributes }),
	});
}
