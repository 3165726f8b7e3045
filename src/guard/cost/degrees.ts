/**
 * How many relations a row meets in this graph, so that the cost of a request is that of the graph it is asked of: a
 * country that thousands of meetings concern makes one list inside another dear.
 *
 * The degree of a relation in one direction is the mean over its relations, not over its nodes: a row that came along a
 * relation stands on a hub as often as relations lead there.
 */
import {
	type GraphQLNamedType,
	type GraphQLSchema,
	getNamedType,
	isAbstractType,
	isInterfaceType,
	isObjectType,
	Kind,
} from "graphql";
import * as v from "valibot";
import { cypherName } from "../../database/cypher/cypherName.ts";
import type { Connection } from "../../database/Database.ts";
import { decodeRow } from "../../database/rows.ts";
import { read } from "../../database/sessions.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { readRelationship } from "../../model/read/definitions.ts";

/**
 * A relation seen from one of its ends, as `<-[:COVERS]-` → its degree. Beside them how many there are: of a relation, as
 * `[:COVERS]`, and of a type, as `(:Meeting)`.
 */
export type Degrees = ReadonlyMap<string, number>;

/** The schema carries along which relation each of its fields follows. */
export function rememberRelationFields(schema: GraphQLSchema, { document }: GraphModel): void {
	const pairs = document.definitions.flatMap((node) => {
		if (!("fields" in node) || node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return [];
		return (node.fields ?? []).flatMap((field) => {
			const relation = field.kind === Kind.FIELD_DEFINITION ? readRelationship(field) : undefined;
			return relation ? [[`${node.name.value}.${field.name.value}`, toPattern(relation)] as const] : [];
		});
	});
	schema.extensions = { ...schema.extensions, relationFields: new Map(pairs) };
}

function toPattern({ type, direction }: { type: string; direction: "IN" | "OUT" }): string {
	return direction === "OUT" ? `-[:${type}]->` : `<-[:${type}]-`;
}

/** Of a list or connection of relations; 0 for any other field, and for what is not known yet. */
export function findDegree(schema: GraphQLSchema, type: GraphQLNamedType, field: string, degrees: Degrees): number {
	const pattern = findPattern(schema, type, field);
	return (pattern && degrees.get(pattern)) || 0;
}

/** How many relations there are along which a list or connection leads; 0 as for findDegree. */
export function findRelations(schema: GraphQLSchema, type: GraphQLNamedType, field: string, degrees: Degrees): number {
	const pattern = findPattern(schema, type, field);
	return (pattern && degrees.get(withoutDirection(pattern))) || 0;
}

/** How many nodes of a type there are, or of all that it may be; 0 where that is not known. */
export function countNodes(schema: GraphQLSchema, type: GraphQLNamedType, degrees: Degrees): number {
	const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
	return types.reduce((total, { name }) => total + (degrees.get(`(:${name})`) ?? 0), 0);
}

/** Nodes and relations of the graph together. */
export function countGraph(degrees: Degrees): number {
	return [...degrees].reduce((total, [key, count]) => total + (/^[([]:/.test(key) ? count : 0), 0);
}

function findPattern(schema: GraphQLSchema, type: GraphQLNamedType, field: string): string | undefined {
	const patterns = listPatterns(schema);
	const declaring = [type, ...(isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [])];
	const name = field.replace(/Connection$/, "");
	return declaring.map((one) => patterns.get(`${one.name}.${name}`)).find((found) => found !== undefined);
}

/** `<-[:COVERS]-` → `[:COVERS]`. */
function withoutDirection(pattern: string): string {
	return pattern.replace(/^<?-|->?$/g, "");
}

function listPatterns({ extensions }: GraphQLSchema): ReadonlyMap<string, string> {
	return (extensions.relationFields as ReadonlyMap<string, string> | undefined) ?? new Map();
}

const MEASURE_WITHIN_MS = 60_000;

/** Looks at every node once for each relation and direction: a second or two for a hundred thousand nodes. */
export async function measureDegrees(connection: Connection, schema: GraphQLSchema): Promise<Degrees> {
	const degrees = new Map<string, number>();
	for (const pattern of new Set(listPatterns(schema).values())) {
		const query = `MATCH (node:Entity)
			WITH toFloat(COUNT { (node)${pattern}() }) AS degree
			RETURN coalesce(sum(degree * degree) / nullIf(sum(degree), 0.0), 0.0) AS degree, sum(degree) AS total`;
		const measured = await read(connection, (transaction) => transaction.run(query), {
			timeoutMs: MEASURE_WITHIN_MS,
		});
		const { degree, total } = decodeRow(measured, { degree: v.number(), total: v.number() });
		degrees.set(pattern, degree);
		degrees.set(withoutDirection(pattern), total);
	}
	for (const [name, count] of await countTypes(connection, schema)) degrees.set(`(:${name})`, count);
	return degrees;
}

/** The database keeps these numbers ready. */
async function countTypes(
	connection: Connection,
	schema: GraphQLSchema,
): Promise<readonly (readonly [string, number])[]> {
	const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
	const listed = fields
		.map(({ type }) => getNamedType(type))
		.filter((type) => isAbstractType(type) || isObjectType(type));
	const names = new Set(
		listed.flatMap((type) => (isAbstractType(type) ? schema.getPossibleTypes(type) : [type])).map(({ name }) => name),
	);
	const counts = [...names].map((name) => `${cypherName(name)}: COUNT { (:${cypherName(name)}) }`);
	const counted = await read(connection, (transaction) => transaction.run(`RETURN {${counts.join(", ")}} AS counts`), {
		timeoutMs: MEASURE_WITHIN_MS,
	});
	return Object.entries(decodeRow(counted, { counts: v.record(v.string(), v.number()) }).counts);
}

const FRESH_FOR_MS = 300_000;
/** Measuring takes at most a twentieth of the database's time, however large the graph. */
const REST_FACTOR = 20;

/**
 * The degrees as last measured; empty until they were. Asking for them starts a new measuring where they are old, which
 * nobody waits for: one that fails is repeated with the next request.
 */
export function watchDegrees(connection: Connection, schema: GraphQLSchema): () => Degrees {
	let degrees: Degrees = new Map();
	let freshUntil = 0;
	const measure = async () => {
		const began = performance.now();
		freshUntil = Number.POSITIVE_INFINITY;
		try {
			degrees = await measureDegrees(connection, schema);
			const ended = performance.now();
			freshUntil = ended + Math.max(FRESH_FOR_MS, (ended - began) * REST_FACTOR);
		} catch {
			freshUntil = 0;
		}
	};
	return () => {
		if (performance.now() >= freshUntil) void measure();
		return degrees;
	};
}
