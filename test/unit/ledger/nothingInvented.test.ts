/**
 * A projected value, date, relation or sentence is stated, as it is shown, by at least one accepted piece of evidence: held
 * against thousands of worlds in which sources contradict each other. PROPERTY_CASES says how many, PROPERTY_SEED which.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FoundHop } from "../../../src/graph/FoundHop.ts";
import { type ProjectedProperties, projectEntity } from "../../../src/ledger/projection/projectEntity.ts";
import { projectRelations } from "../../../src/ledger/projection/projectRelation.ts";
import { type AssessedClaim, assessClaim, counts } from "../../../src/ledger/rules/AssessedClaim.ts";
import { chooseShown } from "../../../src/ledger/rules/choice/chooseShown.ts";
import type { RelationType } from "../../../src/model/GraphModel.ts";
import type { Json } from "../../../src/model/ids.ts";
import { restoreValue } from "../../../src/model/values/readValue.ts";
import type { Language } from "../../../src/sentences/Language.ts";
import { readPhrases } from "../../../src/sentences/readPhrases.ts";
import { splitUnited } from "../../../src/sentences/splitUnited.ts";
import { tellPath } from "../../../src/sentences/tellPath.ts";
import { generateWorld, toClaims, type World } from "../../support/dissent.ts";
import { MODEL } from "../../support/model.ts";
import { readSeed } from "../../support/seed.ts";
import {
	checkDays,
	checkRelation,
	combineDates,
	listSayings,
	listShownDetails,
	same,
} from "../../support/statedness.ts";

const CASES = Number(process.env.PROPERTY_CASES ?? 500);
const SEED = Number(process.env.PROPERTY_SEED ?? readSeed());

/** What a world shows: the claims that count, and for relations what is shown of each pair of ends. */
function project(world: World) {
	const claims = toClaims(world);
	const assessed = claims.map(({ claim, evidence }) => assessClaim(MODEL, claim, evidence)).filter(counts);
	return { claims, assessed, sayings: listSayings(claims) };
}

