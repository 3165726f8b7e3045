/** A PDF of the simplest kind: pages of texts at places, in a font that every reader has. */
export interface PlacedText {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly size?: number;
}

export function makePdf(pages: readonly (readonly PlacedText[])[], extra = ""): Uint8Array {
	const objects: string[] = [];
	const kids = pages.map((_, place) => `${4 + 2 * place} 0 R`).join(" ");
	objects.push("<< /Type /Catalog /Pages 2 0 R >>", `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
	objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
	for (const [place, texts] of pages.entries()) {
		const stream = texts
			.map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, "\\$&")}) Tj ET`)
			.join("\n");
		objects.push(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * place} 0 R >>`,
			`<< /Length ${Buffer.from(stream, "latin1").length} >>\nstream\n${stream}\nendstream`,
		);
	}
	let body = "%PDF-1.4\n";
	const places = objects.map((object, place) => {
		const at = body.length;
		body += `${place + 1} 0 obj\n${object}\nendobj\n`;
		return at;
	});
	const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
	const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${body.length}\n%%EOF`;
	return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, "latin1");
}
