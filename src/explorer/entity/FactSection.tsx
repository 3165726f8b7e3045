import { useId } from "react";
import { useSpeech } from "../LanguageContext.ts";
import type { Fact, FactGroup } from "../model/Fact.ts";
import { DetailList } from "../parts/DetailList.tsx";
import { Link } from "../parts/Link.tsx";
import { LongList } from "../parts/LongList.tsx";
import { ModalityMark } from "../parts/ModalityMark.tsx";
import { QuoteChip } from "../parts/QuoteChip.tsx";
import { sayStatement } from "../parts/sayStatement.ts";
import { TypeMark } from "../parts/TypeMark.tsx";
import { Value } from "../parts/Value.tsx";
import { conflictsOf } from "../state/ViewState.ts";

/** Of which entity the facts are, and which of its claims contradict others. */
export interface Subject {
	readonly id: string;
	readonly name: string;
	readonly disputed: ReadonlySet<string>;
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
	const { glossary, words } = speech;
	const { property, relation, forward, facts } = group;
	const disagree = facts.some(({ claimIds }) => claimIds.some((id) => subject.disputed.has(id)));
	return (
		<div className="fact-group" data-relation={relation} data-property={property}>
			<dt>
				{relation === undefined ? glossary.property(property ?? "") : glossary.relation(relation, forward)}
				{facts.length > 3 && <span className="count">{facts.length}</span>}
				{disagree && (
					<Link className="tag tag-warning" to={conflictsOf(subject.id)}>
						{words.conflict}
					</Link>
				)}
			</dt>
			<dd>
				<LongList
					items={facts}
					render={(fact) => (
						<li key={fact.key} className={fact.shown ? "fact" : "fact fact-other"}>
							<FactText fact={fact} />
							<QuoteChip
								statement={sayStatement(
									{ of: subject.name, property, relation, forward, ...fact, other: fact.other?.name },
									speech,
								)}
								evidence={fact.evidence}
							/>
						</li>
					)}
				/>
			</dd>
		</div>
	);
}

function FactText({ fact }: { readonly fact: Fact }) {
	const { words } = useSpeech();
	const { other, value, details, modality, shown, because } = fact;
	return (
		<div className="fact-text">
			<span className="fact-main">
				{other && <TypeMark type={other.type} />}
				{other && <Link to={{ view: "entity", id: other.id }}>{other.name}</Link>}
				{value !== undefined && <Value value={value} />}
			</span>{" "}
			<ModalityMark modality={modality} />
			{!shown && (
				<span className="tag" title={because ?? undefined}>
					{words.alsoStated}
				</span>
			)}
			<DetailList details={details} />
		</div>
	);
}
