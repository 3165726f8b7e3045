import type { RawDocument } from "../Document.ts";
import { decodeText } from "../decodeText.ts";

/** Plain text. Its title is the first line, if that looks like one: short, apart from what follows, and no sentence. */
export function readPlainText(bytes: Uint8Array): RawDocument {
	const text = decodeText(bytes).replace(/\r\n?/g, "\n").trim();
	return { facts: titleOf(text), pages: [text], warnings: [] };
}

/** The title as a text shows it; empty where its first line is none. */
export function titleOf(text: string): { title?: string } {
	const [first = "", second = ""] = text.replace(FURNITURE, "").split("\n");
	const isTitle = first.length <= 200 && second.trim() === "" && !/[.!?…:]$/.test(first.trim());
	return isTitle && first.trim() !== "" && second.trim() === "" ? { title: first.trim() } : {};
}

/** What a page says to those who hear it, before its title. */
const FURNITURE =
	/^(?:(?:Direkt zum Inhalt|Zum Inhalt springen|Skip to (?:main )?content|Перейти к (?:основному )?содержанию)\s*)+/i;
