import { DetailList } from "../parts/DetailList.tsx";
import { Link } from "../parts/Link.tsx";
import { FactMarks } from "../parts/marks/FactMarks.tsx";
import { QuoteChip } from "../parts/quotes/QuoteChip.tsx";
import { ReplyList } from "../parts/quotes/ReplyList.tsx";
import { sayStatement } from "../parts/sentences/sayStatement.ts";
import { useSpeech } from "../SpeechContext.ts";
import type { Relation } from "./alignFacts.ts";

interface RelationListProperties {
	/** The name of what is related. */
	readonly of: string;
	readonly relations: readonly Relation[];
	/** With what they lead to, where that does not stand beside them. */
	readonly named?: boolean;
}

/** How one is related to another, each with its sentences. */
export function RelationList({ of, relations, named = false }: RelationListProperties) {
	const speech = useSpeech();
	const { glossary } = speech;
	return (
		<ul className="plain compare-facts">
			{relations.map(({ relation, forward, fact }) => (
				<li key={`${relation} ${forward} ${fact.key}`} data-relation={relation}>
					<span className="predicate">{glossary.relation(relation, forward, 1)}</span>{" "}
					{named && fact.other && <Link to={{ view: "entity", id: fact.other.id }}>{fact.other.name}</Link>}{" "}
					<FactMarks fact={fact} />
					<DetailList details={fact.details} />
					<QuoteChip
						statement={sayStatement({ of, relation, forward, ...fact, other: fact.other?.name }, speech)}
						evidence={fact.evidence}
					/>
					<ReplyList replies={fact.replies} />
				</li>
			))}
		</ul>
	);
}
