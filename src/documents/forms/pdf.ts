import type { DocumentFacts, RawDocument } from "../Document.ts";
import { LIMITS } from "../limits.ts";
import { orderPieces, type Piece } from "../pdf/orderPieces.ts";
import { UnreadableDocument } from "../UnreadableDocument.ts";
import { titleOf } from "./plainText.ts";

/** A PDF: the text of each page in the order in which a person reads it. */
export async function readPdf(bytes: Uint8Array): Promise<RawDocument> {
	const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
	const task = getDocument({
		data: new Uint8Array(bytes),
		verbosity: VerbosityLevel.ERRORS,
		isEvalSupported: false,
		disableFontFace: true,
		useSystemFonts: false,
		enableXfa: false,
		stopAtErrors: false,
	});
	try {
		const pdf = await task.promise;
		if (pdf.numPages > LIMITS.pages) {
			throw new UnreadableDocument(
				`it has ${pdf.numPages} pages, more than ${LIMITS.pages}`,
				"give the pages that matter",
			);
		}
		const pages: string[] = [];
		for (let number = 1; number <= pdf.numPages; number += 1) {
			const page = await pdf.getPage(number);
			const { items } = await page.getTextContent({ includeMarkedContent: false });
			pages.push(orderPieces(items.flatMap(readPiece)));
			page.cleanup();
		}
		const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
		return {
			facts: { ...titleOf(pages[0] ?? ""), ...readInfo(info as Record<string, unknown>) },
			pages,
			warnings: describeEmpty(pages),
		};
	} catch (cause) {
		throw explain(cause);
	} finally {
		await task.destroy().catch(() => undefined);
	}
}

function readPiece(item: object): Piece[] {
	if (!("str" in item)) return [];
	const { str, transform, width, height } = item as { str: string; transform: number[]; width: number; height: number };
	const [, , , , x = 0, y = 0] = transform;
	if (str.trim() === "" || !Number.isFinite(x + y + width)) return [];
	return [{ text: str, x, y, width, height: height || Math.abs(transform[3] ?? 0) || 1 }];
}

/** A page without text is a picture of one. Throws if there is nothing but pictures. */
function describeEmpty(pages: readonly string[]): string[] {
	const empty = pages.flatMap((text, place) => (text.trim() === "" ? [place + 1] : []));
	if (empty.length === pages.length) {
		throw new UnreadableDocument(
			"its pages hold no text, only pictures, as a scan does",
			"run it through text recognition (OCR) first",
		);
	}
	return empty.length === 0 ? [] : [`No text on page ${empty.join(", ")}: a picture, or empty. It was not read.`];
}

/** Titles that a program made up are none. */
function readInfo(info: Record<string, unknown>): DocumentFacts {
	const title = typeof info.Title === "string" ? info.Title.trim() : "";
	return title === "" || /^(?:microsoft word|untitled|unbenannt|document\d*)|\.(?:docx?|pdf|indd|odt)$/i.test(title)
		? {}
		: { title };
}

function explain(cause: unknown): unknown {
	if (cause instanceof UnreadableDocument) return cause;
	const name = cause instanceof Error ? cause.name : "";
	if (name === "PasswordException") {
		return new UnreadableDocument("it is encrypted", "open it with its password and save it without one", { cause });
	}
	return new UnreadableDocument("it is a damaged PDF", "open it in a viewer and print it to a new PDF", { cause });
}
