import { useLanguage } from "../LanguageProvider.tsx";
import { useCurrentQuestion } from "../state/useCurrentQuestion.ts";
import { Meaning } from "./Meaning.tsx";

/** Below the answer: which question it answers, and how it is to be read. */
export function AnswerNote() {
	const { language, words } = useLanguage();
	const question = useCurrentQuestion();
	return (
		<aside className="answer-note" aria-label={words.answer}>
			{question ? (
				<>
					<strong>{question.title[language]}</strong>
					<Meaning text={question.means[language]} />
				</>
			) : (
				<span>{words.ownQuery}</span>
			)}
		</aside>
	);
}
