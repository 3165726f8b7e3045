import { SOURCE, type SourceQuery } from "../api/documents.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { usePageTitle } from "../parts/hooks/usePageTitle.ts";
import { Link } from "../parts/Link.tsx";
import { ShowQuery } from "../parts/ShowQuery.tsx";
import { TaskState } from "../parts/TaskState.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { START, type StateOf } from "../state/ViewState.ts";
import { formatDate, formatMoment } from "../words/formatDate.ts";
import { QuoteGroups } from "./QuoteGroups.tsx";
import { SourceText } from "./SourceText.tsx";

/** A document: its sentences in order, and what each of them says. */
export function SourcePage({ state: { id, claim } }: { readonly state: StateOf<"source"> }) {
	const { words } = useSpeech();
	const task = useAnswer(SOURCE, { id });
	const source = task.answer?.sources[0];
	usePageTitle(source?.title);
	return (
		<div className="source-page">
			<TaskState task={task} />
			{task.answer && !source && (
				<div className="note">
					<h1>{words.unknownSource}</h1>
					<p>{words.unknownEntityHint(id)}</p>
					<Link to={START}>{words.toSearch}</Link>
				</div>
			)}
			{task.answer && source && (
				<>
					<SourceHead source={source} statements={task.answer.claims.length} />
					{source.text === null ? (
						<QuoteGroups sourceId={id} claims={task.answer.claims} claim={claim} />
					) : (
						<SourceText source={source} text={source.text} claims={task.answer.claims} claim={claim} />
					)}
				</>
			)}
		</div>
	);
}

type Source = SourceQuery["sources"][number];

function SourceHead({ source, statements }: { readonly source: Source; readonly statements: number }) {
	const { words, language } = useSpeech();
	const { id, title, publisher, published, url, retrievedAt, kind, withdrawnAt, withdrawnReason } = source;
	const origin = [
		kind === "REFERENCE" ? words.referenceData : publisher,
		published === null ? words.undated : words.published(formatDate(published, language)),
		retrievedAt === null ? null : words.fetched(formatMoment(retrievedAt, language)),
	];
	return (
		<header className="entity-head">
			<h1 lang={source.language ?? undefined}>{title}</h1>
			<p className="summary">
				{origin.filter((part) => part !== null).join(" · ")}
				<br />
				{words.sourceFacts(statements)}
			</p>
			{withdrawnAt !== null && (
				<p className="note failure">
					{words.withdrawn(formatMoment(withdrawnAt, language))} {withdrawnReason}
				</p>
			)}
			<p className="actions">
				{url !== null && (
					<a className="button" href={url} rel="noopener noreferrer">
						{words.original}
					</a>
				)}
				<ShowQuery document={SOURCE} variables={{ id }} />
			</p>
		</header>
	);
}
