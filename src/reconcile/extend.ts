/** Data extension: values of properties for entities that were matched. */

import * as v from "valibot";
import { typeOf } from "../database/cypher/typeOf.ts";
import { decodeRows } from "../database/rows.ts";
import type { Reader } from "../ledger/judgements/readProfiles.ts";
import type { Property } from "../model/GraphModel.ts";
import { foldAsked } from "../model/values/text.ts";
import { findProperty, type GraphProperties, type GraphProperty, toLabel } from "./graphProperties.ts";
import { readEnds } from "./readEnds.ts";
import { asList, asObject, asText, asWritten, below, parseObject, refuseMore } from "./readParameter.ts";

export interface ExtendQuery {
	readonly ids: readonly string[];
	/** By name, as each type has it that has it. */
	readonly properties: ReadonlyMap<string, ReadonlyMap<string, GraphProperty>>;
}

/** One cell, as the Reconciliation Service API 0.2 has it. */
export type Cell =
	| { readonly id: string; readonly name: string }
	| { readonly str: string }
	| { readonly int: number }
	| { readonly float: number }
	| { readonly date: string };

export interface Extension {
	readonly meta: readonly { readonly id: string; readonly name: string; readonly type?: { readonly id: string } }[];
	readonly rows: Readonly<Record<string, Readonly<Record<string, readonly Cell[]>>>>;
}

const MOST_IDS = 500;
const MOST_PROPERTIES = 50;

/** Throws where it cannot be understood. */
export function readExtendQuery(all: GraphProperties, text: string): ExtendQuery {
	const root = { name: "extend", path: "$" };
	const { ids, properties } = parseObject("extend", text);
	const [givenIds, givenProperties] = [asList(ids, below(root, "ids")), asList(properties, below(root, "properties"))];
	refuseMore("extend", "ids", givenIds.length, MOST_IDS);
	refuseMore("extend", "properties", givenProperties.length, MOST_PROPERTIES);
	const names = givenProperties.map((one, index) => {
		const place = below(below(root, "properties"), index);
		return asText(asObject(one, place).id, below(place, "id"));
	});
	return {
		ids: givenIds.map((id, index) => asWritten(id, below(below(root, "ids"), index))),
		properties: new Map(names.map((name) => [name, findProperty(all, undefined, name)])),
	};
}

/** A row for every id, as it is written in the request; one that nothing has, has no values. */
export async function extend(read: Reader, { ids, properties }: ExtendQuery): Promise<Extension> {
	const entities = await readEntities(read, ids.map(foldAsked));
	const columns: [string, ReadonlyMap<string, readonly Cell[]>][] = [];
	for (const [name, byType] of properties) columns.push([name, await readColumn(read, byType, entities)]);
	const rows = ids.map((id) => {
		const canonicalId = entities.get(foldAsked(id))?.id ?? "";
		return [id, Object.fromEntries(columns.map(([name, cells]) => [name, cells.get(canonicalId) ?? []]))] as const;
	});
	return {
		meta: [...properties].map(([name, byType]) => describeColumn(name, byType)),
		rows: Object.fromEntries(rows),
	};
}

const ENTITY = v.object({ id: v.string(), type: v.string(), properties: v.record(v.string(), v.unknown()) });
type StoredEntity = v.InferOutput<typeof ENTITY>;

/** By the id that was asked for, which may be a former one. */
async function readEntities(read: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, StoredEntity>> {
	const found = await read((transaction) => transaction.run(READ_ENTITIES, { ids }));
	return new Map(decodeRows(found, { asked: v.string(), entity: ENTITY }).map(({ asked, entity }) => [asked, entity]));
}

const READ_ENTITIES = `
	UNWIND $ids AS asked
	MATCH (referent:Referent {id: asked})
	MATCH (entity:Entity {id: referent.canonicalId})
	RETURN asked, {
		id: entity.id, type: ${typeOf("entity")}, properties: properties(entity)
	} AS entity`;

async function readColumn(
	read: Reader,
	byType: ReadonlyMap<string, GraphProperty>,
	entities: ReadonlyMap<string, StoredEntity>,
): Promise<ReadonlyMap<string, readonly Cell[]>> {
	const cells = new Map<string, readonly Cell[]>();
	for (const [type, property] of byType) {
		const some = [...entities.values()].filter((entity) => entity.type === type);
		if (some.length === 0) continue;
		if (property.kind === "relation") {
			const ids = [...new Set(some.map(({ id }) => id))];
			for (const [id, ends] of await readEnds(read, property.field, ids)) {
				cells.set(
					id,
					ends.map((end) => ({ id: end.id, name: end.name })),
				);
			}
		} else {
			for (const { id, properties } of some) cells.set(id, toCells(property.property, properties[property.name]));
		}
	}
	return cells;
}

/** A date stands as it was stated, in EDTF: a moment of the day, which a date cell needs, no source says. */
function toCells(property: Property, stored: unknown): Cell[] {
	if (stored === null || stored === undefined) return [];
	if (Array.isArray(stored)) return stored.flatMap((item: unknown) => toCells(property, item));
	const scalar = property.value.kind === "scalar" ? property.value.scalar : undefined;
	if (typeof stored === "number") return [scalar === "Int" ? { int: stored } : { float: stored }];
	const text = String(stored);
	if (scalar === "Date") return [/^\d{4}-\d\d-\d\d$/.test(text) ? { date: `${text}T00:00:00Z` } : { str: text }];
	if (isPoint(stored)) return [{ str: `${stored.y}, ${stored.x}` }];
	return text === "" ? [] : [{ str: text }];
}

/** As the driver gives it; latitude first, as people write it. */
function isPoint(value: unknown): value is { readonly x: number; readonly y: number } {
	return typeof value === "object" && value !== null && "x" in value && "y" in value;
}

function describeColumn(name: string, byType: ReadonlyMap<string, GraphProperty>): Extension["meta"][number] {
	const ends = new Set(
		[...byType.values()].flatMap((property) => (property.kind === "relation" ? property.field.ends : [])),
	);
	const [only] = ends;
	return { id: name, name: toLabel(name), ...(only !== undefined && ends.size === 1 ? { type: { id: only } } : {}) };
}
