import { useGraphiQL } from "@graphiql/react";
import { findQuestion, type Question } from "../questions.ts";
import { useQuestions } from "./QuestionsContext.ts";

/** The question that stands unchanged in the active tab. */
export function useCurrentQuestion(): Question | undefined {
	const questions = useQuestions();
	const tab = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]);
	return tab && findQuestion(questions, tab);
}
