import { escapeHtml } from "../../shared/escapeHtml.ts";
import type { Dossier } from "./Dossier.ts";

/** One file without anything from elsewhere, to be kept, printed, or opened in a word processor. */
export function writeHtml({
	title,
	lines,
	sections,
	notes,
	notesTitle,
	sources,
	sourcesTitle,
	language,
}: Dossier): string {
	const refer = (number: number) => `<a id="ref-${number}" href="#note-${number}">${number}</a>`;
	const body = [
		`<h1>${escapeHtml(title)}</h1>`,
		...lines.map((line) => `<p>${escapeHtml(line)}</p>`),
		...sections.flatMap((section) => [
			`<h2>${escapeHtml(section.title)}</h2>`,
			"<ul>",
			...section.entries.map(
				({ text, notes: numbers, replies }) =>
					`<li>${escapeHtml(text)}<sup>${numbers.map(refer).join(", ")}</sup>${replies.map((reply) => `<br>${escapeHtml(reply)}`).join("")}</li>`,
			),
			"</ul>",
		]),
		`<h2>${escapeHtml(notesTitle)}</h2>`,
		"<ol>",
		...notes.map((note, index) => `<li id="note-${index + 1}">${escapeHtml(note)}</li>`),
		"</ol>",
		`<h2>${escapeHtml(sourcesTitle)}</h2>`,
		"<ul>",
		...sources.map((source) => `<li>${escapeHtml(source)}</li>`),
		"</ul>",
	];
	return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body.join("\n")}
</body>
</html>
`;
}

const STYLE =
	"body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 Georgia,serif}li{margin:.3rem 0;overflow-wrap:anywhere}sup{line-height:0}@page{margin:2cm}";
