/** The rule that nothing is shown which no accepted piece of evidence states, as it is shown: for tests that hold it. */
import { expect } from "vitest";
import { parseEdtf } from "../../src/edtf/parseEdtf.ts";
import type { ProjectedProperties } from "../../src/ledger/projection/projectEntity.ts";
import { assessValidity, type StatedDate } from "../../src/ledger/rules/validity.ts";
import type { EntityType, Property, RelationType } from "../../src/model/GraphModel.ts";
import { canonicalJson, type Json } from "../../src/model/ids.ts";
import type { LedgerClaim } from "./dissent.ts";

/** What one accepted piece of open evidence says for a claim. */
export interface Saying {
	readonly claimId: string;
	readonly modality: string;
	readonly property: string | null;
	readonly value: string | null;
	readonly details: Readonly<Record<string, Json>>;
	readonly published: string;
}

export function listSayings(claims: readonly LedgerClaim[]): Saying[] {
	return claims.flatMap(({ claim, evidence }) =>
		evidence
			.filter(({ open, status, stance }) => open && status === "ACCEPTED" && stance === "SUPPORTS")
			.map(({ modality, published }) => ({
				...{ claimId: claim.id, modality, property: claim.property, value: claim.value, published: published ?? "" },
				details: JSON.parse(claim.qualifiers) as Record<string, Json>,
			})),
	);
}

/** Equal as JSON; what is missing is null. */
export const same = (a: Json | undefined, b: Json | undefined) => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** Names of the details that a relation shows and that one claim has to state together, those that are inferred aside. */
export function listShownDetails({ properties }: RelationType, relation: ProjectedProperties): Property[] {
	const united = new Set([...properties.values()].flatMap(({ role }) => (role.kind === "derived" ? [role.of] : [])));
	const isUnited = ({ name, edtf }: Property) => edtf === undefined && united.has(name);
	return [...properties.values()].filter(
		(property) => property.role.kind === "stated" && !isUnited(property) && relation[property.name] !== undefined,
	);
}

export function checkRelation(type: RelationType, relation: ProjectedProperties, sayings: readonly Saying[]): void {
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
export function checkDays(
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
export function combineDates(sayings: readonly Saying[], dates: readonly Property[]): Saying[] {
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
