import type { PageElement, PageNode } from "./dom.ts";

/** The text of an element: paragraphs, headings, items and rows apart by an empty line, as a reader sees them apart. */
export function readBlocks(element: PageElement): string {
	const blocks: string[] = [];
	let current = "";
	const close = () => {
		const text = current.replace(/\s+/g, " ").trim();
		if (text !== "") blocks.push(text);
		current = "";
	};
	// By a stack of its own: a page that nests a hundred thousand elements must not exhaust the program's.
	const open: (PageNode | "close" | " ")[] = [element];
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		if (node === "close") close();
		else if (node === " ") current += " ";
		else if (node.nodeType === 3) current += node.textContent ?? "";
		else if (node.nodeType === 1) {
			const name = (node as PageElement).tagName.toLowerCase();
			if (name === "br") {
				current += "\n";
				continue;
			}
			if (BLOCKS.has(name)) close();
			if (BLOCKS.has(name)) open.push("close");
			else if (name === "td" || name === "th") open.push(" ");
			for (let child = node.lastChild; child; child = child.previousSibling) open.push(child);
		}
	}
	close();
	return blocks.join("\n\n");
}

const BLOCKS: ReadonlySet<string> = new Set(
	"address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody thead tr ul".split(
		" ",
	),
);
