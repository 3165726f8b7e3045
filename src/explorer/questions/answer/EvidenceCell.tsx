import { EvidenceMarks, type MarkedEvidence } from "../../parts/marks/EvidenceMarks.tsx";
import { useSpeech } from "../../SpeechContext.ts";
import { type Fields, findReference, isFields } from "./Answer.ts";
import { ReferenceLink } from "./ReferenceLink.tsx";

/** The first sentence on one line; opened, every sentence with where it stands. Words against it, or that do not count, say so. */
export function EvidenceCell({ evidence }: { readonly evidence: readonly Fields[] }) {
	const { words } = useSpeech();
	const ordered = evidence.toSorted((a, b) => weigh(a) - weigh(b));
	const [first] = ordered;
	if (!first) return null;
	return (
		<details className="chip-quote">
			<summary>
				<Words evidence={first} />
				<SignsOf evidence={first} />
				{evidence.length > 1 && <span className="chip-origin">{words.quotes(evidence.length)}</span>}
			</summary>
			<ul className="quotes">
				{ordered.map((one) => (
					<li key={JSON.stringify(one)} className="quote">
						<Quote evidence={one} />
					</li>
				))}
			</ul>
		</details>
	);
}

/** What counts before what does not; of each, what supports before what contradicts. */
function weigh({ status, stance }: Fields): number {
	return (status === "ACCEPTED" ? 0 : 2) + (stance === "SUPPORTS" ? 0 : 1);
}

/** The forms ask for all three wherever they ask for evidence (questions/describeForm.ts). */
function SignsOf({ evidence }: { readonly evidence: Fields }) {
	const { status, stance, modality } = evidence;
	if (typeof status !== "string" || typeof stance !== "string" || typeof modality !== "string") return null;
	return <EvidenceMarks evidence={{ status, stance, modality } as MarkedEvidence} />;
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
			<p className="quote-notes">
				<SignsOf evidence={evidence} />
			</p>
		</>
	);
}
