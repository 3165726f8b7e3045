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
	const undated = shown.filter(({ edtf, name }) => edtf === undefined && !inferred.includes(name));
	const saying = own
		.filter(({ modality }) => modality === "ASSERTED")
		.filter(({ details }) => undated.every(({ name }) => same(details[name], relation[name])))
		.map(({ details, published }) => readDates(type, details, published));
	checkDays(relation, saying, shown);
}

/**
 * The days follow the dates that are shown, and what is certain, somebody makes certain for what is shown. `saying` are the
 * dates that are said together, each time.
 */
export function checkDays(
	shown: ProjectedProperties,
	saying: readonly (readonly StatedDate[])[],
	properties: readonly Property[],
): void {
	const dates = properties.filter(({ edtf }) => edtf?.bounds !== undefined);
	for (const { name } of dates) {
		const days = parseEdtf(String(shown[name]));
		expect([shown[`${name}Earliest`], shown[`${name}Latest`]]).toEqual([days?.earliest, days?.latest]);
	}
	const days = (bounds: readonly string[], side: "earliest" | "latest") =>
		dates
			.filter(({ edtf }) => bounds.includes(edtf?.bounds ?? ""))
			.map(({ name }) => parseEdtf(String(shown[name]))?.[side]);
	const { possiblyFrom, possiblyUntil, certainlyFrom, certainlyUntil } = shown;
	if (possiblyFrom !== undefined) expect(days(["START", "BOTH"], "earliest")).toContain(possiblyFrom);
	if (possiblyUntil !== undefined) expect(days(["END", "BOTH"], "latest")).toContain(possiblyUntil);
	if (certainlyFrom === undefined) return;
	// One relation, and one entity, lasts without a break from the first day that somebody makes certain to the last.
	const certain = saying.map((dates) => assessValidity({ shown: dates, agreeing: [], others: [] }));
	const first = certain.flatMap((one) => one.certainlyFrom ?? []).sort()[0] ?? "9999";
	const last =
		certain
			.flatMap((one) => one.certainlyUntil ?? [])
			.sort()
			.at(-1) ?? "";
	for (const day of [certainlyFrom, certainlyUntil] as string[])
		expect(first <= day && day <= last, `nobody makes ${day} certain`).toBe(true);
}

function readDates(
	{ properties }: RelationType | EntityType,
	details: Readonly<Record<string, Json>>,
	published: string,
): StatedDate[] {
	return Object.entries(details).flatMap(([name, edtf]) => {
		const bounds = properties.get(name)?.edtf?.bounds;
		return bounds === undefined ? [] : [{ bounds, edtf: String(edtf), asserted: true, published }];
	});
}

/** Each date of an entity is a statement of its own: what can be said of several of them together. */
export function combineDates(type: EntityType, sayings: readonly Saying[]): StatedDate[][] {
	let combined: StatedDate[][] = [[]];
	for (const { name } of type.properties.values()) {
		const stating = sayings.filter(({ property, modality }) => property === name && modality === "ASSERTED");
		const said = stating.flatMap(({ value, published }) => readDates(type, { [name]: value }, published));
		combined = [...combined, ...combined.flatMap((before) => said.map((date) => [...before, date]))];
	}
	return combined;
}
