/**
 * What each relation of the graph is made of. It shows the details of one claim, as that claim states them: nobody may read
 * a title of one source beside the time of another. Of claims that agree it is the one that states most, otherwise the first
 * by the written order. The others stay beside it, and make a relation of their own only at another time. docs/ledger.md has
 * the rule in words.
 */
import type { GraphModel, Property, RelationType } from "../../../model/GraphModel.ts";
import { canonicalJson, type Json } from "../../../model/ids.ts";
import { type AssessedClaim, byEnum, compareClaims, compareText, qualifiersOf } from "../AssessedClaim.ts";
import { canMeet, spanOf } from "../spans.ts";
import { agree, areCompatible, listExclusive } from "./agreement.ts";
import { claimChoice } from "./choice.ts";

export interface Composition {
	/** Whose details are shown. */
	readonly base: AssessedClaim;
	/** The first by the written order: `base` is this, or agrees with it and says more. */
	readonly first: AssessedClaim;
	/** What it adds is only inferred, and nobody contradicts it. */
	readonly inferred: AssessedClaim | undefined;
	/** What the model unites: each value with the first claim that states it, the weightiest first. */
	readonly united: ReadonlyMap<Property, ReadonlyMap<string, AssessedClaim>>;
	/** All on which the relation stands, in the written order. */
	readonly assessed: readonly AssessedClaim[];
	/** Tells relations between the same two entities apart. */
	readonly key: string;
}

/** One for each time that does not touch another. `assessed` are the claims of one relation between two entities that count. */
export function composeRelations(
	model: GraphModel,
	type: RelationType,
	assessed: readonly AssessedClaim[],
): readonly Composition[] {
	const groups = groupByTime(model, type, inOrder(model, type, assessed));
	return groups.map(({ base, first, assessed: members, key }) => ({
		...{ base, first },
		inferred: findInferred(type, base, members),
		united: unite(model, type, base, members),
		assessed: members,
		key: groups.length === 1 ? "" : key,
	}));
}

/** Claims of which every statement is shown as they make it. */
export function listShown({ base, inferred, united, assessed }: Composition): readonly AssessedClaim[] {
	if (assessed.length === 1) return assessed;
	const shown = qualifiersOf(base.claim);
	const unitedNames = new Set([...united.keys()].map(unitedFrom));
	const isSaid = ([name, value]: [string, Json]) =>
		unitedNames.has(name) || canonicalJson(shown[name] ?? null) === canonicalJson(value);
	return assessed.filter(
		(standing) =>
			standing === base ||
			standing === inferred ||
			(standing.modality === base.modality && Object.entries(qualifiersOf(standing.claim)).every(isSaid)),
	);
}

function inOrder(model: GraphModel, type: RelationType, assessed: readonly AssessedClaim[]): readonly AssessedClaim[] {
	if (assessed.length < 2) return assessed;
	const choice = claimChoice(type);
	return assessed.toSorted((a, b) => compareClaims(model, a, b, choice));
}

interface Group extends Pick<Composition, "base" | "first"> {
	readonly assessed: readonly AssessedClaim[];
	readonly key: string;
}

/**
 * By the times that claims state: what touches the time of the one that is shown goes with it. A claim without a time joins
 * the only one there is if it agrees with what is shown there. Otherwise nobody can tell to which it belongs, and it stands
 * by itself.
 */
function groupByTime(model: GraphModel, type: RelationType, assessed: readonly AssessedClaim[]): readonly Group[] {
	if (assessed.length === 1) return standBySelf(model, type, assessed);
	const [timed, timeless] = part(assessed, (standing) => spanOf(type, standing) !== undefined);
	const groups: Group[] = [];
	for (let left = timed; left.length > 0; ) {
		const chosen = findFullest(model, type, left);
		const { base } = chosen;
		const [together, apart] = part(left, (standing) => canMeet(type, base, standing));
		const { start = "", end = "" } = spanOf(type, base) ?? {};
		groups.push({ ...chosen, assessed: together, key: `${start}/${end}` });
		left = apart;
	}
	const [only, ...more] = groups;
	if (!only || more.length > 0) return [...groups, ...standBySelf(model, type, timeless)];
	const [joining, apart] = part(timeless, (standing) => areCompatible(type, standing, only.base));
	const choosable = assessed.filter((standing) => standing === only.base || joining.includes(standing));
	const joined = assessed.filter((standing) => only.assessed.includes(standing) || joining.includes(standing));
	return [
		{ ...findFullest(model, type, choosable), assessed: joined, key: only.key },
		...standBySelf(model, type, apart),
	];
}

