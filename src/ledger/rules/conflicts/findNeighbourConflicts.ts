/**
 * Dates of two entities that cannot all be right as these stand to each other: a part that ends after its whole (@within),
 * sessions whose numbers do not follow their dates, and two with one number (@ordered).
 */
import { createHash } from "node:crypto";
import * as v from "valibot";
import { parseEdtf } from "../../../edtf/parseEdtf.ts";
import type { EntityType, GraphModel, Property, RelationType } from "../../../model/GraphModel.ts";
import { canonicalJson } from "../../../model/ids.ts";
import type { Conflict } from "./findConflicts.ts";

const SHOWN_CLAIM = v.object({
	id: v.string(),
	/** A property, or the relation of which it is a detail. */
	property: v.string(),
	value: v.string(),
	sourceIds: v.array(v.string()),
	isPreferred: v.boolean(),
});
export type ShownClaim = Readonly<v.InferOutput<typeof SHOWN_CLAIM>>;

/** What the graph shows of an entity. */
export const NEIGHBOUR = v.object({ id: v.string(), type: v.string(), claims: v.array(SHOWN_CLAIM) });
export type Neighbour = Readonly<v.InferOutput<typeof NEIGHBOUR>>;

/** Of a part and the whole to which a relation with @within leads. */
export function findWithinConflicts(
	model: GraphModel,
	relation: RelationType,
	part: Neighbour,
	whole: Neighbour,
): Conflict[] {
	const [inner, outer] = [listDates(model, part), listDates(model, whole)];
	const conflicts = inner.flatMap((one) =>
		outer.flatMap((other) => {
			if (!isOutside(one, other) || shareSource(one.claim, other.claim)) return [];
			const side = one.first > other.last ? "ends before it" : "begins after it";
			return [
				describe({
					subject: part.id,
					property: one.property.name,
					relation,
					claims: [one.claim, other.claim],
					objectIds: [whole.id],
					values: [one.claim.value, other.claim.value],
					because: `${whole.id}, of which it is a part, ${side}: ${other.claim.value}`,
				}),
			];
		}),
	);
	return [...new Map(conflicts.map((conflict) => [conflict.id, conflict])).values()];
}

interface Dated {
	readonly property: Property;
	readonly claim: ShownClaim;
	/** First and last day that it can mean. */
	readonly first: string;
	readonly last: string;
}

/** Certainly outside: before the first day of the whole, or after its last. */
function isOutside(part: Dated, whole: Dated): boolean {
	const endsIt = boundsOf(whole) !== "START" && part.first > whole.last;
	const beginsIt = boundsOf(whole) !== "END" && part.last < whole.first;
	return endsIt || beginsIt;
}

function boundsOf({ property }: Dated): string | undefined {
	return property.edtf?.bounds;
}

function listDates(model: GraphModel, { type, claims }: Neighbour): Dated[] {
	return claims.flatMap((claim) => {
		const property = propertyOf(model.entities.get(type), claim);
		const date = property?.edtf?.bounds === undefined ? undefined : parseEdtf(claim.value);
		if (!property || !date?.earliest || !date.latest) return [];
		return [{ property, claim, first: date.earliest, last: date.latest }];
	});
}

function propertyOf(type: EntityType | undefined, { property }: ShownClaim): Property | undefined {
	return type?.properties.get(property);
}

function shareSource(a: ShownClaim, b: ShownClaim): boolean {
	return a.sourceIds.some((source) => b.sourceIds.includes(source));
}

/** Among what leads to one end by a relation with @ordered. The numbers stand among the claims of each, as `by`. */
export function findOrderConflicts(
	model: GraphModel,
	relation: RelationType,
	end: Pick<Neighbour, "id">,
	members: readonly Neighbour[],
): Conflict[] {
	const by = relation.ordered?.by ?? "";
	const numbered = members
		.flatMap((member) => toNumbered(model, by, member))
		.sort((a, b) => a.number - b.number || (a.date.first < b.date.first ? -1 : 1));
	return numbered.flatMap((one, place) => {
		const other = numbered[place + 1];
		if (!other) return [];
		const isTwice =
			one.number === other.number && (one.date.last < other.date.first || other.date.last < one.date.first);
		const isBackwards = one.number < other.number && one.date.first > other.date.last;
		if (!isTwice && !isBackwards) return [];
		const told = (member: Numbered) => `${member.number}: ${member.date.claim.value}`;
		const what = isTwice ? "two have one number at different times" : "a later number has an earlier date";
		return [
			describe({
				subject: end.id,
				property: by,
				relation,
				claims: [one.claim, one.date.claim, other.claim, other.date.claim],
				objectIds: [one.id, other.id],
				values: [told(one), told(other)],
				because: `${what}: ${one.id}, ${other.id}`,
			}),
		];
	});
}

interface Numbered {
	readonly id: string;
	readonly number: number;
	readonly claim: ShownClaim;
	readonly date: Dated;
}

function toNumbered(model: GraphModel, by: string, member: Neighbour): Numbered[] {
	const claim = member.claims.find(({ property }) => property === by);
	const [date] = listDates(model, member).filter(({ property }) => property.edtf?.bounds === "BOTH");
	if (!claim || !date || !Number.isFinite(Number(claim.value))) return [];
	return [{ id: member.id, number: Number(claim.value), claim, date }];
}

interface Description {
	readonly subject: string;
	readonly property: string;
	readonly relation: RelationType;
	readonly claims: readonly ShownClaim[];
	readonly objectIds: readonly string[];
	readonly values: readonly string[];
	readonly because: string;
}

function describe({ subject, property, relation, claims, objectIds, values, because }: Description): Conflict {
	const about = ["TIMES", subject, property, relation.name, [...objectIds].sort()];
	return {
		id: createHash("sha256").update(canonicalJson(about)).digest("hex"),
		kind: "TIMES",
		property,
		relation: relation.name,
		qualifier: null,
		values,
		claimIds: [...new Set(claims.map(({ id }) => id))],
		objectIds,
		decided: claims.some(({ isPreferred }) => isPreferred),
		because,
	};
}
