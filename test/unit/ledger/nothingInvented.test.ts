/**
 * A projected value, date, relation or sentence is stated, as it is shown, by at least one accepted piece of evidence: held
 * against thousands of worlds in which sources contradict each other. PROPERTY_CASES says how many, PROPERTY_SEED which.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEdtf } from "../../../src/edtf/parseEdtf.ts";
import { chooseShown } from "../../../src/ledger/chooseShown.ts";
import { type ProjectedProperties, projectEntity } from "../../../src/ledger/projectEntity.ts";
import { projectRelations } from "../../../src/ledger/projectRelation.ts";
import { assessClaim, counts, type Standing } from "../../../src/ledger/standing.ts";
import { assessValidity, type StatedDate } from "../../../src/ledger/validity.ts";
import type { EntityType, Property, RelationType } from "../../../src/model/GraphModel.ts";
import { canonicalJson, type Json } from "../../../src/model/ids.ts";
import { restoreValue } from "../../../src/model/readValue.ts";
import { generateWorld, type LedgerClaim, toClaims, type World } from "../../support/dissent.ts";
import { MODEL } from "../../support/model.ts";

const CASES = Number(process.env.PROPERTY_CASES ?? 500);
const SEED = Number(process.env.PROPERTY_SEED ?? 20_150_609);

/** What one accepted piece of open evidence says for a claim. */
interface Saying {
	readonly claimId: string;
	readonly modality: string;
	readonly property: string | null;
	readonly value: string | null;
	readonly details: Readonly<Record<string, Json>>;
	readonly published: string;
}

function listSayings(claims: readonly LedgerClaim[]): Saying[] {
	return claims.flatMap(({ claim, evidence }) =>
		evidence
			.filter(({ open, status, stance }) => open && status === "ACCEPTED" && stance === "SUPPORTS")
			.map(({ modality, published }) => ({
				...{ claimId: claim.id, modality, property: claim.property, value: claim.value, published: published ?? "" },
				details: JSON.parse(claim.qualifiers) as Record<string, Json>,
			})),
	);
}

const same = (a: Json | undefined, b: Json | undefined) => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** What a world shows: the claims that count, and for relations what is shown of each pair of ends. */
function project(world: World) {
	const claims = toClaims(world);
	const standings = claims.map(({ claim, evidence }) => assessClaim(MODEL, claim, evidence)).filter(counts);
	return { claims, standings, sayings: listSayings(claims) };
}

function relationsOf(type: RelationType, standings: readonly Standing[]) {
	const ends = [...new Set(standings.map(({ claim }) => claim.objectId ?? ""))].sort();
	return ends.map((to) => {
		const ofEnd = standings.filter(({ claim }) => claim.objectId === to);
		return { to, standings: ofEnd, relations: projectRelations(MODEL, type, { from: "subject", to }, ofEnd) };
	});
}

/** Names of the details that a relation shows and that one claim has to state together, those that are inferred aside. */
function listShownDetails({ properties }: RelationType, relation: ProjectedProperties): Property[] {
	const united = new Set([...properties.values()].flatMap(({ role }) => (role.kind === "derived" ? [role.of] : [])));
	const isUnited = ({ name, edtf }: Property) => edtf === undefined && united.has(name);
	return [...properties.values()].filter(
		(property) => property.role.kind === "stated" && !isUnited(property) && relation[property.name] !== undefined,
	);
}

