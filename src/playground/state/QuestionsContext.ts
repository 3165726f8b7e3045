import { createContext, useContext } from "react";
import type { Question } from "../questions.ts";

/** All questions, for parts that GraphiQL renders and that therefore get no properties of ours. */
export const QuestionsContext = createContext<readonly Question[]>([]);

export function useQuestions(): readonly Question[] {
	return useContext(QuestionsContext);
}
