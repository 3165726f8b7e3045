import type { ChronicleQuery, TimelineQuery } from "../api/documents.ts";
import type { Evidence, Reference } from "../model/Fact.ts";
import { type Dated, isDated } from "../time/Span.ts";

/** One thing at its time: around an entity, or of the whole graph. */
export interface Entry extends Dated {
	readonly key: string;
	readonly entity: Reference;
	/** In which it stands to the entity of which the timeline is; undefined in that of the whole graph. */
	readonly relation: string | undefined;
	readonly forward: boolean;
	readonly place: Reference | null;
	/** As stated, EDTF. */
	readonly date: string | null;
	readonly since: string | null;
	readonly until: string | null;
	/** The whole of which it is a part, and whose days it has, as no source dates it. */
	readonly within: Reference | null;
	readonly dateDisputed: boolean;
	readonly placeDisputed: boolean;
	readonly relationDisputed: boolean;
	readonly eventStatus: TimelineQuery["timeline"][number]["eventStatus"];
	readonly modality: TimelineQuery["timeline"][number]["modality"] | null;
	/** Which of its dates no source asserts, though the relation itself is asserted. */
	readonly inferred: readonly string[];
	readonly evidence: readonly Evidence[];
}

/** Before it has its place among the others, which is its key: the same relation may be there several times. */
export type ToldEntry = Omit<Entry, "key">;

export function fromTimeline({ timeline }: TimelineQuery): readonly ToldEntry[] {
	return timeline.map(({ through, ...row }) => ({ ...row, place: through, placeDisputed: false }));
}

export function fromChronicle({ chronicle }: ChronicleQuery): readonly ToldEntry[] {
	return chronicle.map((row) => ({
		...row,
		relation: undefined,
		forward: true,
		relationDisputed: false,
		inferred: [],
	}));
}

/** On which an entry stands in the order of time; undefined: no source says when it begins or ends. */
function dayOf({ possiblyFrom, possiblyUntil }: Dated): string | undefined {
	return possiblyFrom ?? possiblyUntil ?? undefined;
}

/** By years, in order; what has no day is no part of it. */
export function groupByYear(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
	const inOrder = entries
		.filter(isDated)
		.map((entry) => ({ entry, day: dayOf(entry) ?? "" }))
		.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
	const groups = Map.groupBy(inOrder, ({ day }) => day.slice(0, 4));
	return new Map([...groups].map(([year, members]) => [year, members.map(({ entry }) => entry)]));
}

export interface Hidden {
	readonly hiddenTypes: readonly string[];
	readonly hiddenRelations: readonly string[];
}

export function isOfKind({ entity, relation }: Entry, { hiddenTypes, hiddenRelations }: Hidden): boolean {
	return !hiddenTypes.includes(entity.type) && (relation === undefined || !hiddenRelations.includes(relation));
}
