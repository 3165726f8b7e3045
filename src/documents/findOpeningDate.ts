import { parseEdtf } from "../edtf/parseEdtf.ts";

/** The day on which a text says it was published: a date that stands alone on one of its first lines. EDTF; undefined without one. */
export function findOpeningDate(text: string): string | undefined {
	const lines = text
		.split("\n")
		.filter((line) => line !== "")
		.slice(0, 6);
	for (const line of lines) {
		const [, day = "", month = "", year = ""] =
			/^(?:\p{L}[\p{L} ,]{0,20}[,:]? )?(\d{1,2})\.\s?(\d{1,2})\.(\d{4})(?:,? \d\d:\d\d(?: Uhr)?| г\.?)?$/u.exec(line) ??
			[];
		const [iso] = /^\d{4}-\d\d-\d\d$/.exec(line) ?? [];
		const found = iso ?? (year === "" ? "" : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
		if (found !== "" && parseEdtf(found)) return found;
	}
	return undefined;
}
