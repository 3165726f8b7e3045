import { groupBy } from "../../../shared/groupBy.ts";
import type { EventStatus } from "../../api/documents.ts";
import type { Claim } from "../../model/Fact.ts";
import type { Speech } from "../../words/Speech.ts";

/** What is to be marked; nothing of it where something is simply said. */
export interface Marked {
	readonly modality?: Claim["modality"] | undefined;
	/** On what sources disagree, and nobody decided: names of dates, details and relations, or `place`. */
	readonly disputed?: readonly string[] | undefined;
	/** A source reports something else in its place. */
	readonly superseded?: boolean | undefined;
	/** Details that no source asserts, of what is itself asserted. */
	readonly inferred?: readonly string[] | undefined;
	/** What became of a meeting. */
	readonly eventStatus?: EventStatus | null | undefined;
}

export interface Mark {
	readonly text: string;
	readonly meaning: string | undefined;
	/** For the style sheet. */
	readonly data: Readonly<Record<string, string | undefined>>;
}

/** One wording of every mark: in lists and tables, in the titles of pictures, in what is cited. */
export function listMarks(
	{ modality, disputed = [], superseded = false, inferred = [], eventStatus }: Marked,
	{ words, glossary }: Speech,
): readonly Mark[] {
	const marks: Mark[] = [];
	for (const [on, names] of groupBy(disputed, whatIsDisputed)) {
		const named = names.map((name) => glossary.detail(name)).join(", ");
		marks.push({ text: words.disputed[on], meaning: on === "other" ? named : undefined, data: { disputed: on } });
	}
	if (modality && modality !== "ASSERTED")
		marks.push({ text: words.modalities[modality], meaning: words.modalityMeanings[modality], data: { modality } });
	if (superseded)
		marks.push({ text: words.superseded, meaning: words.supersededMeaning, data: { superseded: "true" } });
	if (inferred.length > 0 && modality !== "INFERRED")
		marks.push({
			text: words.inferredDetails(inferred.map((name) => glossary.detail(name)).join(", ")),
			meaning: words.modalityMeanings.INFERRED,
			data: { modality: "INFERRED" },
		});
	// What is planned need not be said to be planned twice.
	if (eventStatus && eventStatus !== "HELD" && eventStatus !== modality)
		marks.push({
			text: glossary.value(eventStatus).toLowerCase(),
			meaning: words.eventStatus,
			data: { status: eventStatus },
		});
	return marks;
}

/** Of a claim, which says only that it is disputed. */
export function marksOfClaim({ property, relation, disputed, superseded }: ClaimMarks): ClaimMark {
	return { disputed: disputed ? [property ?? relation ?? ""] : [], superseded };
}

interface ClaimMark {
	readonly disputed: readonly string[];
	readonly superseded: boolean;
}

type ClaimMarks = Pick<Claim, "property" | "relation" | "disputed" | "superseded">;

/** The marks in brackets, behind what is said. */
export function withMarks(statement: string, marked: Marked, speech: Speech): string {
	const marks = listMarks(marked, speech).map(({ text }) => text);
	return marks.length === 0 ? statement : `${statement} (${marks.join(", ")})`;
}

const DATES: ReadonlySet<string> = new Set(["date", "since", "until", "asOf"]);

function whatIsDisputed(name: string): "date" | "place" | "other" {
	if (DATES.has(name)) return "date";
	return name === "place" ? "place" : "other";
}

/** Of a row that tells of something at a time and in a place. */
export function disputedOf(row: {
	readonly dateDisputed?: boolean;
	readonly placeDisputed?: boolean;
	readonly relationDisputed?: boolean;
	readonly relation?: string | undefined;
}): readonly string[] {
	return [
		...(row.dateDisputed ? ["date"] : []),
		...(row.placeDisputed ? ["place"] : []),
		...(row.relationDisputed && row.relation !== undefined ? [row.relation] : []),
	];
}
