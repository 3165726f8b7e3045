import { useSpeech } from "../LanguageContext.ts";
import type { Evidence } from "../model/Fact.ts";
import { formatDate, locale } from "../words/formatDate.ts";
import { CopyButton } from "./CopyButton.tsx";
import { citeEvidence } from "./cite.ts";
import { Link } from "./Link.tsx";
import { ModalityMark } from "./ModalityMark.tsx";

/** Every sentence that was given for something, word for word, with where it stands. */
export function QuoteList({ evidence }: { readonly evidence: readonly Evidence[] }) {
	return (
		<ul className="quotes">
			{evidence.map((one) => (
				<li key={`${one.claimId} ${one.source.id} ${one.quote} ${one.modality}`} className="quote">
					<Quote evidence={one} />
				</li>
			))}
		</ul>
	);
}

function Quote({ evidence }: { readonly evidence: Evidence }) {
	const { words, language } = useSpeech();
	const { quote, source, stance, modality, confidence, extractor, claimId } = evidence;
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
				<ModalityMark modality={modality} />
				{stance === "CONTRADICTS" && <span className="tag tag-warning">{words.contradicts}</span>}
				{confidence < 1 && <span className="quiet">{words.confidence(percent)}</span>}
				{extractor !== "manual" && <span className="quiet">{words.readBy(extractor)}</span>}
				{source.url !== null && (
					<a href={source.url} rel="noreferrer">
						{words.original}
					</a>
				)}
				<CopyButton label={words.copyCitation} text={() => citeEvidence(evidence, language)} />
			</p>
		</>
	);
}
