import type { RawDocument } from "../Document.ts";
import { decodeText } from "../decodeText.ts";

/** Plain text. Its title is the first line, if that looks like one: short, apart from what follows, and no sentence. */
export function readPlainText(bytes: Uint8Array): RawDocument {
	const text = decodeText(bytes).replace(/\r\n?/g, "\n").trim();
	const [first = "", second = ""] = text.replace(FURNITURE, "").split("\n");
	const isTitle = first.length <= 200 && second.trim() === "" && !/[.!?…:]$/.test(first.trim());
	return { facts: isTitle && first !== "" ? { title: first.trim() } : {}, pages: [text], warnings: [] };
}

/** What a page says to those who hear it, before its title. */
const FURNITURE =
	/^(?:(?:Direkt zum Inhalt|Zum Inhalt springen|Skip to (?:main )?content|Перейти к (?:основному )?содержанию)\s*)+/i;
