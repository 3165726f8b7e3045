import { countSources, inOrder } from "../../model/Fact.ts";
import { useSpeech } from "../../SpeechContext.ts";
import { formatDate } from "../../words/formatDate.ts";
import { StatusMark } from "../marks/EvidenceMarks.tsx";
import { QuoteList, type QuoteListProperties } from "./QuoteList.tsx";

/** The sentence behind a fact on one line; opened, every sentence with its source. */
export function QuoteChip({ statement, evidence }: QuoteListProperties) {
	const { words, language } = useSpeech();
	const [first] = inOrder(evidence);
	if (!first) return null;
	const { quote, source } = first;
	const sources = countSources(evidence);
	return (
		<details className="chip-quote">
			<summary>
				{quote === null ? <span className="chip-none">{words.noQuote}</span> : <q className="chip-words">{quote}</q>}
				<StatusMark evidence={first} />
				<span className="chip-origin">
					{source.publisher ?? source.title}
					{source.published !== null && `, ${formatDate(source.published, language)}`}
					{sources > 1 && ` · ${words.sources(sources)}`}
				</span>
			</summary>
			<QuoteList statement={statement} evidence={evidence} />
		</details>
	);
}
