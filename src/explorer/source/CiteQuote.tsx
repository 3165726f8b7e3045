import { counts } from "../model/Fact.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { marksOfClaim } from "../parts/marks/listMarks.ts";
import { cite } from "../parts/quotes/cite.ts";
import { sayStatement } from "../parts/sentences/sayStatement.ts";
import { useSpeech } from "../SpeechContext.ts";
import type { Said } from "./quotesOf.ts";

/** One sentence of a document with all that it says, as one cites it. */
export function CiteQuote({ said }: { readonly said: readonly Said[] }) {
	const speech = useSpeech();
	const { words, language } = speech;
	const counting = said.filter(({ evidence }) => counts(evidence));
	if (counting.length === 0) return null;
	const text = () => {
		const statements = counting.map(({ claim, evidence: { stance, modality } }) => {
			const { subject, property, relation, value, object } = claim;
			const said = { of: subject.name, property, relation, value, other: object?.name };
			const statement = sayStatement({ ...said, ...marksOfClaim(claim), modality }, speech);
			return stance === "SUPPORTS" ? statement : words.denies(statement);
		});
		return cite(
			[...new Set(statements)].join(words.statementsJoined),
			counting.slice(0, 1).map(({ evidence }) => evidence),
			language,
		);
	};
	return (
		<p className="quote-notes">
			<CopyButton label={words.copyCitation} text={text} />
		</p>
	);
}
