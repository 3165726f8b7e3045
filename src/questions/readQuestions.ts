import { projectPath } from "../config/projectPath.ts";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { didYouMean } from "../errors/suggest.ts";
import { readSavedQueries, type SavedQuery } from "./savedQueries.ts";

/** The questions of the checkout. */
export function readQuestions(): Promise<readonly SavedQuery[]> {
	return readSavedQueries(projectPath("seed/queries"));
}

/** Throws SAVED_QUERY_UNKNOWN. */
export function getQuestion(questions: readonly SavedQuery[], name: string): SavedQuery {
	const question = questions.find((candidate) => candidate.name === name);
	if (question) return question;
	const names = questions.map((candidate) => candidate.name);
	throw new CoopgraphError("SAVED_QUERY_UNKNOWN", { found: name, suggestion: didYouMean(name, names) });
}
