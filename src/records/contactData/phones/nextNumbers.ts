/** What stands beside a telephone number and goes with it: an extension, or a further number. */

import type { Span } from "../Span.ts";
import { LIST_WORDS } from "../words.ts";
import { findExtension } from "./extensions.ts";
import { CODE_FORM, countDigits, isPlausible, RUN, SPACED_FORM } from "./phoneForms.ts";

/** Whose number the one before was, (Лола), may stand between. */
const LISTED = new RegExp(
	String.raw`^(?: ?\(\p{L}[^()\d]{1,30}\))? ?(?:[,;/]|,? ?(?:${LIST_WORDS.join("|")})) ?(?<item>${RUN})`,
	"diu",
);
const NATIONAL = new RegExp(`^(?:${CODE_FORM}|${SPACED_FORM})$`);
const AS_A_NUMBER = /^\d{6,}$|-|^[+(0]/;
/** How far behind a number what goes with it may end. */
const REACH = 60;

/** The spans, and after each what stands beside it, unless it is found by itself. */
export function withNext(text: string, spans: readonly Span[]): Span[] {
	const starts = new Set(spans.map(({ start }) => start));
	return spans.flatMap((span) => {
		const row = [span];
		for (let next = findNext(text, span); next && !starts.has(next.start); next = findNext(text, next)) row.push(next);
		return row;
	});
}

function findNext(text: string, { start, end }: Span): Span | undefined {
	const behind = text.slice(end, end + REACH);
	const extension = findExtension(behind);
	if (extension) return { start: end + extension[0], end: end + extension[1] };
	const [from, to] = LISTED.exec(behind)?.indices?.groups?.item ?? [0, 0];
	const item = behind.slice(from, to);
	if (to === 0 || !isPlausible(item, behind.slice(to))) return undefined;
	const isNumber = AS_A_NUMBER.test(item) || NATIONAL.test(item) || followsForm(text.slice(start, end), item);
	return isNumber ? { start: end + from, end: end + to } : undefined;
}

/** +7 7152 46 31 07 / 46 31 08: in the groups in which the one before it ends. Groups of three may be an amount. */
function followsForm(before: string, item: string): boolean {
	const form = (number: string) => number.replace(/\d/g, "0");
	const isAmount = /^\d{1,3}(?: \d{3})+$/.test(item);
	return countDigits(item) >= 5 && !isAmount && new RegExp(String.raw`(?<!\d)${form(item)}$`).test(form(before));
}
