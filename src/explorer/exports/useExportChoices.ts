import type { ExportChoices } from "../../shared/ExportChoices.ts";
import { fetchJson } from "../api/fetchJson.ts";
import { type Task, useQuestion } from "../api/useTask.ts";

/** What can be exported; null where this server exports nothing. */
export function useExportChoices(): Task<ExportChoices | null> {
	return useQuestion(
		{ queryKey: ["export"], queryFn: ({ signal }) => fetchJson<ExportChoices>("/export", signal) },
		true,
	);
}
