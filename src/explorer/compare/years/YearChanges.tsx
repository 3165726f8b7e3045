import { useId } from "react";
import { Link } from "../../parts/Link.tsx";
import { LongList } from "../../parts/LongList.tsx";
import { Marks } from "../../parts/marks/Marks.tsx";
import { TypeMark } from "../../parts/marks/TypeMark.tsx";
import { QuoteChip } from "../../parts/quotes/QuoteChip.tsx";
import { sayStatement } from "../../parts/sentences/sayStatement.ts";
import { Value } from "../../parts/sentences/Value.tsx";
import { useSpeech } from "../../SpeechContext.ts";
import { keyOf, type Thing, type Way } from "../Thing.ts";
import type { TypeChange } from "./compareYears.ts";

interface YearChangesProperties {
	readonly change: TypeChange;
	readonly years: readonly [string, string];
}

/** Of one type: what only one year has, what both have, what only the other has. */
export function YearChanges({ change: { type, ...lists }, years: [earlier, later] }: YearChangesProperties) {
	const { words, glossary } = useSpeech();
	const id = useId();
	const columns = [
		{ key: "gone", title: words.onlyIn(earlier), things: lists.gone },
		{ key: "both", title: words.inBoth, things: lists.both },
		{ key: "fresh", title: words.onlyIn(later), things: lists.fresh },
	];
	return (
		<section aria-labelledby={id} data-type={type}>
			<h2 id={id}>{glossary.typeNames(type)}</h2>
			<div className="year-columns">
				{columns.map(({ key, title, things }) => (
					<div key={key} data-change={key}>
						<h3>
							{title} <span className="count">{things.length}</span>
						</h3>
						<LongList items={things} render={(thing) => <Item key={thing.entity.id} thing={thing} />} />
					</div>
				))}
			</div>
		</section>
	);
}

/** So many are named; the sentences of all are behind the quote. */
const MOST_WAYS = 2;

function Item({ thing: { entity, ways } }: { readonly thing: Thing }) {
	const speech = useSpeech();
	const { words } = speech;
	const rest = ways.length - MOST_WAYS;
	return (
		<li className="year-item" data-thing={entity.id}>
			<span className="fact-main">
				<TypeMark type={entity.type} />
				<Link to={{ view: "entity", id: entity.id }}>{entity.name}</Link>
			</span>
			{ways.slice(0, MOST_WAYS).map((way) => (
				<WayText key={keyOf(way)} way={way} />
			))}
			{rest > 0 && <p className="quiet year-way">{words.moreItems(rest)}</p>}
			<QuoteChip
				statement={ways
					.map((way) => sayStatement({ of: entity.name, ...way, other: way.to?.name }, speech))
					.join(words.statementsJoined)}
				evidence={ways.flatMap(({ evidence }) => evidence)}
			/>
		</li>
	);
}

function WayText({ way: { relation, forward, to, property, value, ...marked } }: { readonly way: Way }) {
	const { glossary } = useSpeech();
	return (
		<p className="quiet year-way">
			{relation === null ? glossary.property(property ?? "") : glossary.relation(relation, forward, 1)} {to?.name}
			{value !== null && <Value value={value} />} <Marks {...marked} />
		</p>
	);
}
