/** RIS, as Zotero, Citavi and EndNote read it: a tag to a line. */
import { type Citation, iterateCitations } from "../citation/Citation.ts";
import type { ExportContext, ExportFormat } from "../ExportFormat.ts";
import { graphFile } from "../write/graphFile.ts";

const FORM = { mediaType: "application/x-research-info-systems; charset=utf-8", extension: "ris" };

export const ris: ExportFormat = {
	summary: "the list of sources as RIS, for Citavi, EndNote and Zotero",
	...graphFile(FORM, write),
};

async function* write(context: ExportContext): AsyncGenerator<string> {
	for await (const citations of iterateCitations(context)) yield citations.map(toReference).join("");
}

function toReference({ id, title, publisher, url, published, accessed, language }: Citation): string {
	const [year] = published?.parts ?? [];
	const tags = [
		["TY", url === undefined ? "GEN" : "ELEC"],
		["ID", id],
		["TI", title],
		["AU", publisher],
		["PB", publisher],
		["PY", year?.toString()],
		["DA", published && (slashed(published.parts) ?? published.edtf)],
		["Y2", accessed && slashed(accessed.parts)],
		["UR", url],
		["LA", language],
		["ER", ""],
	] as const;
	const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${onOneLine(value)}`]));
	return `${lines.join("\r\n")}\r\n\r\n`;
}

/** `YYYY/MM/DD/`, with the places of what is not stated left empty. */
function slashed([year, month, day]: readonly number[]): string | undefined {
	if (year === undefined) return undefined;
	const written = [month, day].map((part) => (part === undefined ? "" : String(part).padStart(2, "0")));
	return `${year}/${written.join("/")}/`;
}

/** A line that begins otherwise would be a tag of its own. */
function onOneLine(text: string): string {
	return text.replaceAll(/\s+/g, " ").trim();
}