function relationsOf(type: RelationType, assessed: readonly AssessedClaim[]) {
	const ends = [...new Set(assessed.map(({ claim }) => claim.objectId ?? ""))].sort();
	return ends.map((to) => {
		const ofEnd = assessed.filter(({ claim }) => claim.objectId === to);
		return { to, assessed: ofEnd, relations: projectRelations(MODEL, type, { from: "subject", to }, ofEnd) };
	});
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

function toHop(type: RelationType, properties: ProjectedProperties, forward: boolean): FoundHop {
	const [[from, [to = ""] = []] = [""]] = [...type.ends].map(([one, others]) => [one, [...others]] as const);
	const [start, end] = [
		{ id: "start", name: "The one", type: from },
		{ id: "end", name: "The other", type: to },
	];
	const ends = forward ? { from: start, to: end } : { from: end, to: start };
	return { ...ends, relation: type.name, forward, properties: properties as unknown as FoundHop["properties"] };
}

function omit(relation: ProjectedProperties, names: readonly string[]): ProjectedProperties {
	return Object.fromEntries(Object.entries(relation).filter(([name]) => !names.includes(name)));
}

/** Without marks, and without what is only inferred beside it. */
function plain(relation: ProjectedProperties): ProjectedProperties {
	const inferred = relation.modality === "INFERRED" ? [] : (relation.inferred as string[]);
	return { ...omit(relation, inferred), inferred: [], disputed: [], superseded: false };
}

/** Of what the model unites where no details stand beside it, each value is held to by itself. */
function withoutUnion({ properties }: RelationType, relation: ProjectedProperties): ProjectedProperties {
	const unions = [...properties.values()].filter(({ role }) => role.kind === "derived" && role.as === "union");
	return omit(
		relation,
		unions.flatMap(({ name, role }) => [name, role.kind === "derived" ? role.of : ""]),
	);
}

describe(`${CASES} worlds (seed ${SEED})`, { timeout: 30_000 + CASES * 30 }, () => {
	test("every relation is stated as it is shown, and no claim is lost", () => {
		fc.assert(
			fc.property(relationWorlds, (world) => {
				const { assessed, sayings } = project(world);
				const type = typeOf(world);
				for (const { relations, assessed: ofEnd } of relationsOf(type, assessed)) {
					for (const relation of relations) checkRelation(type, relation, sayings);
					const ids = relations.flatMap(({ claimIds }) => claimIds as string[]);
					expect(ids.sort()).toEqual(ofEnd.map(({ claim }) => claim.id).sort());
					expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length);
				}
			}),
			parameters,
		);
	});

	test("every clause tells what one source would be told to say, and calls inferred what is", () => {
		const phrases = readPhrases(MODEL);
		fc.assert(
			fc.property(relationWorlds, fc.boolean(), fc.constantFrom<Language>("DE", "EN"), (world, forward, language) => {
				const { claims, assessed } = project(world);
				const type = typeOf(world);
				const tellHop = (hop: FoundHop) => {
					const [said] = tellPath({ model: MODEL, phrases, facts: new Map(), names: new Map(), language }, [hop]);
					return said?.text ?? "";
				};
				const tell = (relation: ProjectedProperties) => tellHop(toHop(type, relation, forward));
				const words = phrases.relations.get(type.name);
				const phrase = (forward ? words?.forward : words?.reverse)?.[language] ?? { parts: [] };
				for (const { to, relations } of relationsOf(type, assessed)) {
					for (const relation of relations) {
						const alone = claims.flatMap(({ claim, evidence }) => {
							const stating = evidence.filter(
								({ open, status, stance, modality }) =>
									open && status === "ACCEPTED" && stance === "SUPPORTS" && modality === relation.modality,
							);
							if (stating.length === 0 || !(relation.claimIds as string[]).includes(claim.id)) return [];
							return projectRelations(MODEL, type, { from: "subject", to }, [assessClaim(MODEL, claim, stating)]);
						});
						const [own, rest] = splitUnited(type, phrase, toHop(type, plain(relation), forward));
						if (own && rest) expect(alone.map((one) => tell(plain(one)))).toContain(tellHop(own));
						else
							expect(alone.map((one) => tell(withoutUnion(type, plain(one))))).toContain(
								tell(withoutUnion(type, plain(relation))),
							);
						const inferred = relation.inferred as string[];
						if (relation.modality === "INFERRED" || inferred.length === 0) continue;
						const undisputed = { ...relation, disputed: [] };
						const said = tell(undisputed);
						if (said !== tell(omit(undisputed, inferred)))
							expect(said).toMatch(language === "DE" ? /erschlossen/ : /inferred/);
					}
				}
			}),
			parameters,
		);
	});

	test("what is called shown is: of a detail of which one can hold, one value in each relation", () => {
		fc.assert(
			fc.property(relationWorlds, (world) => {
				const { assessed } = project(world);
				const type = typeOf(world);
				for (const { relations, assessed: ofEnd } of relationsOf(type, assessed)) {
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
				const { assessed, sayings } = project(world);
				const type = MODEL.entities.get(world.type);
				if (!type) throw new Error(`${world.type} is no type`);
				const entity = projectEntity(MODEL, type, "subject", assessed);
				const shown = chooseShown(MODEL, assessed);
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
				checkDays(entity, combineDates(type, sayings), dates);
			}),
			parameters,
		);
	});

	test("the order in which claims come in changes nothing", () => {
		fc.assert(
			fc.property(relationWorlds, (world) => {
				const { assessed } = project(world);
				const type = typeOf(world);
				expect(relationsOf(type, assessed.toReversed())).toMatchObject(
					relationsOf(type, assessed).map(({ to, relations }) => ({ to, relations })),
				);
			}),
			parameters,
		);
	});
});
