import { useId } from "react";
import { useSpeech } from "../LanguageContext.ts";
import type { Fact, FactGroup } from "../model/Fact.ts";
import { DetailList } from "../parts/DetailList.tsx";
import { Link } from "../parts/Link.tsx";
import { LongList } from "../parts/LongList.tsx";
import { ModalityMark } from "../parts/ModalityMark.tsx";
import { QuoteChip } from "../parts/QuoteChip.tsx";
import { TypeMark } from "../parts/TypeMark.tsx";
import { Value } from "../parts/Value.tsx";

interface FactSectionProperties {
	readonly title: string;
	readonly groups: readonly FactGroup[];
}

export function FactSection({ title, groups }: FactSectionProperties) {
	const id = useId();
	if (groups.length === 0) return null;
	return (
		<section aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			<dl className="facts">
				{groups.map((group) => (
					<Group key={group.key} group={group} />
				))}
			</dl>
		</section>
	);
}

function Group({ group }: { readonly group: FactGroup }) {
	const { glossary, words } = useSpeech();
	const { property, relation, forward, facts } = group;
	const disagree = facts.some(({ shown }) => !shown);
	return (
		<div className="fact-group" data-relation={relation} data-property={property}>
			<dt>
				{relation === undefined ? glossary.property(property ?? "") : glossary.relation(relation, forward)}
				{facts.length > 3 && <span className="count">{facts.length}</span>}
				{disagree && <span className="tag tag-warning">{words.conflict}</span>}
			</dt>
			<dd>
				<LongList
					items={facts}
					render={(fact) => (
						<li key={fact.key} className={fact.shown ? "fact" : "fact fact-other"}>
							<FactText fact={fact} />
							<QuoteChip evidence={fact.evidence} />
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
