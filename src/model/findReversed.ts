import { isOver } from "../edtf/moments.ts";
import { type EdtfDate, parseEdtf } from "../edtf/parseEdtf.ts";
import type { Bounds, Property } from "./GraphModel.ts";

/** One date of a statement, by the name of its property. */
export interface NamedDate {
	readonly name: string;
	readonly edtf: string;
}

/** Two dates that rule each other out, whichever days are meant: an end before the beginning, a day on which it held outside of both. */
export interface Reversed {
	readonly earlier: NamedDate;
	readonly later: NamedDate;
}

/** Undefined if the dates that are stated of one thing can all be true. */
export function findReversed(
	properties: Iterable<Property>,
	stated: Readonly<Record<string, unknown>>,
): Reversed | undefined {
	const dates = [...properties].flatMap(({ name, edtf }) => {
		const text = stated[name];
		const date = edtf?.bounds && typeof text === "string" ? parseEdtf(text) : undefined;
		return edtf?.bounds && date ? [{ name, edtf: String(text), bounds: edtf.bounds, date }] : [];
	});
	for (const earlier of dates) {
		for (const later of dates) {
			if (mustNotPrecede(later.bounds, earlier.bounds) && isBefore(later.date, earlier.date)) return { earlier, later };
		}
	}
	return undefined;
}

/** A beginning comes first, an end last, and a day on which it held between them. */
function mustNotPrecede(later: Bounds, earlier: Bounds): boolean {
	return (earlier === "START" && later !== "START") || (earlier !== "END" && later === "END");
}

function isBefore(earlier: EdtfDate, later: EdtfDate): boolean {
	const [last, first] = [earlier.latest, later.earliest];
	if (isOver(earlier.endsAt, later.beginsAt)) return true;
	return last !== undefined && first !== undefined && last < first;
}
