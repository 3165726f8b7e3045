/** BibTeX with the fields of biblatex (`date` in EDTF, `urldate`): for LaTeX, JabRef, Zotero. */
import { createHash } from "node:crypto";
import { type Citation, iterateCitations } from "../citation/Citation.ts";
import type { ExportContext, ExportFormat } from "../ExportFormat.ts";
import { graphFile } from "../write/graphFile.ts";

const FORM = { mediaType: "application/x-bibtex; charset=utf-8", extension: "bib" };

export const bibtex: ExportFormat = {
	summary: "the list of sources as BibTeX, for LaTeX, JabRef and Zotero",
	...graphFile(FORM, write),
};

async function* write(context: ExportContext): AsyncGenerator<string> {
	yield "% Encoding: UTF-8\n";
	for await (const citations of iterateCitations(context)) yield citations.map(toEntry).join("");
}

function toEntry({ id, title, publisher, url, published, accessed, language }: Citation): string {
	const [year] = published?.parts ?? [];
	const fields = {
		title: brace(title),
		author: publisher === undefined ? undefined : brace(publisher),
		organization: publisher === undefined ? undefined : escapeTex(publisher),
		date: published?.edtf,
		year: year?.toString(),
		url: url?.replaceAll(/[{}\\\s]/g, encodeURIComponent),
		urldate: accessed?.edtf,
		langid: language,
	};
	const lines = Object.entries(fields).flatMap(([name, value]) =>
		value === undefined ? [] : [`\t${name} = {${value}},\n`],
	);
	return `\n@${url === undefined ? "misc" : "online"}{${toKey(id)},\n${lines.join("")}}\n`;
}

/** Within a second pair of braces, which keeps its capitals and makes a name one name. */
function brace(text: string): string {
	return `{${escapeTex(text)}}`;
}

/** What means something to TeX; everything else stands as it is, in UTF-8. */
function escapeTex(text: string): string {
	return text.replaceAll(/\s+/g, " ").replaceAll(/[\\{}%&$#_~^]/g, (sign) => ESCAPED[sign] ?? `\\${sign}`);
}

const ESCAPED: Readonly<Record<string, string>> = {
	"\\": "\\textbackslash{}",
	"{": "\\textbraceleft{}",
	"}": "\\textbraceright{}",
	"~": "\\textasciitilde{}",
	"^": "\\textasciicircum{}",
};

/** Keys may not hold what ends them; one that was changed for that is told apart from others by a hash of the id. */
function toKey(id: string): string {
	const key = id.replaceAll(/[,{}()"'#%=\\~]/g, "-");
	return key === id ? id : `${key}-${createHash("sha256").update(id).digest("hex").slice(0, 8)}`;
}
