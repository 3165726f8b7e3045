import type { QuestionForm } from "../../shared/QuestionForm.ts";
import { fetchJson } from "../api/fetchJson.ts";
import { type Task, useQuestion } from "../api/useTask.ts";

/** The saved questions, in the order in which they are shown. */
export function useForms(): Task<readonly QuestionForm[]> {
	const load = async (signal: AbortSignal) =>
		(await fetchJson<readonly QuestionForm[]>("/questions.json", signal)) ?? [];
	return useQuestion({ queryKey: ["questions"], queryFn: ({ signal }) => load(signal) }, true);
}
