import { extname } from "node:path";
import type { DocumentForm } from "./Document.ts";
import { UnreadableDocument } from "./UnreadableDocument.ts";

/** Of which form a document is, by its first bytes, and only for texts by its name. Throws UnreadableDocument. */
export function findForm(bytes: Uint8Array, name: string): DocumentForm {
	const head = Buffer.from(bytes.subarray(0, 1024));
	const known = SIGNATURES.find(({ signature }) => head.subarray(0, signature.length).equals(signature));
	if (known?.refused) throw new UnreadableDocument(known.refused, known.advice);
	if (known?.form) return known.form;
	// A PDF may begin with other bytes.
	if (head.includes("%PDF-")) return "pdf";
	const extension = extname(name).toLowerCase();
	if (HTML.test(head.toString("latin1").replaceAll("\0", "")) || [".html", ".htm", ".xhtml"].includes(extension))
		return "html";
	return [".md", ".markdown"].includes(extension) ? "markdown" : "text";
}

const HTML =
	/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|article|meta)\b/i;

interface Signature {
	readonly signature: Buffer;
	readonly form?: DocumentForm;
	readonly refused?: string;
	readonly advice: string;
}

const AS_TEXT = "save it as HTML, PDF, DOCX, Markdown or plain text";

const SIGNATURES: readonly Signature[] = [
	{ signature: Buffer.from("%PDF-"), form: "pdf", advice: "" },
	{ signature: Buffer.from("PK\x03\x04"), form: "docx", advice: "" },
	{
		signature: Buffer.from("d0cf11e0a1b11ae1", "hex"),
		refused: "it is an old Word file (.doc) or one with a password",
		advice: "open it in a word processor and save it as .docx without a password",
	},
	{ signature: Buffer.from("{\\rtf"), refused: "it is a rich text file", advice: "save it as .docx" },
	{ signature: Buffer.from("1f8b", "hex"), refused: "it is compressed (gzip)", advice: "unpack it first" },
	{ signature: Buffer.from("89504e47", "hex"), refused: "it is a picture", advice: AS_TEXT },
	{ signature: Buffer.from("ffd8ff", "hex"), refused: "it is a picture", advice: AS_TEXT },
	{ signature: Buffer.from("GIF8"), refused: "it is a picture", advice: AS_TEXT },
];
