import { uniteDetails } from "../model/Fact.ts";
import { DetailList } from "../parts/DetailList.tsx";
import { Marks } from "../parts/marks/Marks.tsx";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { QuoteList } from "../parts/quotes/QuoteList.tsx";
import { sayStatement } from "../parts/sentences/sayStatement.ts";
import { useSpeech } from "../SpeechContext.ts";
import type { Network, NetworkEdge } from "./Network.ts";

interface EdgePanelProperties {
	readonly edge: NetworkEdge;
	readonly network: Network;
	readonly onSelect: (id: string) => void;
}

/** One relation: from what, to what, and every sentence that says so. */
export function EdgePanel({ edge, network, onSelect }: EdgePanelProperties) {
	const speech = useSpeech();
	const { glossary, words } = speech;
	const { modality, disputed, superseded, inferred } = edge;
	const marked = { modality, disputed, superseded, inferred };
	const nameOf = (id: string) => network.nodes.get(id)?.name ?? id;
	const end = (id: string) => {
		return (
			<button type="button" className="end-button" onClick={() => onSelect(id)}>
				<TypeMark type={network.nodes.get(id)?.type ?? ""} />
				{nameOf(id)}
			</button>
		);
	};
	return (
		<>
			<h2 className="edge-title">
				{end(edge.from)} <span className="predicate">{glossary.relation(edge.relation, true)}</span> {end(edge.to)}
			</h2>
			<p className="edge-notes">
				<Marks {...marked} conflictsOf={edge.from} />
			</p>
			<DetailList details={uniteDetails([edge.details])} />
			<h3>{words.quotes(edge.evidence.length)}</h3>
			<QuoteList
				statement={sayStatement(
					{ ...marked, of: nameOf(edge.from), relation: edge.relation, other: nameOf(edge.to) },
					speech,
				)}
				evidence={edge.evidence}
			/>
		</>
	);
}
