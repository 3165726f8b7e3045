import { createHash } from "node:crypto";
import { redactContactData } from "../records/contactData/redactContactData.ts";
import { canonicalText } from "./canonicalText.ts";
import type { Document, DocumentFacts, DocumentForm, PageSpan, RawDocument } from "./Document.ts";
import { documentId } from "./documentId.ts";
import { findForm } from "./findForm.ts";
import { findLanguage } from "./findLanguage.ts";
import { findOpeningDate } from "./findOpeningDate.ts";
import { LIMITS } from "./limits.ts";
import { UnreadableDocument } from "./UnreadableDocument.ts";

/** What somebody says of a document stands above what it says of itself. */
export type GivenFacts = DocumentFacts & { readonly id?: string | undefined };

/** Reads the bytes of a document, here and now: hostile ones are read in a thread (DocumentReader). Throws UnreadableDocument. */
export async function readBytes(bytes: Uint8Array, name: string, given: GivenFacts): Promise<Document> {
	if (bytes.length === 0) throw new UnreadableDocument("it is empty", "give a file with text");
	const form = findForm(bytes, name);
	const raw = await (await READERS[form]())(bytes);
	const { text: written, pages } = joinPages(raw.pages.map(canonicalText));
	if (written === "")
		throw new UnreadableDocument("it holds no text", "save the page again after it has loaded, or give its text");
	if (written.length > LIMITS.characters) {
		throw new UnreadableDocument(`its text is longer than ${LIMITS.characters} characters`, "divide it into documents");
	}
	const { text, kinds } = redactContactData(written);
	const found = { published: findOpeningDate(text), ...withoutEmpty(raw.facts) };
	const facts = { ...found, language: findLanguage(text) ?? raw.facts.language, ...withoutEmpty(given) };
	const title = facts.title === undefined ? undefined : redactContactData(canonicalText(facts.title)).text;
	const warnings = [...raw.warnings, ...(kinds.length > 0 ? [`Contact data was taken out: ${kinds.join(", ")}.`] : [])];
	const bytesHash = createHash("sha256").update(bytes).digest("hex");
	const id = given.id ?? documentId(title, facts.published, bytesHash);
	return { ...facts, id, title, text, bytesHash, form, pages, warnings };
}

type Reader = (bytes: Uint8Array) => RawDocument | Promise<RawDocument>;

/** Loaded when needed: the reader of PDF is large. */
const READERS: Readonly<Record<DocumentForm, () => Promise<Reader>>> = {
	html: async () => (await import("./forms/html.ts")).readHtml,
	pdf: async () => (await import("./forms/pdf.ts")).readPdf,
	docx: async () => (await import("./forms/docx.ts")).readDocx,
	markdown: async () => (await import("./forms/markdown.ts")).readMarkdown,
	text: async () => (await import("./forms/plainText.ts")).readPlainText,
};

function joinPages(pages: readonly string[]): { text: string; pages: PageSpan[] } {
	if (pages.length < 2) return { text: pages[0] ?? "", pages: [] };
	const spans: PageSpan[] = [];
	let text = "";
	for (const [place, page] of pages.entries()) {
		// A sentence that goes on over the page is one.
		const goesOn = /[\p{Ll},]$/u.test(text) && /^\p{Ll}/u.test(page);
		if (text !== "" && page !== "") text += goesOn ? " " : "\n\n";
		spans.push({ page: place + 1, start: text.length, end: text.length + page.length });
		text += page;
	}
	return { text, pages: spans };
}

function withoutEmpty<Facts extends object>(facts: Facts): Facts {
	return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== "")) as Facts;
}
