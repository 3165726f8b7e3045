import { useSpeech } from "../LanguageContext.ts";
import { DetailList } from "../parts/DetailList.tsx";
import { Link } from "../parts/Link.tsx";
import { ModalityMark } from "../parts/ModalityMark.tsx";
import { QuoteChip } from "../parts/QuoteChip.tsx";
import type { Relation } from "./alignFacts.ts";

interface RelationListProperties {
	readonly relations: readonly Relation[];
	/** With what they lead to, where that does not stand beside them. */
	readonly named?: boolean;
}

/** How one is related to another, each with its sentences. */
export function RelationList({ relations, named = false }: RelationListProperties) {
	const { glossary } = useSpeech();
	return (
		<ul className="plain compare-facts">
			{relations.map(({ relation, forward, fact }) => (
				<li key={`${relation} ${forward}`} data-relation={relation}>
					<span className="predicate">{glossary.relation(relation, forward)}</span>{" "}
					{named && fact.other && <Link to={{ view: "entity", id: fact.other.id }}>{fact.other.name}</Link>}{" "}
					<ModalityMark modality={fact.modality} />
					<DetailList details={fact.details} />
					<QuoteChip evidence={fact.evidence} />
				</li>
			))}
		</ul>
	);
}
