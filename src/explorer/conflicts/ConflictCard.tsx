import { Link } from "../parts/Link.tsx";
import { Marks } from "../parts/marks/Marks.tsx";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { QuoteList } from "../parts/quotes/QuoteList.tsx";
import { ReplyList } from "../parts/quotes/ReplyList.tsx";
import { type Said, sayStatement } from "../parts/sentences/sayStatement.ts";
import { Value } from "../parts/sentences/Value.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { sayReason } from "./sayReason.ts";
import { type Conflict, type Side, sidesOf } from "./sidesOf.ts";

/** What contradicts what, side by side, each with its sentences; and which is shown, and why. */
export function ConflictCard({ conflict }: { readonly conflict: Conflict }) {
	const speech = useSpeech();
	const { words, language } = speech;
	const { kind, because, decided } = conflict;
	const reason = because === null ? undefined : sayReason(because, language);
	return (
		<article className="conflict" data-conflict={conflict.id}>
			<header className="conflict-head">
				<h3>
					<About conflict={conflict} />
				</h3>
				<span className="tag" title={words.conflictKinds[kind].meaning}>
					{words.conflictKinds[kind].name}
				</span>
				<span className={decided ? "tag tag-good" : "quiet"}>{decided ? words.decided : words.undecided}</span>
			</header>
			<ul className="plain conflict-sides">
				{sidesOf(conflict).map((side, index) => (
					<li key={side.key} className={index === 0 ? "conflict-side conflict-side-shown" : "conflict-side"}>
						<SideHead side={side} kind={kind} isFirst={index === 0} />
						<QuoteList statement={sayStatement(statedBy(conflict, side), speech)} evidence={side.evidence} />
						<ReplyList replies={side.replies} />
					</li>
				))}
			</ul>
			{reason && (
				<p className="quiet conflict-reason">
					{words.shownReason(kind)} <span lang={reason.lang}>{reason.text}.</span>
				</p>
			)}
		</article>
	);
}

/** What a side states, and that it is disputed as long as nobody decided. */
function statedBy(
	{ subject, relation, claims, decided, ...on }: Conflict,
	{ property, value, other, modality }: Side,
): Said {
	const end = other?.name ?? claims[0]?.object?.name;
	const disputed = decided ? [] : [on.qualifier ?? property ?? relation ?? ""];
	return {
		of: subject.name,
		property: property ?? null,
		relation,
		value,
		other: end,
		modality,
		disputed,
		superseded: false,
	};
}

/** The property; or the relation, to what, and which detail of it. */
function About({ conflict: { property, relation, qualifier, claims } }: { readonly conflict: Conflict }) {
	const { glossary } = useSpeech();
	if (relation === null) return glossary.property(property ?? "");
	const object = qualifier === null ? null : claims[0]?.object;
	return (
		<>
			{glossary.relation(relation, true)} {object && <Link to={{ view: "entity", id: object.id }}>{object.name}</Link>}
			{qualifier !== null && `: ${glossary.property(qualifier)}`}
		</>
	);
}

interface SideHeadProperties {
	readonly side: Side;
	readonly kind: Conflict["kind"];
	readonly isFirst: boolean;
}

function SideHead({ side: { property, value, other, stance, modality, sources }, kind, isFirst }: SideHeadProperties) {
	const { words, glossary } = useSpeech();
	return (
		<>
			<p className="conflict-value">
				{stance === "CONTRADICTS" && <span className="tag tag-warning">{words.contradicted}</span>}
				{other && (
					<span>
						<TypeMark type={other.type} /> <Link to={{ view: "entity", id: other.id }}>{other.name}</Link>
					</span>
				)}
				{kind === "TIMES" && <span>{glossary.property(property ?? "")} </span>}
				{value !== undefined && <Value value={value} />}
				{isFirst && <span className="tag tag-good">{words.shownSide[kind]}</span>}
				{stance === "SUPPORTS" && <Marks modality={modality} />}
			</p>
			<p className="quiet conflict-count">{words.sources(sources)}</p>
		</>
	);
}
