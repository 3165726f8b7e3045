/** What is needed of the Document Object Model: the server's code knows no browser. */
import { parseHTML } from "linkedom";

export interface PageNode {
	readonly nodeType: number;
	readonly textContent: string | null;
	readonly lastChild: PageNode | null;
	readonly previousSibling: PageNode | null;
}

export interface PageElement extends PageNode {
	readonly tagName: string;
	getAttribute(name: string): string | null;
	remove(): void;
}

export interface Page {
	readonly title: string;
	readonly body: PageElement;
	readonly documentElement: PageElement | null;
	querySelector(selector: string): PageElement | null;
	querySelectorAll(selector: string): Iterable<PageElement>;
	cloneNode(deep: boolean): Page;
}

export function parsePage(html: string): Page {
	const whole = /<(?:html|body)\b/i.test(html) ? html : `<html><body>${html}</body></html>`;
	return (parseHTML(whole) as unknown as { readonly document: Page }).document;
}
