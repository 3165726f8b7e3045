import { useSpeech } from "../../SpeechContext.ts";
import { type Answer, findReference } from "./Answer.ts";
import { AnswerTable } from "./AnswerTable.tsx";
import { CellView } from "./CellView.tsx";
import { columnLabel, fieldLabel } from "./fieldLabel.ts";
import { type Block, isNothing, keyOf, layAnswer } from "./layAnswer.ts";
import { ReferenceLink } from "./ReferenceLink.tsx";

/** What the graph answers, in words and tables. */
export function AnswerView({ answer }: { readonly answer: Answer }) {
	const { words, language } = useSpeech();
	const blocks = layAnswer(answer, language);
	if (blocks.every(isNothing)) return <p className="note">{words.nothingAnswered}</p>;
	return blocks.map((block) => <BlockView key={block.field} block={block} isOnly={blocks.length === 1} />);
}

interface BlockViewProperties {
	readonly block: Block;
	/** The title of the page says already what it is. */
	readonly isOnly: boolean;
}

function BlockView({ block, isOnly }: BlockViewProperties) {
	const speech = useSpeech();
	const { field, about, facts, table, blocks } = block;
	const reference = about && findReference(about);
	const paths = facts.map(({ path }) => path);
	return (
		<section className="answer-block" aria-label={reference?.name ?? fieldLabel(field, speech)}>
			{reference ? (
				<h2>
					<ReferenceLink reference={reference} />
				</h2>
			) : (
				!isOnly && field !== "rows" && <h2>{fieldLabel(field, speech)}</h2>
			)}
			{isNothing(block) && <p className="quiet">{speech.words.nothingAnswered}</p>}
			{facts.length > 0 && (
				<dl className="answer-facts">
					{facts.map(({ path, value }) => (
						<div key={keyOf(path)}>
							<dt>{columnLabel(path, paths, speech)}</dt>
							<dd>
								<CellView field={path.at(-1) ?? ""} value={value} />
							</dd>
						</div>
					))}
				</dl>
			)}
			{table && <AnswerTable table={table} />}
			{blocks.map((one) => (
				<BlockView key={one.field} block={one} isOnly={false} />
			))}
		</section>
	);
}
