import { parseEdtf } from "../../edtf/parseEdtf.ts";

/** What people type for a time: a year, a month (or 2015-21, a spring), or a day. */
const TYPED = /^[1-9]\d{3}(-\d\d){0,2}$/;

/** The first or the last day of what was typed; undefined: no such time is in the calendar. */
export function edgeOf(text: string, edge: "first" | "last"): string | undefined {
	const date = TYPED.test(text.trim()) ? parseEdtf(text.trim()) : undefined;
	return edge === "first" ? date?.earliest : date?.latest;
}
