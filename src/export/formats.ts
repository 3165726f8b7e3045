import type { ExportFormat } from "./ExportFormat.ts";
import { jsonl } from "./formats/jsonl.ts";

/** Every format by its name. */
export const FORMATS: Readonly<Record<string, ExportFormat>> = {
	jsonl,
};
