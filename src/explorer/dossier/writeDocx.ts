/** The same for Word and LibreOffice, with footnotes as these know them. */
import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import type { Dossier, Entry } from "./Dossier.ts";

export async function writeDocx(dossier: Dossier): Promise<Blob> {
	const { title, lines, sections, notes, sources, sourcesTitle, language } = dossier;
	const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
	const seen = new Set<number>();
	const document = new Document({
		title,
		styles: { default: { document: { run: { language: { value: language === "de" ? "de-DE" : "en-GB" } } } } },
		footnotes: Object.fromEntries(notes.map((note, index) => [index + 1, { children: [new Paragraph(note)] }])),
		sections: [
			{
				children: [
					new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
					...lines.map((line) => new Paragraph(line)),
					...sections.flatMap((section) => [
						heading(section.title),
						...section.entries.flatMap((entry) => [
							toParagraph(entry, seen),
							...entry.replies.map((reply) => new Paragraph({ text: reply, bullet: { level: 1 } })),
						]),
					]),
					heading(sourcesTitle),
					...sources.map((source) => new Paragraph({ text: source, bullet: { level: 0 } })),
				],
			},
		],
	});
	return Packer.toBlob(document);
}

/** A footnote is referred to once; further on, its number is only named. */
function toParagraph({ text, notes }: Entry, seen: Set<number>): Paragraph {
	const references = notes.flatMap((number, index) => {
		const isFirst = !seen.has(number);
		seen.add(number);
		const reference = isFirst
			? new FootnoteReferenceRun(number)
			: new TextRun({ text: String(number), superScript: true });
		return index === 0 ? [reference] : [new TextRun({ text: ", ", superScript: true }), reference];
	});
	return new Paragraph({ children: [new TextRun(text), ...references], bullet: { level: 0 } });
}
