import { useId } from "react";
import { countOthers, type Fact, type FactGroup } from "../model/Fact.ts";
import { DetailList } from "../parts/DetailList.tsx";
import { Link } from "../parts/Link.tsx";
import { LongList } from "../parts/LongList.tsx";
import { FactMarks } from "../parts/marks/FactMarks.tsx";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { QuoteChip } from "../parts/quotes/QuoteChip.tsx";
import { ReplyList } from "../parts/quotes/ReplyList.tsx";
import { sayStatement } from "../parts/sentences/sayStatement.ts";
import { Value } from "../parts/sentences/Value.tsx";
import { useSpeech } from "../SpeechContext.ts";

/** Of which entity the facts are. */
export interface Subject {
	readonly id: string;
	readonly name: string;
}

interface FactSectionProperties {
	readonly title: string;
	readonly groups: readonly FactGroup[];
	readonly subject: Subject;
}

export function FactSection({ title, groups, subject }: FactSectionProperties) {
	const id = useId();
	if (groups.length === 0) return null;
	return (
		<section aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			<dl className="facts">
				{groups.map((group) => (
					<Group key={group.key} group={group} subject={subject} />
				))}
			</dl>
		</section>
	);
}

function Group({ group, subject }: { readonly group: FactGroup; readonly subject: Subject }) {
	const speech = useSpeech();
	const { glossary } = speech;
	const { property, relation, forward, facts } = group;
	const count = relation === undefined ? facts.length : countOthers([group]);
	return (
		<div className="fact-group" data-relation={relation} data-property={property}>
			<dt>
				{relation === undefined ? glossary.property(property ?? "") : glossary.relation(relation, forward)}
				{count > 3 && <span className="count">{count}</span>}
			</dt>
			<dd>
				<LongList
					items={disputedFirst(facts)}
					render={(fact) => (
						<li key={fact.key} className={fact.shown ? "fact" : "fact fact-other"}>
							<FactText fact={fact} of={subject.id} />
							<QuoteChip
								statement={sayStatement(
									{ of: subject.name, property, relation, forward, ...fact, other: fact.other?.name },
									speech,
								)}
								evidence={fact.evidence}
							/>
							<ReplyList replies={fact.replies} />
						</li>
					)}
				/>
			</dd>
		</div>
	);
}

/** Of what is shown, and then of the rest: so that a long list hides no dispute. */
function disputedFirst(facts: readonly Fact[]): readonly Fact[] {
	const place = ({ shown, disputed }: Fact) => (shown ? 0 : 2) + (disputed.length > 0 ? 0 : 1);
	return facts.toSorted((a, b) => place(a) - place(b));
}

interface FactTextProperties {
	readonly fact: Fact;
	/** The id of what it is said of. */
	readonly of: string;
}

function FactText({ fact, of }: FactTextProperties) {
	const { other, value, details } = fact;
	return (
		<div className="fact-text">
			<span className="fact-main">
				{other && <TypeMark type={other.type} />}
				{other && <Link to={{ view: "entity", id: other.id }}>{other.name}</Link>}
				{value !== undefined && <Value value={value} />}
			</span>{" "}
			<FactMarks fact={fact} conflictsOf={of} />
			<DetailList details={details} />
		</div>
	);
}
