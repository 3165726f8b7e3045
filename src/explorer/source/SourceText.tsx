import { useEffect, useRef } from "react";
import type { SourceQuery } from "../api/documents.ts";
import type { Claim } from "../model/Fact.ts";
import { showHidden } from "../parts/sentences/showHidden.ts";
import { useSpeech } from "../SpeechContext.ts";
import { CiteQuote } from "./CiteQuote.tsx";
import { findQuote } from "./findQuote.ts";
import { quotesOf } from "./quotesOf.ts";
import { Statement } from "./Statement.tsx";

interface SourceTextProperties {
	readonly source: SourceQuery["sources"][number];
	readonly text: string;
	readonly claims: readonly Claim[];
	readonly claim: string | undefined;
}

/** The whole text, the sentence of the claim marked and in sight. */
export function SourceText({ source, text, claims, claim }: SourceTextProperties) {
	const { words } = useSpeech();
	const mark = useRef<HTMLElement>(null);
	const asked = quotesOf(claims, source.id).find(({ said }) => said.some((one) => one.claim.id === claim));
	const found = asked?.quote ? findQuote(text, asked.quote, asked.start) : undefined;
	useEffect(() => {
		mark.current?.scrollIntoView({ block: "center" });
	}, []);
	return (
		<section aria-labelledby="text-title" className="source-quotes">
			<h2 id="text-title">{words.sourceText}</h2>
			{asked?.quote && !found && (
				<div className="note failure">
					<p>{words.quoteMissing}</p>
					<blockquote>{asked.quote}</blockquote>
				</div>
			)}
			{asked && (
				<>
					<ul className="plain">
						{asked.said.map(({ claim: stated, evidence }) => (
							<Statement key={`${stated.id} ${evidence.says}`} claim={stated} evidence={evidence} />
						))}
					</ul>
					<CiteQuote said={asked.said} />
				</>
			)}
			<div className="source-text" lang={source.language ?? undefined}>
				{found ? (
					<>
						{showHidden(text.slice(0, found.start))}
						<mark ref={mark}>{showHidden(text.slice(found.start, found.end))}</mark>
						{showHidden(text.slice(found.end))}
					</>
				) : (
					showHidden(text)
				)}
			</div>
		</section>
	);
}
