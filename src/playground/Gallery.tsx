import type { GraphiQLPlugin } from "@graphiql/react";
import { useState } from "react";
import { filterQuestions, groupQuestions, nameGroup } from "../shared/questionGroups.ts";
import { Meaning } from "./answer/Meaning.tsx";
import { useLanguage } from "./LanguageProvider.tsx";
import type { Question } from "./questions.ts";
import { useQuestions } from "./state/QuestionsContext.ts";
import { useCurrentQuestion } from "./state/useCurrentQuestion.ts";
import { useOpenQuestion } from "./state/useOpenQuestion.ts";

/** Its title is a key of GraphiQL's and must not change, so it stands in both languages. */
export const GALLERY_PLUGIN: GraphiQLPlugin = { title: "Questions / Fragen", icon: GalleryIcon, content: Gallery };

function Gallery() {
	const { words, language } = useLanguage();
	const questions = useQuestions();
	const current = useCurrentQuestion();
	const openQuestion = useOpenQuestion();
	const [phrase, setPhrase] = useState("");
	const groups = groupQuestions(filterQuestions(questions, phrase));
	return (
		<section className="gallery" aria-labelledby="gallery-title">
			<h1 id="gallery-title">{words.questions}</h1>
			<p className="gallery-introduction">{words.introduction}</p>
			<input
				type="search"
				className="gallery-filter"
				placeholder={words.filter}
				aria-label={words.filter}
				value={phrase}
				onChange={(event) => setPhrase(event.target.value)}
			/>
			{groups.length === 0 && <p role="status">{words.noneFound}</p>}
			{groups.map((group) => (
				<section key={group.name} aria-label={nameGroup(group.name, language)}>
					<h2>{nameGroup(group.name, language)}</h2>
					<ul>
						{group.questions.map((question) => (
							<li key={question.name}>
								<QuestionButton question={question} isCurrent={question === current} onOpen={openQuestion} />
							</li>
						))}
					</ul>
				</section>
			))}
		</section>
	);
}

interface QuestionButtonProperties {
	readonly question: Question;
	readonly isCurrent: boolean;
	readonly onOpen: (question: Question) => void;
}

function QuestionButton({ question, isCurrent, onOpen }: QuestionButtonProperties) {
	const { language } = useLanguage();
	return (
		<button
			type="button"
			className="question"
			data-question={question.name}
			aria-current={isCurrent ? "true" : undefined}
			onClick={() => onOpen(question)}
		>
			<span className="question-title">{question.title[language]}</span>
			<Meaning className="question-means" text={question.means[language]} />
		</button>
	);
}

function GalleryIcon() {
	return (
		<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
			<path d="M4 5.5h16v11H11l-4.5 3.5v-3.5H4Z" strokeLinejoin="round" />
			<path d="M9.8 9.2a2.2 2.2 0 1 1 3 2.1c-.6.3-.8.6-.8 1.2" strokeLinecap="round" />
			<circle cx="12" cy="14.2" r=".4" fill="currentColor" />
		</svg>
	);
}
