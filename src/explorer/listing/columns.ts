/** What a row says, in the words of the reader: for the table and for its files. */
import { joinEnds } from "../../edtf/joinEnds.ts";
import type { ListingOrder } from "../api/documents.ts";
import { nameCountry } from "../map/countryNames.ts";
import { withMarks } from "../parts/marks/listMarks.ts";
import { edtfOf } from "../timeline/edtfOf.ts";
import { formatDate } from "../words/formatDate.ts";
import type { Speech } from "../words/Speech.ts";
import type { Row } from "./Row.ts";

export interface Column {
	readonly name: "type" | "kind" | "date" | "posts" | "place" | "country" | "meetings" | "relations" | "sources";
	/** By which the list can be sorted, with the direction that is asked for first. */
	readonly order?: { readonly by: ListingOrder; readonly descending: boolean };
	readonly isNumber?: boolean;
	/** Undefined where no source says it. */
	readonly say: (row: Row, speech: Speech) => string | number | undefined;
}

const COLUMNS: readonly Column[] = [
	{ name: "type", say: ({ entity }, { glossary }) => glossary.typeName(entity.type) },
	{ name: "kind", say: ({ kind }, { glossary }) => (kind === null ? undefined : glossary.value(kind)) },
	{ name: "date", order: { by: "DATE", descending: true }, say: sayDate },
	{ name: "posts", say: ({ posts }, speech) => joinWords(posts.map((post) => sayPost(post, speech))) },
	{ name: "place", say: ({ places }) => joinWords(places.map(({ name }) => name)) },
	{ name: "country", say: sayCountries },
	{
		name: "meetings",
		order: { by: "MEETINGS", descending: true },
		isNumber: true,
		say: ({ meetings }) => meetings,
	},
	{
		name: "relations",
		order: { by: "RELATIONS", descending: true },
		isNumber: true,
		say: ({ relations }) => relations,
	},
	{ name: "sources", isNumber: true, say: ({ sources }) => sources },
];

/** Those of which some row says something; the type, where it is not the same in all. */
export function chooseColumns(rows: readonly Row[], type: string | undefined, speech: Speech): readonly Column[] {
	return COLUMNS.filter(({ name, say }) =>
		name === "type" ? type === undefined : rows.some((row) => (say(row, speech) ?? 0) !== 0),
	);
}

/** What tells an entity from its namesakes, on one line. */
export function sayContext(row: Row, speech: Speech): string {
	const told = COLUMNS.filter(({ name }) => CONTEXT.has(name)).map(({ say }) => say(row, speech));
	const { words } = speech;
	const counts = [row.meetings > 0 && words.meetingsCount(row.meetings), row.sources > 0 && words.sources(row.sources)];
	// A city lies in its country: it is said once.
	return [...new Set([...told, ...counts])].filter((part) => part !== undefined && part !== false).join(" · ");
}

const CONTEXT: ReadonlySet<Column["name"]> = new Set(["kind", "date", "posts", "place", "country"]);

function sayDate(row: Row, { words, language }: Speech): string | undefined {
	if (row.within !== null) return words.during(row.within.name);
	const edtf = edtfOf(row);
	return edtf === undefined ? undefined : formatDate(edtf, language);
}

/** With its marks, as the files of the table have nothing else to say them. */
function sayPost(post: Row["posts"][number], speech: Speech): string {
	const { modality, inferred, disputed } = post;
	return withMarks(nameAndDate(post, speech), { modality, inferred, disputed }, speech);
}

function nameAndDate(
	{ title, organisation, shownFor, since, until }: Row["posts"][number],
	{ words, language }: Speech,
): string {
	const post = [title, organisation.name].filter((part) => part !== null).join(", ");
	const edtf = joinEnds(since, until);
	if (edtf !== undefined) return `${post} (${formatDate(edtf, language)})`;
	return shownFor === null ? post : `${post} (${words.seenOn(formatDate(shownFor, language))})`;
}

function sayCountries({ countries, country }: Row, { language }: Speech): string | undefined {
	if (countries.length > 0) return joinWords(countries.map(({ name }) => name));
	return country === null ? undefined : (nameCountry(country, language) ?? country);
}

function joinWords(words: readonly string[]): string | undefined {
	return words.length === 0 ? undefined : words.join("; ");
}