function checkRelation(type: RelationType, relation: ProjectedProperties, sayings: readonly Saying[]): void {
	const ids = relation.claimIds as string[];
	const inferred = relation.inferred as string[];
	const own = sayings.filter(({ claimId }) => ids.includes(claimId));
	const shown = listShownDetails(type, relation);
	const states = ({ details }: Saying, names: readonly Property[]) =>
		names.every(({ name }) => same(details[name], relation[name]));
	// Together, by one piece of evidence, as surely as that.
	const stated = shown.filter(({ name }) => relation.modality === "INFERRED" || !inferred.includes(name));
	const speakers = own.filter((saying) => saying.modality === relation.modality && states(saying, stated));
	expect(speakers, "nobody states what is shown").not.toEqual([]);
	// What is inferred, by one that infers it.
	const added = shown.filter(({ name }) => inferred.includes(name));
	expect(
		added.length === 0 || own.some((saying) => saying.modality === "INFERRED" && states(saying, added)),
		"nobody infers what is marked as inferred",
	).toBe(true);
	for (const property of type.properties.values()) {
		if (property.role.kind !== "derived" || property.role.as !== "union") continue;
		const { of } = property.role;
		const modality = inferred.includes(property.name) ? "INFERRED" : relation.modality;
		for (const value of relation[property.name] as Json[]) {
			expect(
				own.some((saying) => saying.modality === modality && same(saying.details[of], value)),
				`nobody states ${value}`,
			).toBe(true);
		}
	}
	checkDays(type, relation, own, shown);
}

/** The days follow the dates that are shown; what is certain, one piece of evidence makes certain for what is shown. */
function checkDays(
	{ properties }: RelationType | EntityType,
	relation: ProjectedProperties,
	own: readonly Saying[],
	shown: readonly Property[],
): void {
	const dates = shown.filter(({ edtf }) => edtf?.bounds !== undefined);
	for (const { name } of dates) {
		const days = parseEdtf(String(relation[name]));
		expect([relation[`${name}Earliest`], relation[`${name}Latest`]]).toEqual([days?.earliest, days?.latest]);
	}
	const days = (bounds: readonly string[], side: "earliest" | "latest") =>
		dates
			.filter(({ edtf }) => bounds.includes(edtf?.bounds ?? ""))
			.map(({ name }) => parseEdtf(String(relation[name]))?.[side]);
	const { possiblyFrom, possiblyUntil, certainlyFrom, certainlyUntil } = relation;
	if (possiblyFrom !== undefined) expect(days(["START", "BOTH"], "earliest")).toContain(possiblyFrom);
	if (possiblyUntil !== undefined) expect(days(["END", "BOTH"], "latest")).toContain(possiblyUntil);
	if (certainlyFrom === undefined) return;
	const inferred = (relation.inferred ?? []) as string[];
	const undated = shown.filter(({ edtf, name }) => edtf === undefined && !inferred.includes(name));
	const certain = own
		.filter(({ modality }) => modality === "ASSERTED")
		.filter(({ details }) => undated.every(({ name }) => same(details[name], relation[name])))
		.map(({ details, published }) => readDates(properties, details, published))
		.map((dates) => assessValidity({ shown: dates, agreeing: [], others: [] }));
	for (const day of [certainlyFrom, certainlyUntil] as string[]) {
		expect(
			certain.some((one) => (one.certainlyFrom ?? "9999") <= day && day <= (one.certainlyUntil ?? "")),
			`nobody makes ${day} certain`,
		).toBe(true);
	}
}

function readDates(
	properties: ReadonlyMap<string, Property>,
	details: Readonly<Record<string, Json>>,
	published: string,
): StatedDate[] {
	return Object.entries(details).flatMap(([name, edtf]) => {
		const bounds = properties.get(name)?.edtf?.bounds;
		return bounds === undefined ? [] : [{ bounds, edtf: String(edtf), asserted: true, published }];
	});
}

/** Each date of an entity is a statement of its own: what can be said of several of them together. */
function combineDates(sayings: readonly Saying[], dates: readonly Property[]): Saying[] {
	let combined: Saying[] = [
		{ claimId: "", modality: "ASSERTED", property: null, value: null, details: {}, published: "" },
	];
	for (const { name } of dates) {
		const stating = sayings.filter(({ property, modality }) => property === name && modality === "ASSERTED");
		const added = combined.flatMap((before) =>
			stating.map(({ value, published }) => ({
				...before,
				details: { ...before.details, [name]: value },
				published: [published, before.published].sort().at(-1) ?? "",
			})),
		);
		combined = [...combined, ...added];
	}
	return combined;
}

