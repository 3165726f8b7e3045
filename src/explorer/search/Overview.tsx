import { Fragment } from "react";
import { OVERVIEW, type OverviewQuery } from "../api/documents.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { useExportChoices } from "../exports/useExportChoices.ts";
import { Link } from "../parts/Link.tsx";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { TaskState } from "../parts/TaskState.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { conflictsOf, listOf } from "../state/ViewState.ts";
import { formatDate, locale } from "../words/formatDate.ts";

/** How much there is, and the documents and reference data that say it. */
export function Overview() {
	const { words, language } = useSpeech();
	const task = useAnswer(OVERVIEW, {});
	const { answer } = task;
	const count = (number: number) => new Intl.NumberFormat(locale(language)).format(number);
	return (
		<section className="overview" aria-labelledby="documents-title">
			{answer && <Inventory counts={answer.inventory} />}
			<h2 id="documents-title">{words.documents}</h2>
			<TaskState task={task} />
			{answer && (
				<>
					<p className="quiet">
						{words.overview(count(answer.things.totalCount), count(answer.statements.totalCount))}{" "}
						{words.documentsIntroduction}
						{answer.documents.length < answer.allDocuments.totalCount &&
							` ${words.latestDocuments(answer.documents.length, count(answer.allDocuments.totalCount))}`}
						<References sources={answer.references} />
						{answer.disagreements.totalCount > 0 && (
							<>
								{" "}
								<Link to={conflictsOf()}>{words.overviewConflicts(answer.disagreements.totalCount)}</Link>
							</>
						)}
					</p>
					<Takeaway />
					<ul className="documents">
						{answer.documents.map(({ id, title, publisher, published }) => (
							<li key={id}>
								<Link to={{ view: "source", id }}>{title}</Link>
								<span className="quiet">
									{[publisher, published === null ? words.undated : formatDate(published, language)]
										.filter((part) => part !== null)
										.join(" · ")}
								</span>
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}

/** All of it as files, and the list of what was read for reference managers. */
function Takeaway() {
	const { words } = useSpeech();
	const { answer } = useExportChoices();
	if (!answer) return null;
	const lists = answer.formats.filter(({ name }) => CITATIONS.has(name));
	return (
		<p className="quiet">
			<Link to={{ view: "export" }}>{words.exportsTitle}</Link>
			{lists.length > 0 && ` · ${words.sourcesForZotero}: `}
			{lists.map(({ name, address }, index) => (
				<Fragment key={name}>
					{index > 0 && ", "}
					<a href={address} download>
						{words.citationNames[name] ?? name}
					</a>
				</Fragment>
			))}
		</p>
	);
}

const CITATIONS = new Set(["bibtex", "ris", "csl"]);

/** How much there is of each type, and the way to the list of it. */
function Inventory({ counts }: { readonly counts: OverviewQuery["inventory"] }) {
	const { words, glossary, language } = useSpeech();
	if (counts.length === 0) return null;
	return (
		<nav aria-labelledby="inventory-title">
			<h2 id="inventory-title">{words.inventory}</h2>
			<ul className="inventory">
				{counts.map(({ type, total }) => (
					<li key={type}>
						<TypeMark type={type} /> <Link to={listOf(type)}>{glossary.typeNames(type)}</Link>{" "}
						<span className="count">{new Intl.NumberFormat(locale(language)).format(total)}</span>
					</li>
				))}
			</ul>
		</nav>
	);
}

/** Where that comes from which no text says. */
function References({ sources }: { readonly sources: OverviewQuery["references"] }) {
	const { words } = useSpeech();
	if (sources.length === 0) return null;
	return (
		<>
			{" "}
			{words.referencesIntroduction}{" "}
			{sources.map(({ id, title }, index) => (
				<Fragment key={id}>
					{index > 0 && ", "}
					<Link to={{ view: "source", id }}>{title}</Link>
				</Fragment>
			))}
			.
		</>
	);
}
