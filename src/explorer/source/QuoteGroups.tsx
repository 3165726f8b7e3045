import { useEffect, useRef } from "react";
import type { Claim } from "../model/Fact.ts";
import { LongList } from "../parts/LongList.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { CiteQuote } from "./CiteQuote.tsx";
import { quotesOf, type SourceQuote } from "./quotesOf.ts";
import { Statement } from "./Statement.tsx";

interface QuoteGroupsProperties {
	readonly sourceId: string;
	readonly claims: readonly Claim[];
	/** The claim whose sentence is to be found. */
	readonly claim: string | undefined;
}

/** Sentence by sentence what was read out of a document whose text may not be shown. */
export function QuoteGroups({ sourceId, claims, claim }: QuoteGroupsProperties) {
	const { words } = useSpeech();
	const quotes = quotesOf(claims, sourceId);
	const first = quotes.findIndex(({ said }) => said.some((one) => one.claim.id === claim));
	const withWords = quotes.filter(({ quote }) => quote !== null);
	const without = quotes.filter(({ quote }) => quote === null).flatMap(({ said }) => said);
	return (
		<section aria-labelledby="quotes-title" className="source-quotes">
			{withWords.length > 0 && (
				<>
					<h2 id="quotes-title">{words.sourceQuotes}</h2>
					<p className="quiet">{words.sourceTextHidden}</p>
					<ol className="plain">
						{withWords.map((quote, index) => (
							<QuoteWithStatements key={`${quote.start} ${quote.quote}`} quote={quote} marked={index === first} />
						))}
					</ol>
				</>
			)}
			{without.length > 0 && (
				<>
					<h2>{words.noQuotesInSource}</h2>
					<LongList
						items={without}
						render={({ claim: stated, evidence }) => (
							<Statement key={`${stated.id} ${evidence.says}`} claim={stated} evidence={evidence} />
						)}
					/>
				</>
			)}
		</section>
	);
}

function QuoteWithStatements({ quote, marked }: { readonly quote: SourceQuote; readonly marked: boolean }) {
	const element = useRef<HTMLLIElement>(null);
	useEffect(() => {
		if (marked) element.current?.scrollIntoView({ block: "center" });
	}, [marked]);
	return (
		<li ref={element} className={marked ? "source-quote source-quote-marked" : "source-quote"}>
			<blockquote>{marked ? <mark>{quote.quote}</mark> : quote.quote}</blockquote>
			<ul className="plain">
				{quote.said.map(({ claim, evidence }) => (
					<Statement key={`${claim.id} ${evidence.says}`} claim={claim} evidence={evidence} />
				))}
			</ul>
			<CiteQuote said={quote.said} />
		</li>
	);
}
