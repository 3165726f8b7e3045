import { type Evaluation, evaluate } from "../../../src/extraction/evaluate/evaluate.ts";
import { extractDocument } from "../../../src/extraction/extractDocument.ts";
import { MODEL } from "../model.ts";
import { readGold } from "./readGold.ts";

export type Part = "written with" | "kept aside";

export interface Measured extends Evaluation {
	readonly documents: number;
	readonly traps: { readonly all: number; readonly taken: readonly string[] };
}

/** Rules against the gold of a language: the part that they were written with, or the part that was kept aside. */
const kept = new Map<string, Measured>();

export function measureGold(language: "de" | "en" | "ru", part: Part): Measured {
	const key = `${language} ${part}`;
	const known = kept.get(key) ?? measure(language, part);
	kept.set(key, known);
	return known;
}

function measure(language: "de" | "en" | "ru", part: Part): Measured {
	const documents = readGold(language).filter(({ keptAside }) => keptAside === (part === "kept aside"));
	const predicted = documents
		.flatMap(({ document }) => extractDocument(document, MODEL)?.proposals ?? [])
		.map(({ record }) => record);
	const found = evaluate(
		documents.flatMap(({ records }) => records),
		predicted,
	);
	const traps = documents.flatMap((document) => document.traps);
	const taken = traps.flatMap(({ source, kind, start, end }) =>
		found.wrong
			.filter(({ line }) => line.source === source && Number(line.start) < end && Number(line.end) > start)
			.map(({ says }) => `${source} ${kind}: ${says}`),
	);
	return { ...found, documents: documents.length, traps: { all: traps.length, taken } };
}
