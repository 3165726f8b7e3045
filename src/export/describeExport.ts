import type { ExportAbout } from "./ExportFormat.ts";
import { LICENCE } from "./licence.ts";

/** One sentence for formats that have room for a description: of what, when, under which terms. */
export function describeExport({ exportedAt, filter }: ExportAbout): string {
	const asked = Object.entries(filter).map(([name, value]) => `${name} ${value}`);
	const part = asked.length === 0 ? "all of it" : asked.join(", ");
	return `Cooperation graph (${part}), exported ${exportedAt}. ${LICENCE.terms} ${LICENCE.url}`;
}
