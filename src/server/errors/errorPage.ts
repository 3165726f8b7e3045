import { escapeHtml } from "../../shared/escapeHtml.ts";
import { plainPage } from "../pages/plainPage.ts";
import type { PublicWords } from "./publicWords.ts";

/** An error as a person reads it who opened the address in a browser. */
export function errorPage({ message, remedy, code }: PublicWords, requestId: string): string {
	return plainPage(
		"Cooperation graph",
		`<h1>${escapeHtml(message)}</h1>
<p>${escapeHtml(remedy)}</p>
<p><a href="/">To the explorer</a></p>
<p><small>${code}, request ${escapeHtml(requestId)}</small></p>`,
	);
}
