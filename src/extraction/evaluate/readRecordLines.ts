import { readFile } from "node:fs/promises";
import type { Line } from "./alignEntities.ts";

/** Records of a file as they are; lines that are none are passed over, as `validate` names them. */
export async function readRecordLines(path: string): Promise<Line[]> {
	const text = await readFile(path, "utf8");
	return text.split("\n").flatMap((line): Line[] => {
		try {
			const record: unknown = JSON.parse(line);
			return typeof record === "object" && record !== null && !Array.isArray(record) ? [record as Line] : [];
		} catch {
			return [];
		}
	});
}
