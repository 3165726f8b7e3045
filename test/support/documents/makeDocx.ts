import { buffer } from "node:stream/consumers";
import yazl from "yazl";

/** A Word document of paragraphs, the first of them a heading. */
export function makeDocx(
	paragraphs: readonly string[],
	further: Readonly<Record<string, Buffer>> = {},
): Promise<Buffer> {
	const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
	const style = (place: number) => (place === 0 ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : "");
	const body = paragraphs.map(
		(text, place) => `<w:p>${style(place)}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`,
	);
	return zip({
		"[Content_Types].xml": Buffer.from(
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
		),
		"_rels/.rels": Buffer.from(
			'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
		),
		"word/document.xml": Buffer.from(`<w:document ${W}><w:body>${body.join("")}</w:body></w:document>`),
		"word/styles.xml": Buffer.from(
			`<w:styles ${W}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
		),
		"word/_rels/document.xml.rels": Buffer.from(
			'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
		),
		...further,
	});
}

function zip(files: Readonly<Record<string, Buffer>>): Promise<Buffer> {
	const archive = new yazl.ZipFile();
	for (const [name, content] of Object.entries(files)) archive.addBuffer(content, name);
	archive.end();
	return buffer(archive.outputStream);
}
