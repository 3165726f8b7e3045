import type { ClaimContent, Json, Qualifiers } from "../model/ids.ts";

/** What evidence keeps of the record that it came from, as it is stored: in the ids of the record. */
export interface RecordedStatement {
	readonly subjectId: string;
	readonly predicate: string;
	readonly target: string;
	readonly qualifiers: string;
	readonly wording: string;
}

/** What was recorded without the words of its dates, which belong to the evidence. */
export function toContent({ subjectId, predicate, target, qualifiers, wording }: RecordedStatement): ClaimContent {
	const words = Object.keys(JSON.parse(wording) as Qualifiers);
	const stated = Object.entries(JSON.parse(qualifiers) as Qualifiers).filter(([key]) => !words.includes(key));
	return { subject: subjectId, predicate, target: JSON.parse(target) as Json, qualifiers: Object.fromEntries(stated) };
}

/** The qualifiers in the order in which they were recorded, which `says` keeps and canonical JSON does not. */
export function inRecordedOrder({ qualifiers, says }: { qualifiers: string; says: string }): Qualifiers {
	const place = (key: string) => says.indexOf(`, ${key}: `);
	return Object.fromEntries(
		Object.entries(JSON.parse(qualifiers) as Qualifiers).sort(([a], [b]) => place(a) - place(b)),
	);
}
