import { type Claim, type Evidence, uniteDetails } from "../model/Fact.ts";
import { DetailList } from "../parts/DetailList.tsx";
import { Link } from "../parts/Link.tsx";
import { EvidenceMarks } from "../parts/marks/EvidenceMarks.tsx";
import { marksOfClaim } from "../parts/marks/listMarks.ts";
import { Marks } from "../parts/marks/Marks.tsx";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { Value } from "../parts/sentences/Value.tsx";
import { useSpeech } from "../SpeechContext.ts";

interface StatementProperties {
	readonly claim: Claim;
	readonly evidence: Evidence;
}

/** One claim as a line: of what, what, and how it is stated. */
export function Statement({ claim, evidence }: StatementProperties) {
	const { subject, property, value, relation, object, qualifiers } = claim;
	const { glossary } = useSpeech();
	return (
		<li className="statement">
			<TypeMark type={subject.type} />
			<Link to={{ view: "entity", id: subject.id }}>{subject.name}</Link>{" "}
			<span className="predicate">
				{relation === null ? glossary.property(property ?? "") : glossary.relation(relation, true)}
			</span>{" "}
			{value !== null && <Value value={value} />}
			{object && <Link to={{ view: "entity", id: object.id }}>{object.name}</Link>}{" "}
			<EvidenceMarks evidence={evidence} />
			<Marks {...marksOfClaim(claim)} conflictsOf={subject.id} />
			<DetailList details={uniteDetails([qualifiers])} />
		</li>
	);
}
