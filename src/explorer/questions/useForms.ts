import type { QuestionForm } from "../../shared/QuestionForm.ts";
import { ApiError } from "../api/ApiError.ts";
import { type Task, useQuestion } from "../api/useTask.ts";

/** The saved questions, in the order in which they are shown. */
export function useForms(): Task<readonly QuestionForm[]> {
	return useQuestion({ queryKey: ["questions"], queryFn: ({ signal }) => load(signal) }, true);
}

async function load(signal: AbortSignal): Promise<readonly QuestionForm[]> {
	const response = await fetch("/questions.json", { signal }).catch(() => {
		throw signal.aborted ? signal.reason : new ApiError({ kind: "unreachable" });
	});
	if (!response.ok) throw new ApiError({ kind: response.status >= 502 ? "unreachable" : "failed" });
	return (await response.json()) as readonly QuestionForm[];
}