function standBySelf(model: GraphModel, type: RelationType, assessed: readonly AssessedClaim[]): Group[] {
	return assessed.length === 0 ? [] : [{ ...findFullest(model, type, assessed), assessed, key: "" }];
}

function part<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
	return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** Of claims in the written order: the first, or one that agrees with it, is as sure and says more. */
function findFullest(
	model: GraphModel,
	type: RelationType,
	assessed: readonly AssessedClaim[],
): Pick<Composition, "base" | "first"> {
	const [first, ...others] = assessed;
	if (!first) throw new Error("a relation stands on no claim");
	const peers = others.filter(
		(other) =>
			other.modality === first.modality && other.claim.rank === first.claim.rank && areCompatible(type, first, other),
	);
	const size = ({ claim }: AssessedClaim) => Object.keys(qualifiersOf(claim)).length;
	const [base = first] = [first, ...peers].sort((a, b) => size(b) - size(a) || compareUnited(model, type, a, b));
	return { base, first };
}

/** By the weight of what they give to a union: the words of the weightiest role stand beside it. */
function compareUnited(model: GraphModel, type: RelationType, a: AssessedClaim, b: AssessedClaim): number {
	const [property] = listUnions(type);
	if (!property) return 0;
	const unitedValue = ({ claim }: AssessedClaim) => String(qualifiersOf(claim)[unitedFrom(property)] ?? "");
	return byEnum(model, enumOf(property), unitedValue(a), unitedValue(b));
}

/**
 * An inferred claim beside an asserted one adds what follows from the text (the number of a session), if nobody contradicts
 * it. It is one claim, so that no two inferences make a third.
 */
function findInferred(
	type: RelationType,
	base: AssessedClaim,
	assessed: readonly AssessedClaim[],
): AssessedClaim | undefined {
	if (base.modality !== "ASSERTED") return undefined;
	const stated = qualifiersOf(base.claim);
	const added = ({ claim }: AssessedClaim) =>
		Object.keys(qualifiersOf(claim)).filter((name) => stated[name] === undefined);
	const candidates = assessed.filter(
		(standing) =>
			standing.modality === "INFERRED" &&
			standing.against === 0 &&
			added(standing).length > 0 &&
			areCompatible(type, standing, base) &&
			assessed.every((other) => leavesStanding(type, standing, other)),
	);
	return candidates.toSorted((a, b) => added(b).length - added(a).length)[0];
}

/** Does the other claim state nothing that contradicts a detail of this one? */
function leavesStanding(type: RelationType, claim: AssessedClaim, other: AssessedClaim): boolean {
	const [ours, theirs] = [qualifiersOf(claim.claim), qualifiersOf(other.claim)];
	return listExclusive(type).every(({ name, ...property }) => {
		const [own, others] = [ours[name], theirs[name]];
		return own === undefined || others === undefined || agree({ name, ...property }, own, others);
	});
}

/** What claims as sure as the one that is shown state of it. */
function unite(
	model: GraphModel,
	type: RelationType,
	base: AssessedClaim,
	assessed: readonly AssessedClaim[],
): Composition["united"] {
	return new Map(
		listUnions(type).map((property) => {
			const values = new Map<string, AssessedClaim>();
			for (const standing of [base, ...assessed.filter(({ modality }) => modality === base.modality)]) {
				const value = qualifiersOf(standing.claim)[unitedFrom(property)];
				if (typeof value === "string" && !values.has(value)) values.set(value, standing);
			}
			const order = enumOf(property);
			return [
				property,
				new Map([...values].sort(([a], [b]) => byEnum(model, order, a, b) || compareText(a, b))),
			] as const;
		}),
	);
}

function listUnions({ properties }: RelationType): Property[] {
	return [...properties.values()].filter(({ role }) => role.kind === "derived" && role.as === "union");
}

/** The property of records from which a union comes. */
export function unitedFrom({ role }: Property): string {
	return role.kind === "derived" ? role.of : "";
}

function enumOf({ value }: Property): string {
	return value.kind === "enum" ? value.name : "";
}