const worlds = generateWorld(MODEL);
const relationWorlds = worlds.filter(({ isRelation }) => isRelation);
const entityWorlds = worlds.filter(({ isRelation }) => !isRelation);
const parameters = { numRuns: CASES, seed: SEED };

function typeOf(world: World): RelationType {
	const type = MODEL.relations.get(world.type);
	if (!type) throw new Error(`${world.type} is no relation`);
	return type;
}

describe(`${CASES} worlds (seed ${SEED})`, { timeout: 30_000 + CASES * 30 }, () => {
	test("every relation is stated as it is shown, and no claim is lost", () => {
		fc.assert(
			fc.property(relationWorlds, (world) => {
				const { standings, sayings } = project(world);
				const type = typeOf(world);
				for (const { relations, standings: ofEnd } of relationsOf(type, standings)) {
					for (const relation of relations) checkRelation(type, relation, sayings);
					const ids = relations.flatMap(({ claimIds }) => claimIds as string[]);
					expect(ids.sort()).toEqual(ofEnd.map(({ claim }) => claim.id).sort());
					expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length);
				}
			}),
			parameters,
		);
	});

	test("what is called shown is: of a detail of which one can hold, one value in each relation", () => {
		fc.assert(
			fc.property(relationWorlds, (world) => {
				const { standings } = project(world);
				const type = typeOf(world);
				for (const { relations, standings: ofEnd } of relationsOf(type, standings)) {
					const shown = chooseShown(MODEL, ofEnd);
					for (const relation of relations) {
						const inferred = relation.inferred as string[];
						const ofRelation = ofEnd.filter(({ claim }) => (relation.claimIds as string[]).includes(claim.id));
						const called = ofRelation.filter(({ claim }) => shown.has(claim.id));
						expect(called.length).toBeGreaterThan(0);
						for (const { name } of listShownDetails(type, relation)) {
							if (type.properties.get(name)?.several !== "contradict" || inferred.includes(name)) continue;
							for (const { claim, modality } of called) {
								const value = (JSON.parse(claim.qualifiers) as Record<string, Json>)[name];
								if (value !== undefined && modality === relation.modality) expect(value).toEqual(relation[name]);
							}
						}
					}
				}
			}),
			parameters,
		);
	});

	test("every value of an entity is stated as it is shown, and its days follow the dates that are", () => {
		fc.assert(
			fc.property(entityWorlds, (world) => {
				const { standings, sayings } = project(world);
				const type = MODEL.entities.get(world.type);
				if (!type) throw new Error(`${world.type} is no type`);
				const entity = projectEntity(MODEL, type, "subject", standings);
				const shown = chooseShown(MODEL, standings);
				for (const property of type.properties.values()) {
					const { name, list, role, value } = property;
					if (role.kind !== "stated" || entity[name] === undefined || ["name", "aliases"].includes(name)) continue;
					for (const one of list ? (entity[name] as Json[]) : [entity[name] as Json]) {
						const speaking = sayings.filter(
							(saying) =>
								saying.property === name &&
								same(restoreValue(value, saying.value ?? ""), one) &&
								shown.has(saying.claimId),
						);
						expect(speaking, `nobody states ${name}`).not.toEqual([]);
						const details = [...type.properties.values()].filter(
							(other) => other.role.kind === "qualifier" && other.role.of === name,
						);
						if (!list)
							expect(
								speaking.some((saying) =>
									details.every((other) => same(saying.details[other.name], entity[other.name])),
								),
								name,
							).toBe(true);
					}
				}
				const dates = [...type.properties.values()].filter(({ edtf, name }) => edtf && entity[name] !== undefined);
				checkDays(type, entity, combineDates(sayings, dates), dates);
			}),
			parameters,
		);
	});

	test("the order in which claims come in changes nothing", () => {
		fc.assert(
			fc.property(relationWorlds, (world) => {
				const { standings } = project(world);
				const type = typeOf(world);
				expect(relationsOf(type, standings.toReversed())).toMatchObject(
					relationsOf(type, standings).map(({ to, relations }) => ({ to, relations })),
				);
			}),
			parameters,
		);
	});
});
