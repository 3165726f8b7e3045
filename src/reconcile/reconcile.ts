/**
 * Candidates for names in a table. The search of the API finds them; how likely each is what is meant, the comparison
 * says that also proposes which ids are the same.
 */

import * as v from "valibot";
import { cypherName } from "../database/cypher/cypherName.ts";
import { typeOf } from "../database/cypher/typeOf.ts";
import { decodeRows } from "../database/rows.ts";
import type { Profile, ProfileRelation } from "../identity/Profile.ts";
import { type Reader, readProfilesOf } from "../ledger/judgements/readProfiles.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import type { RelationField } from "../model/relationFields.ts";
import { LONGEST_PHRASE } from "../search/checkPhrase.ts";
import { findByName } from "../search/search.ts";
import { describeEntity } from "./describeEntity.ts";
import { type Found, type RatedCandidate, rateCandidates } from "./rateCandidates.ts";
import { readEnds } from "./readEnds.ts";
import type { ConditionValue, ReconcileQuery } from "./readQueries.ts";

export interface ReconcileContext {
	readonly read: Reader;
	readonly model: GraphModel;
}

/** As the Reconciliation Service API 0.2 has it. */
export interface Candidate {
	readonly id: string;
	readonly name: string;
	readonly description: string;
	readonly type: readonly { readonly id: string; readonly name: string }[];
	/** 0 to 100. */
	readonly score: number;
	readonly match: boolean;
	readonly features: readonly { readonly id: string; readonly value: number }[];
}

/** The candidates of each query, the likeliest first, under the key of the query. */
export async function reconcile(
	context: ReconcileContext,
	queries: ReadonlyMap<string, ReconcileQuery>,
): Promise<Readonly<Record<string, { readonly result: readonly Candidate[] }>>> {
	const results: [string, { result: readonly Candidate[] }][] = [];
	// One after the other: a batch must not take the database from everybody else.
	for (const [key, query] of queries) results.push([key, { result: await findCandidates(context, query) }]);
	return Object.fromEntries(results);
}

/** Namesakes must be among them, however few candidates are wanted. */
const MOST_FOUND = 50;

async function findCandidates(context: ReconcileContext, query: ReconcileQuery): Promise<Candidate[]> {
	if (query.types?.length === 0) return [];
	const found = query.name === "" ? await findByConditions(context, query) : await findNamed(context, query);
	const profiles = await readProfilesOf(
		context.read,
		context.model,
		found.map(({ id }) => id),
	);
	const related = await addRelations(context, query, profiles);
	const rated = rateCandidates(context.model, query, found, related);
	return rated.slice(0, query.limit).map((one) => toCandidate(context, one));
}

/** By name, and by the id itself, former ones too. */
async function findNamed({ read }: ReconcileContext, { name, types }: ReconcileQuery): Promise<Found[]> {
	const phrase = name.slice(0, LONGEST_PHRASE);
	const hits = await findByName({ read }, { phrase, types: types ?? null, limit: MOST_FOUND });
	const found = hits.map(({ id, score }): Found => ({ id, spelling: score, isMeantById: false }));
	const byId = await findId(read, name, types);
	if (byId === undefined) return found;
	return [{ id: byId, spelling: 1, isMeantById: true }, ...found.filter(({ id }) => id !== byId)];
}

async function findId(read: Reader, id: string, types: ReconcileQuery["types"]): Promise<string | undefined> {
	const [found] = await listIds(read, FIND_ID, { id, types: types ?? null });
	return found;
}

const FIND_ID = `
	MATCH (referent:Referent {id: $id})
	MATCH (entity:Entity {id: referent.canonicalId})
	WHERE $types IS NULL OR ${typeOf("entity")} IN $types
	RETURN entity.id AS id`;

/** Without a name: what has the value of a condition, what fits most of them first. */
async function findByConditions(context: ReconcileContext, { conditions }: ReconcileQuery): Promise<Found[]> {
	const counts = new Map<string, number>();
	for (const { properties, values } of conditions) {
		for (const [type, property] of properties) {
			const ids =
				property.kind === "relation"
					? await findRelated(context, type, property.field, values)
					: await findValued(context.read, type, property.name, property.property.list, values);
			for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
		}
	}
	const ids = [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
	return ids.slice(0, MOST_FOUND).map((id) => ({ id, spelling: undefined, isMeantById: false }));
}

async function findValued(
	read: Reader,
	type: string,
	property: string,
	isList: boolean,
	values: readonly ConditionValue[],
): Promise<string[]> {
	const value = `entity.${cypherName(property)}`;
	const fits = isList
		? `any(item IN coalesce(${value}, []) WHERE toLower(toStringOrNull(item)) IN $values)`
		: `toLower(toStringOrNull(${value})) IN $values`;
	const query = `MATCH (entity:${cypherName(type)}) WHERE ${fits} RETURN entity.id AS id ORDER BY id LIMIT ${MOST_FOUND}`;
	const wanted = values.map(({ text }) => text.toLowerCase());
	return listIds(read, query, { values: wanted });
}

async function findRelated(
	{ read }: ReconcileContext,
	type: string,
	{ relation, forward, ends }: RelationField,
	values: readonly ConditionValue[],
): Promise<string[]> {
	const named: string[] = [];
	for (const { id, text } of values) {
		const phrase = text.slice(0, LONGEST_PHRASE);
		if (id !== undefined) named.push(id);
		else named.push(...(await findByName({ read }, { phrase, types: ends, limit: 3 })).map((hit) => hit.id));
	}
	const pattern = forward ? `-[:${cypherName(relation)}]->` : `<-[:${cypherName(relation)}]-`;
	const query = `
		MATCH (entity:${cypherName(type)})${pattern}(end:Entity)
		WHERE end.id IN $named
		RETURN DISTINCT entity.id AS id ORDER BY id LIMIT ${MOST_FOUND}`;
	return listIds(read, query, { named });
}

async function listIds(read: Reader, query: string, parameters: Record<string, unknown>): Promise<string[]> {
	const found = await read((transaction) => transaction.run(query, parameters));
	return decodeRows(found, { id: v.string() }).map(({ id }) => id);
}

/** Only those relations that the query speaks of: a country has thousands of others. */
async function addRelations(
	{ read }: ReconcileContext,
	{ conditions }: ReconcileQuery,
	profiles: ReadonlyMap<string, Profile>,
): Promise<ReadonlyMap<string, Profile>> {
	const fields = new Map<string, { type: string; field: RelationField }>();
	for (const { properties } of conditions) {
		for (const [type, property] of properties) {
			if (property.kind === "relation") fields.set(`${type} ${property.name}`, { type, field: property.field });
		}
	}
	const added = new Map(profiles);
	for (const { type, field } of fields.values()) {
		const ids = [...profiles.values()].filter((profile) => profile.type === type).map(({ id }) => id);
		for (const [id, ends] of await readEnds(read, field, ids)) {
			const profile = added.get(id);
			const { relation, forward } = field;
			const relations = ends.map((end): ProfileRelation => ({ relation, forward, end, qualifiers: {} }));
			if (profile) added.set(id, { ...profile, relations: [...profile.relations, ...relations] });
		}
	}
	return added;
}

function toCandidate({ model }: ReconcileContext, { profile, score, match, features }: RatedCandidate): Candidate {
	const { id, type, names } = profile;
	return {
		id,
		name: names[0]?.value ?? id,
		description: describeEntity(model, profile),
		type: [{ id: type, name: type }],
		score,
		match,
		features,
	};
}
