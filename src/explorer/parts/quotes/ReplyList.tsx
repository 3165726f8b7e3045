import type { Reply } from "../../model/Fact.ts";
import { useSpeech } from "../../SpeechContext.ts";
import { formatDate } from "../../words/formatDate.ts";

/** What those answer whom a statement concerns: always open, beside the sentences that say it. */
export function ReplyList({ replies }: { readonly replies: readonly Reply[] }) {
	const { words, language } = useSpeech();
	if (replies.length === 0) return null;
	return (
		<ul className="quotes replies">
			{replies.map(({ author, text, url, at }) => (
				<li key={`${author} ${text}`} className="quote reply">
					<p className="reply-head">{words.replyOf(author)}</p>
					<blockquote data-reply>{text}</blockquote>
					<p className="quote-notes">
						<span className="quiet">{words.repliedOn(formatDate(at.slice(0, 10), language))}</span>
						{url !== null && (
							<a href={url} rel="noreferrer">
								{words.original}
							</a>
						)}
					</p>
				</li>
			))}
		</ul>
	);
}
