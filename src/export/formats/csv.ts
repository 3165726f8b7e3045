/**
 * Tables for a spreadsheet: one for each type and each relation that there is something of, one of sources, and one in
 * which each claim stands with each of its quotes.
 */
import type { RecordType } from "../../model/GraphModel.ts";
import type { Json } from "../../model/ids.ts";
import { isObject } from "../../model/values/readValue.ts";
import { type Cell, flattenAnswer } from "../../shared/answer/flattenAnswer.ts";
import type { ExportContext, ExportFormat, Part } from "../ExportFormat.ts";
import { claimConditions, filterParameters, openConditions } from "../read/filter.ts";
import {
	type ExportedRelation,
	iterateEntities,
	iterateRelations,
	listProperties,
	MARK_NAMES,
	VALIDITY_NAMES,
} from "../read/readGraph.ts";
import { STORED, type Stored } from "../read/readPages.ts";
import { iterateSources } from "../read/readSources.ts";
import { writeCsv, writeCsvRows } from "../write/writeCsv.ts";

const FORM = { mediaType: "text/csv; charset=utf-8", extension: "csv" };

export const csv: ExportFormat = {
	summary: "tables for a spreadsheet: one for each type and relation, sources, claims with their quotes",
	file: undefined,
	parts: writeParts,
	answer: { ...FORM, write: (answer) => writeCsv(flattenAnswer(answer)) },
};

async function* writeParts(context: ExportContext): AsyncGenerator<Part> {
	const { model } = context;
	for (const type of model.entities.values()) {
		const columns = namesOf(type);
		const points = pointsOf(type);
		const headings = ["id", "name", ...columns, ...points.flatMap(toDegreeNames), ...VALIDITY_NAMES];
		yield* table(type.name, headings, iterateEntities(context, type), (entity) => [
			entity.id,
			entity.name,
			...pick(entity.properties, columns),
			...points.flatMap((name) => toDegrees(entity.properties[name])),
			...pick(entity.validity, VALIDITY_NAMES),
		]);
	}
	for (const type of model.relations.values()) {
		const columns = namesOf(type);
		const headings = [...RELATION_COLUMNS, ...columns, ...VALIDITY_NAMES, "sources", "quotes"];
		yield* table(type.name, headings, iterateRelations(context, type), (relation) => toCells(relation, columns));
	}
	const ofSource = ["id", ...statableNames(context)];
	yield* table(
		"sources",
		ofSource,
		iterateSources(context, { open: context.audience === "public" }),
		({ id, properties }) => pick({ id, ...properties }, ofSource),
	);
	yield* table("claims", CLAIM_COLUMNS, iterateClaims(context), (row) => pick(row, CLAIM_COLUMNS));
}

const namesOf = (type: RecordType) => listProperties(type).map(({ name }) => name);

function statableNames({ model }: ExportContext): string[] {
	return [...model.source.properties.values()].filter(({ role }) => role.kind !== "derived").map(({ name }) => name);
}

function pointsOf(type: RecordType): string[] {
	return listProperties(type).flatMap(({ name, value }) =>
		value.kind === "scalar" && value.scalar === "Point" ? [name] : [],
	);
}

/** The first point of a type has the plain names, which programs for maps look for. */
function toDegreeNames(name: string, index: number): [string, string] {
	return index === 0 ? ["latitude", "longitude"] : [`${name}Latitude`, `${name}Longitude`];
}

/** As numbers: in one cell they would be a text, which a spreadsheet might calculate. */
function toDegrees(point: Json | undefined): [Cell, Cell] {
	const { latitude = null, longitude = null } = isObject(point) ? (point as Readonly<Record<string, Cell>>) : {};
	return [latitude, longitude];
}

const RELATION_COLUMNS = ["id", "fromId", "fromName", "toId", "toName", "modality", ...MARK_NAMES];

function toCells(
	{ id, from, to, modality, marks, properties, validity, evidence }: ExportedRelation,
	columns: string[],
): Cell[] {
	return [
		...[id, from.id, from.name, to.id, to.name, modality],
		...pick({ ...marks }, MARK_NAMES),
		...pick(properties, columns),
		...pick(validity, VALIDITY_NAMES),
		[...new Set(evidence.map(({ sourceTitle }) => sourceTitle))].join("; "),
		[...new Set(evidence.flatMap(({ quote }) => quote ?? []))].join(" | "),
	];
}

/** Nothing where there are no rows. The first page is read to know that. */
async function* table<Item>(
	name: string,
	headings: readonly string[],
	pages: AsyncIterable<readonly Item[]>,
	toRow: (item: Item) => readonly Cell[],
): AsyncGenerator<Part> {
	const iterator = pages[Symbol.asyncIterator]();
	const first = await iterator.next();
	if (first.done || first.value.length === 0) return;
	async function* content(): AsyncGenerator<string> {
		yield writeCsvRows([headings], { isFirst: true });
		for (let page = first; !page.done; page = await iterator.next()) {
			yield writeCsvRows(page.value.map(toRow), { isFirst: false });
		}
	}
	yield { name: `${name}.${FORM.extension}`, mediaType: FORM.mediaType, content: content() };
}

function pick(values: Readonly<Record<string, unknown>>, names: readonly string[]): Cell[] {
	return names.map((name) => toCell((values[name] ?? null) as Json));
}

/** Several values are separated by semicolons, as in the tables of `ask`; a point is its two degrees. */
function toCell(value: Json): Cell {
	if (Array.isArray(value)) return value.map((item) => String(toCell(item) ?? "")).join("; ");
	if (typeof value === "object" && value !== null) return Object.values(value).map(String).join(" ");
	return value;
}

const CLAIM_COLUMNS = [
	...["claimId", "subjectId", "subjectType", "property", "value", "relation", "objectId", "objectType", "qualifiers"],
	...["rank", "rankReason", "status", "modality", "shown", "shownBecause"],
	...["stance", "quote", "evidenceModality", "confidence", "extractors", "evidenceStatus", "sourceId", "sourceTitle"],
];

/** For editors with what is proposed, rejected and withdrawn, each with its status. */
async function* iterateClaims({ filter, audience, pages }: ExportContext): AsyncGenerator<readonly Stored[]> {
	const open = openConditions(audience, "evidence", "claim");
	const query = `
		MATCH (evidence:Evidence)-[:BEARS_ON]->(claim:Claim)
		WHERE ${["evidence.id > $after", ...open, ...claimConditions(filter, "claim")].join(" AND ")}
		WITH evidence, claim ORDER BY evidence.id LIMIT toInteger($limit)
		MATCH (evidence)-[:STATED_IN]->(source:Source)
		RETURN evidence.id AS key, claim {
			claimId: claim.id, .subjectId, .subjectType, .property, .value, .relation, .objectId, .objectType, .qualifiers,
			.rank, .rankReason, .status, .modality, .shown, .shownBecause,
			stance: evidence.stance, quote: evidence.quote, evidenceModality: evidence.modality,
			confidence: evidence.confidence, extractors: evidence.extractors, evidenceStatus: evidence.status,
			sourceId: source.id, sourceTitle: source.title
		} AS row`;
	yield* pages(query, STORED, filterParameters(filter));
}
