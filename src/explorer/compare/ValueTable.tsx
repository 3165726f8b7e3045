import { DetailList } from "../parts/DetailList.tsx";
import { FactMarks } from "../parts/marks/FactMarks.tsx";
import { QuoteChip } from "../parts/quotes/QuoteChip.tsx";
import { ReplyList } from "../parts/quotes/ReplyList.tsx";
import { sayStatement } from "../parts/sentences/sayStatement.ts";
import { Value } from "../parts/sentences/Value.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { likenessOf, type ValueRow } from "./alignFacts.ts";
import { SideCell, type SideNames, SideTable } from "./SideTable.tsx";

interface ValueTableProperties {
	readonly rows: readonly ValueRow[];
	readonly names: SideNames;
}

/** Property by property what is said of either; what is the same is marked. */
export function ValueTable({ rows, names }: ValueTableProperties) {
	const { words, glossary } = useSpeech();
	return (
		<SideTable label={words.facts} first={words.property} names={names}>
			{rows.map((row) => {
				const likeness = likenessOf(row);
				return (
					<tr key={row.property} data-property={row.property} data-likeness={likeness}>
						<th scope="row">
							{glossary.property(row.property)} <span className="tag">{words.likeness[likeness]}</span>
						</th>
						{(["left", "right"] as const).map((side) => (
							<SideCell key={side} name={names[side]}>
								<FactList of={names[side]} row={row} side={side} />
							</SideCell>
						))}
					</tr>
				);
			})}
		</SideTable>
	);
}

interface FactListProperties {
	/** The name of what it is said of. */
	readonly of: string;
	readonly row: ValueRow;
	readonly side: "left" | "right";
}

function FactList({ of, row, side }: FactListProperties) {
	const { property, same, [side]: facts } = row;
	const speech = useSpeech();
	const { words } = speech;
	if (facts.length === 0) return <span className="quiet">{words.notStated}</span>;
	return (
		<ul className="plain compare-facts">
			{facts.map((fact) => (
				<li key={fact.key} className={fact.shown ? "fact" : "fact fact-other"} data-same={same.has(fact.key)}>
					<span className="fact-main">{fact.value !== undefined && <Value value={fact.value} />}</span>{" "}
					<FactMarks fact={fact} />
					<DetailList details={fact.details} />
					<QuoteChip
						statement={sayStatement({ of, property, ...fact, other: undefined }, speech)}
						evidence={fact.evidence}
					/>
					<ReplyList replies={fact.replies} />
				</li>
			))}
		</ul>
	);
}
