import { useSpeech } from "../../LanguageContext.ts";
import { type Fields, findReference, isFields } from "./Answer.ts";
import { ReferenceLink } from "./ReferenceLink.tsx";

/** The first sentence on one line; opened, every sentence with where it stands. */
export function EvidenceCell({ evidence }: { readonly evidence: readonly Fields[] }) {
	const { words } = useSpeech();
	const [first] = evidence;
	if (!first) return null;
	return (
		<details className="chip-quote">
			<summary>
				<Words evidence={first} />
				{evidence.length > 1 && <span className="chip-origin">{words.quotes(evidence.length)}</span>}
			</summary>
			<ul className="quotes">
				{evidence.map((one) => (
					<li key={JSON.stringify(one)} className="quote">
						<Quote evidence={one} />
					</li>
				))}
			</ul>
		</details>
	);
}

function Words({ evidence: { quote } }: { readonly evidence: Fields }) {
	const { words } = useSpeech();
	if (typeof quote !== "string") return <span className="chip-none">{words.noQuote}</span>;
	return <q className="chip-words">{quote}</q>;
}

function Quote({ evidence }: { readonly evidence: Fields }) {
	const { words } = useSpeech();
	const { quote, source } = evidence;
	const stands = isFields(source) ? findReference(source) : undefined;
	return (
		<>
			{typeof quote === "string" ? (
				<blockquote data-quote>{quote}</blockquote>
			) : (
				<p className="quiet">{words.noQuote}</p>
			)}
			{stands && (
				<p className="quote-origin">
					<ReferenceLink reference={stands} />
				</p>
			)}
		</>
	);
}
