import { parseEdtf } from "../../edtf/parseEdtf.ts";

/** What people type for a time: a year, a month (or 2015-21, a spring), or a day. */
const TYPED = /^[1-9]\d{3}(-\d\d){0,2}$/;

/** As German has it: 9.6.2015, 06.2015. */
const GERMAN = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/;

/** The first or the last day of what was typed; undefined: no such time is in the calendar. */
export function edgeOf(text: string, edge: "first" | "last"): string | undefined {
	const iso = text
		.trim()
		.replace(GERMAN, (_, day: string | undefined, month: string, year: string) =>
			[year, month, day].flatMap((part) => (part === undefined ? [] : part.padStart(2, "0"))).join("-"),
		);
	const date = TYPED.test(iso) ? parseEdtf(iso) : undefined;
	return edge === "first" ? date?.earliest : date?.latest;
}
