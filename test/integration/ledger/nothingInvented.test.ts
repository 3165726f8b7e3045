/**
 * The rule of the unit test of this name, held by what lies in a database and what the API answers: worlds in which sources
 * contradict each other are imported, and every relation of the graph must be stated as it is shown.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toPlain } from "../../../src/export/read/toPlainProperties.ts";
import { withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import type { Json } from "../../../src/model/ids.ts";
import { type Api, startApi } from "../../support/api.ts";
import { createDecider } from "../../support/decider.ts";
import { generateWorld, SOURCE_RECORDS, toRecords, WITHDRAWN } from "../../support/dissent.ts";
import { importRecords, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import { schemaFor } from "../../support/schema.ts";
import { readSeed } from "../../support/seed.ts";
import { checkRelation, type Saying } from "../../support/statedness.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const WORLDS = fc.sample(generateWorld(MODEL), { seed: readSeed(), numRuns: 50 });

let database: TestDatabase;
let api: Api;

beforeAll(async () => {
	database = await openPreparedDatabase();
	api = await startApi(database, await schemaFor("editors"));
	const lines = WORLDS.flatMap((world, number) => toRecords(MODEL, world, number));
	const { report } = await importRecords(database, [...SOURCE_RECORDS, ...lines]);
	expect(report.problems).toEqual([]);
	for (const source of WITHDRAWN) await withdrawSource(createDecider(database), source, "a hoax");
});

afterAll(async () => {
	await api[Symbol.asyncDispose]();
	await database[Symbol.asyncDispose]();
});

test(`of ${WORLDS.length} worlds, every relation is stated as it is shown`, async () => {
	const relations = await queryRows(
		database,
		`MATCH (:Entity)-[relation]->(:Entity)
		 RETURN type(relation) AS type, properties(relation) AS properties, COLLECT {
			UNWIND relation.claimIds AS id
			MATCH (claim:Claim {id: id})<-[:BEARS_ON]-(evidence:Evidence {status: 'ACCEPTED', stance: 'SUPPORTS'})-[:STATED_IN]->(source)
			WHERE source.withdrawnAt IS NULL
			RETURN {
				claimId: id, modality: evidence.modality, property: null, value: null, qualifiers: claim.qualifiers,
				published: coalesce(toString(source.publishedEarliest), '')
			}
		 } AS said`,
	);
	expect(relations.length).toBeGreaterThan(40);
	for (const { type, properties, said } of relations) {
		const relationType = MODEL.relations.get(String(type));
		if (!relationType) throw new Error(`${type} is no relation`);
		const sayings = (said as (Omit<Saying, "details"> & { readonly qualifiers: string })[]).map(
			({ qualifiers, ...saying }) => ({ ...saying, details: JSON.parse(qualifiers) as Record<string, Json> }),
		);
		const shown = Object.entries(properties as Record<string, unknown>).map(([name, value]) => [name, toPlain(value)]);
		checkRelation(relationType, Object.fromEntries(shown) as Record<string, Json>, sayings);
	}
});

test("evidence of what is shown comes first, and is marked", async () => {
	const ids = await queryRows(database, "MATCH (entity:Entity) RETURN entity.id AS id ORDER BY id LIMIT 1000");
	const { relationsAmong } = await api.ask(
		`query ($ids: [ID!]!) {
			relationsAmong(ids: $ids) { relation modality evidence { supportsShown stance modality } }
		}`,
		{ ids: ids.map(({ id }) => id) },
	);
	const isShown = ({ evidence }: { evidence: { supportsShown: boolean }[] }) => evidence[0]?.supportsShown === true;
	const hidden = await queryRows(
		database,
		`MATCH (:Entity)-[relation]->(:Entity)
		 WHERE none(id IN relation.claimIds WHERE EXISTS { (:Claim {id: id, shown: true}) })
		 RETURN relation.superseded OR type(relation) IN relation.disputed AS gaveWay`,
	);
	expect(hidden.every(({ gaveWay }) => gaveWay === true)).toBe(true);
	expect(relationsAmong.filter((edge: Parameters<typeof isShown>[0]) => !isShown(edge))).toHaveLength(hidden.length);
	for (const { modality, evidence } of relationsAmong) {
		const marked = evidence.filter(({ supportsShown }: { supportsShown: boolean }) => supportsShown);
		expect(evidence.slice(0, marked.length)).toEqual(marked);
		for (const one of marked) {
			expect(one.stance).toBe("SUPPORTS");
			expect([modality, "INFERRED"]).toContain(one.modality);
		}
	}
});
