import { useId, useState } from "react";
import type { QuestionForm } from "../../shared/QuestionForm.ts";
import { filterQuestions, groupQuestions, nameGroup } from "../../shared/questionGroups.ts";
import { usePageTitle } from "../parts/hooks/usePageTitle.ts";
import { Link } from "../parts/Link.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { questionOf } from "../state/ViewState.ts";
import { Meaning } from "./Meaning.tsx";

export function QuestionList({ questions }: { readonly questions: readonly QuestionForm[] }) {
	const { words, language } = useSpeech();
	const [phrase, setPhrase] = useState("");
	const filterId = useId();
	usePageTitle(words.questions);
	const groups = groupQuestions(filterQuestions(questions, phrase));
	return (
		<div className="questions-page">
			<h1>{words.questionsTitle}</h1>
			<p className="quiet">{words.questionsIntroduction}</p>
			<p className="list-filter">
				<label htmlFor={filterId}>{words.findQuestion}</label>
				<input
					id={filterId}
					type="search"
					value={phrase}
					onChange={({ currentTarget: { value } }) => setPhrase(value)}
				/>
			</p>
			{groups.length === 0 && (
				<p className="note" role="status">
					{words.noQuestion}
				</p>
			)}
			{groups.map((group) => (
				<section key={group.name} aria-label={nameGroup(group.name, language)}>
					<h2>{nameGroup(group.name, language)}</h2>
					<ul className="question-list">
						{group.questions.map((form) => (
							<li key={form.name} data-question={form.name}>
								<Link to={questionOf(form.name)}>{form.title[language]}</Link>
								<Meaning form={form} />
							</li>
						))}
					</ul>
				</section>
			))}
		</div>
	);
}
