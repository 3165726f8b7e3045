import { counts, type Evidence, inOrder } from "../../model/Fact.ts";
import { useSpeech } from "../../SpeechContext.ts";
import { formatDate, locale } from "../../words/formatDate.ts";
import { CopyButton } from "../CopyButton.tsx";
import { Link } from "../Link.tsx";
import { EvidenceMarks } from "../marks/EvidenceMarks.tsx";
import { cite } from "./cite.ts";

export interface QuoteListProperties {
	/** What the sentences say, in words: as it is cited. */
	readonly statement: string;
	readonly evidence: readonly Evidence[];
}

/** Every sentence that was given for something, word for word, with where it stands; last what does not count now. */
export function QuoteList({ statement, evidence }: QuoteListProperties) {
	const { words, language } = useSpeech();
	const supporting = evidence.filter((one) => counts(one) && one.stance === "SUPPORTS");
	return (
		<>
			<ul className="quotes">
				{inOrder(evidence).map((one) => (
					<li
						key={`${one.claimId} ${one.source.id} ${one.quote} ${one.modality}`}
						className={counts(one) ? "quote" : "quote quote-void"}
					>
						<Quote statement={statement} evidence={one} />
					</li>
				))}
			</ul>
			{supporting.length > 1 && (
				<p className="quote-notes">
					<CopyButton
						label={words.copyCitations(supporting.length)}
						text={() => cite(statement, supporting, language)}
					/>
				</p>
			)}
		</>
	);
}

function Quote({ statement, evidence }: { readonly statement: string; readonly evidence: Evidence }) {
	const { words, language } = useSpeech();
	const { quote, source, stance, confidence, extractor, claimId } = evidence;
	const percent = new Intl.NumberFormat(locale(language), { style: "percent" }).format(confidence);
	return (
		<>
			{quote === null ? <p className="quiet">{words.noQuote}</p> : <blockquote data-quote>{quote}</blockquote>}
			<p className="quote-origin">
				<Link to={{ view: "source", id: source.id, claim: claimId }}>{source.title}</Link>
				<span className="quiet">
					{source.publisher !== null && `${source.publisher}, `}
					{source.published === null ? words.undated : formatDate(source.published, language)}
				</span>
			</p>
			<p className="quote-notes">
				<EvidenceMarks evidence={evidence} />
				{confidence < 1 && <span className="quiet">{words.confidence(percent)}</span>}
				{extractor !== "manual" && <span className="quiet">{words.readBy(extractor)}</span>}
				{source.url !== null && (
					<a href={source.url} rel="noopener noreferrer">
						{words.original}
					</a>
				)}
				{counts(evidence) && (
					<CopyButton
						label={words.copyCitation}
						text={() => cite(stance === "SUPPORTS" ? statement : words.denies(statement), [evidence], language)}
					/>
				)}
			</p>
		</>
	);
}
