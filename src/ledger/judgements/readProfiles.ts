import * as v from "valibot";
import { cypherName } from "../../database/cypher/cypherName.ts";
import { JOINED_ENTITY, readJoinedEntity } from "../../database/cypher/joinedEntity.ts";
import { typeOf } from "../../database/cypher/typeOf.ts";
import type { Connection } from "../../database/Database.ts";
import { decodeRows } from "../../database/rows.ts";
import { read, type TransactionWork } from "../../database/sessions.ts";
import type { Profile, ProfileName, ProfileRelation } from "../../identity/Profile.ts";
import type { GraphModel, RecordType } from "../../model/GraphModel.ts";
import type { Json } from "../../model/ids.ts";

const PAGE_SIZE = 2_000;
/** More than these say no more about who it is. */
const MOST_RELATIONS = 50;

/** What the graph shows of every entity of a type, in the form in which two are compared. */
export async function readProfiles(connection: Connection, model: GraphModel, type: string): Promise<Profile[]> {
	const profiles: Profile[] = [];
	const share = createSharing(model);
	for (let after = ""; ; ) {
		const found = await read(connection, (transaction) =>
			transaction.run(profileQuery(type), { after, limit: PAGE_SIZE }),
		);
		profiles.push(...decodeRows(found, { row: PROFILE }).map(({ row }) => toProfile(model, type, row, share)));
		const last = profiles.at(-1);
		if (found.records.length < PAGE_SIZE || !last) return profiles;
		after = last.id;
	}
}

/** How a caller reads: in its own time limit. */
export type Reader = <Result>(work: TransactionWork<Result>) => Promise<Result>;

/** The same of some entities by their ids, without their relations. */
export async function readProfilesOf(
	reader: Reader,
	model: GraphModel,
	ids: readonly string[],
): Promise<ReadonlyMap<string, Profile>> {
	const found = await reader((transaction) => transaction.run(PROFILES_OF, { ids }));
	const rows = decodeRows(found, { type: v.string(), row: PROFILE });
	const profiles = rows.map(({ type, row }) => toProfile(model, type, row, createSharing(model)));
	return new Map(profiles.map((profile) => [profile.id, profile]));
}

const PROPERTIES = v.record(v.string(), v.unknown());
type Stored = Readonly<v.InferOutput<typeof PROPERTIES>>;

const NAME = v.object({
	value: v.string(),
	lang: v.nullable(v.string()),
	script: v.nullable(v.string()),
	kind: v.nullable(v.string()),
	since: v.nullable(v.string()),
	until: v.nullable(v.string()),
});
type StoredName = v.InferOutput<typeof NAME>;

const RELATION = v.object({
	relation: v.string(),
	forward: v.boolean(),
	properties: PROPERTIES,
	end: JOINED_ENTITY,
});
type Relation = v.InferOutput<typeof RELATION>;

const PROFILE = v.object({ properties: PROPERTIES, details: v.array(NAME), relations: v.array(RELATION) });

const NAMES = `COLLECT {
			MATCH (claim:Claim {subjectId: entity.id, property: 'names', status: 'ACCEPTED'})
			RETURN {
				value: claim.value, lang: claim.qualifier_lang, script: claim.qualifier_script, kind: claim.qualifier_kind,
				since: claim.qualifier_since, until: claim.qualifier_until
			} ORDER BY claim.value
		}`;

const profileQuery = (type: string) => `
	MATCH (entity:${cypherName(type)})
	WHERE entity.id > $after
	WITH entity ORDER BY entity.id LIMIT toInteger($limit)
	RETURN {
		properties: properties(entity),
		details: ${NAMES},
		relations: COLLECT {
			MATCH (entity)-[relation]-(other:Entity)
			RETURN {
				relation: type(relation), forward: startNode(relation) = entity, properties: properties(relation),
				end: ${readJoinedEntity("other")}
			} ORDER BY relation.id LIMIT ${MOST_RELATIONS}
		}
	} AS row`;

const PROFILES_OF = `
	UNWIND $ids AS id
	MATCH (entity:Entity {id: id})
	RETURN ${typeOf("entity")} AS type,
		{properties: properties(entity), details: ${NAMES}, relations: []} AS row`;

type Sharing = (relation: Relation) => Pick<ProfileRelation, "relation" | "end">;

/**
 * What many are joined to, as one object for all: the driver makes new ones, which take two thirds of the memory of a
 * name with its relations.
 */
function createSharing(model: GraphModel): Sharing {
	const ends = new Map<string, ProfileRelation["end"]>();
	return ({ relation, end }) => {
		const known = ends.get(end.id) ?? { ...end, type: model.entities.get(end.type)?.name ?? end.type };
		ends.set(end.id, known);
		return { relation: model.relations.get(relation)?.name ?? relation, end: known };
	};
}

function toProfile(
	model: GraphModel,
	type: string,
	{ properties, details, relations }: v.InferOutput<typeof PROFILE>,
	share: Sharing,
): Profile {
	return {
		id: String(properties.id),
		type,
		// What shows its id for a name has none.
		names: properties.nameless === true ? [] : toNames(properties, details),
		properties: pickStated(model.entities.get(type), properties),
		relations: relations.map((stored) => ({
			...share(stored),
			forward: stored.forward,
			qualifiers: pickStated(model.relations.get(stored.relation), stored.properties),
		})),
	};
}

/** The one that is shown first; each once, with its details where a source gives some. */
function toNames({ name, aliases }: Stored, details: readonly StoredName[]): ProfileName[] {
	const detailed = new Map(details.map((one) => [one.value, withoutNulls(one)]));
	const values = [String(name), ...(Array.isArray(aliases) ? aliases.map(String) : [])];
	return [...new Set(values)].map((value) => detailed.get(value) ?? { value });
}

function withoutNulls(name: StoredName): ProfileName {
	const given = Object.entries(name).filter(([, value]) => value !== null);
	return { value: name.value, ...Object.fromEntries(given) };
}

/** What records state: no derived dates and no bookkeeping. */
function pickStated(type: RecordType | undefined, stored: Stored): Readonly<Record<string, Json>> {
	const stated = [...(type?.properties.values() ?? [])].filter(({ role }) => role.kind !== "derived");
	return Object.fromEntries(
		stated
			.map(({ name }) => [name, stored[name]] as const)
			.filter((entry): entry is readonly [string, Json] => isJson(entry[1])),
	);
}

function isJson(value: unknown): value is Json {
	return ["string", "number", "boolean"].includes(typeof value) || (Array.isArray(value) && value.every(isJson));
}
