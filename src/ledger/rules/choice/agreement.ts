/** When two values, and two claims, say the same or could both be true: could a source say both in one sentence? */
import { containsDate } from "../../../edtf/containsDate.ts";
import { parseEdtf } from "../../../edtf/parseEdtf.ts";
import type { Property, RecordType, RelationType } from "../../../model/GraphModel.ts";
import { canonicalJson, type Json } from "../../../model/ids.ts";
import { foldName } from "../../../model/values/text.ts";
import { type AssessedClaim, qualifiersOf } from "../AssessedClaim.ts";
import { canMeet } from "../spans.ts";

/** Equal, or two dates of which one contains the other. */
export function agree(property: Property, a: Json, b: Json): boolean {
	return covers(property, a, b) || covers(property, b, a);
}

/** Equal, or a coarser date that contains the other: whoever says `fine` says `coarse`, too. */
export function covers({ edtf }: Property, coarse: Json, fine: Json): boolean {
	if (coarse === fine) return true;
	if (typeof coarse !== "string" || typeof fine !== "string") return canonicalJson(coarse) === canonicalJson(fine);
	if (foldName(coarse) === foldName(fine)) return true;
	if (!edtf) return false;
	const [outer, inner] = [parseEdtf(coarse), parseEdtf(fine)];
	return outer !== undefined && inner !== undefined && containsDate(outer, inner);
}

/** Details of a relation that hold one value at a time: no variants of one another, and nothing that is united. */
export function listExclusive({ properties }: RelationType): Property[] {
	const united = new Set([...properties.values()].flatMap(({ role }) => (role.kind === "derived" ? [role.of] : [])));
	return [...properties.values()].filter(
		(property) => holdsOne(property) && (property.edtf !== undefined || !united.has(property.name)),
	);
}

/** Several values of it contradict each other, or follow each other in time. */
export function holdsOne({ role, list, several, value }: Property): boolean {
	return role.kind === "stated" && !list && several !== "variants" && value.kind !== "structure";
}

/** What values of a property are counted in: the currency of an amount. That a number is approximate is no unit. */
export function listUnits({ properties }: RecordType, { name, approximatedBy }: Property): Property[] {
	return [...properties.values()].filter(
		(other) => other.role.kind === "qualifier" && other.role.of === name && other.name !== approximatedBy,
	);
}

/** Do both state a unit, and not the same one? */
export function differInUnit(units: readonly Property[], a: AssessedClaim, b: AssessedClaim): boolean {
	return units.some((unit) => {
		const [one, other] = [qualifiersOf(a.claim)[unit.name], qualifiersOf(b.claim)[unit.name]];
		return one !== undefined && other !== undefined && !agree(unit, one, other);
	});
}

/** Two claims of one relation that do not contradict each other in any detail, and are not stated for different times. */
export function areCompatible(type: RelationType, a: AssessedClaim, b: AssessedClaim): boolean {
	const [one, other] = [qualifiersOf(a.claim), qualifiersOf(b.claim)];
	const contradicting = listExclusive(type).find((property) => {
		const [left, right] = [one[property.name], other[property.name]];
		return left !== undefined && right !== undefined && !agree(property, left, right);
	});
	return contradicting === undefined && canMeet(type, a, b);
}

/** Does the other claim say all of this one, if perhaps with coarser dates? */
export function restates(type: RelationType, claim: AssessedClaim, other: AssessedClaim): boolean {
	const stated = qualifiersOf(other.claim);
	return Object.entries(qualifiersOf(claim.claim)).every(([name, value]) => {
		const property = type.properties.get(name);
		const theirs = stated[name];
		return property !== undefined && theirs !== undefined && covers(property, theirs, value);
	});
}
