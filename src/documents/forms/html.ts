import { Readability } from "@mozilla/readability";
import type { RawDocument } from "../Document.ts";
import { decodeText } from "../decodeText.ts";
import { UnreadableDocument } from "../UnreadableDocument.ts";
import { type Page, type PageElement, type PageNode, parsePage } from "./dom.ts";
import { findPageFacts } from "./findPageFacts.ts";
import { readBlocks } from "./readBlocks.ts";

/** A web page: its article, without what nobody sees, what runs, and what stands around it. */
export function readHtml(bytes: Uint8Array): RawDocument {
	const html = decodeText(bytes, findDeclared(bytes));
	const document = parsePage(html);
	refuseNesting(document.body);
	const facts = findPageFacts(document);
	for (const element of document.querySelectorAll(UNREAD)) element.remove();
	for (const element of document.querySelectorAll("[style]")) {
		if (HIDDEN_STYLE.test(element.getAttribute("style") ?? "")) element.remove();
	}
	const whole = readBlocks(document.body);
	const article = findArticle(document);
	// A short page, or a list of names, may not look like an article to it.
	const text =
		article !== undefined && article.length >= 0.4 * whole.length
			? article
			: (article ?? "").length >= 400
				? (article ?? "")
				: whole;
	const title = facts.title ?? document.querySelector("h1")?.textContent?.trim();
	const opening =
		title === undefined || text.slice(0, 2 * title.length + 200).includes(title) ? text : `${title}\n\n${text}`;
	return { facts: { ...facts, title }, pages: [opening], warnings: [] };
}

const UNREAD =
	"script, style, noscript, template, iframe, object, embed, svg, canvas, form, button, select, input, textarea, dialog, nav, footer, [hidden], [aria-hidden=true], [role=navigation], [role=banner], .sr-only, .visually-hidden, .screen-reader-text";
const HIDDEN_STYLE =
	/display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])|font-size\s*:\s*0(?![.\d])|(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(0/i;

/** What searches a page takes the square of its depth, so that depth is a way to keep a program busy. */
function refuseNesting(body: PageElement): void {
	const open: [PageNode, number][] = [[body, 0]];
	for (let next = open.pop(); next; next = open.pop()) {
		const [node, depth] = next;
		if (depth > 500)
			throw new UnreadableDocument("its elements are nested more than 500 deep", "save its text as plain text");
		for (let child = node.lastChild; child; child = child.previousSibling) open.push([child, depth + 1]);
	}
}

/** The encoding that a page says it has. */
function findDeclared(bytes: Uint8Array): string | undefined {
	const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
	return (
		/<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
		/<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1]
	);
}

function findArticle(document: Page): string | undefined {
	const copy = document.cloneNode(true) as unknown as ConstructorParameters<typeof Readability>[0];
	const article = new Readability(copy, { charThreshold: 200 }).parse();
	if (!article?.content) return undefined;
	return readBlocks(parsePage(article.content).body);
}
