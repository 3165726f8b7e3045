/** What two entities have in common, and what only one of them has. Which types and relations there are is not its business. */
import {
	type Claim,
	type Fact,
	type FactGroup,
	groupFacts,
	isRejected,
	NAMING,
	type Reference,
} from "../model/Fact.ts";

export interface Compared {
	readonly id: string;
	readonly claims: readonly Claim[];
}

/** One property: what is said of either. */
export interface ValueRow {
	readonly property: string;
	readonly left: readonly Fact[];
	readonly right: readonly Fact[];
	/** Keys of what is said of both alike. */
	readonly same: ReadonlySet<string>;
}

/** How an entity is related to what both are related to. */
export interface Relation {
	readonly relation: string;
	readonly forward: boolean;
	readonly fact: Fact;
}

export interface SharedRow {
	readonly other: Reference;
	readonly left: readonly Relation[];
	readonly right: readonly Relation[];
	/** Both by the same relations with the same details. */
	readonly alike: boolean;
}

export interface Alignment {
	readonly values: readonly ValueRow[];
	/** What leads from one to the other. */
	readonly between: readonly Relation[];
	readonly shared: readonly SharedRow[];
	readonly onlyLeft: readonly FactGroup[];
	readonly onlyRight: readonly FactGroup[];
}

export function alignFacts(left: Compared, right: Compared): Alignment {
	const [ofLeft, ofRight] = [left, right].map(({ id, claims }) =>
		groupFacts(
			claims.filter((claim) => !isRejected(claim)),
			id,
		),
	);
	const [relationsLeft, relationsRight] = [ofLeft, ofRight].map((groups) => relationsOf(groups ?? []));
	const [byLeft, byRight] = [relationsLeft, relationsRight].map((relations) =>
		Map.groupBy(relations ?? [], ({ fact }) => fact.other?.id ?? ""),
	);
	const shared = [...(byLeft ?? [])].flatMap(([id, relations]) => {
		const others = byRight?.get(id);
		const other = relations[0]?.fact.other;
		return others && other ? [toShared(other, relations, others)] : [];
	});
	const inCommon = new Set([left.id, right.id, ...shared.map(({ other }) => other.id)]);
	return {
		values: alignValues(ofLeft ?? [], ofRight ?? []),
		between: byLeft?.get(right.id) ?? [],
		shared: shared.toSorted((a, b) => a.other.name.localeCompare(b.other.name)),
		onlyLeft: without(ofLeft ?? [], inCommon),
		onlyRight: without(ofRight ?? [], inCommon),
	};
}

function relationsOf(groups: readonly FactGroup[]): readonly Relation[] {
	return groups.flatMap(({ relation, forward, facts }) =>
		relation === undefined ? [] : facts.map((fact) => ({ relation, forward, fact })),
	);
}

function toShared(other: Reference, left: readonly Relation[], right: readonly Relation[]): SharedRow {
	const [one, two] = [left, right].map((relations) =>
		relations
			.map(({ relation, forward, fact }) => JSON.stringify([relation, forward, plainDetails(fact)]))
			.sort()
			.join(),
	);
	return { other, left, right, alike: one === two };
}

/** Without the words of the sources, which are never the same. */
function plainDetails({ details }: Fact): readonly unknown[] {
	return [...details]
		.filter(([name]) => !name.endsWith("Text"))
		.map(([name, values]) => [name, values.toSorted()] as const)
		.sort(([a], [b]) => (a < b ? -1 : 1));
}

function alignValues(left: readonly FactGroup[], right: readonly FactGroup[]): readonly ValueRow[] {
	const properties = [...left, ...right].flatMap(({ property }) =>
		property === undefined || NAMING.has(property) ? [] : property,
	);
	return [...new Set(properties)].map((property) => {
		const [ofLeft = [], ofRight = []] = [left, right].map(
			(groups) => groups.find((group) => group.property === property)?.facts ?? [],
		);
		const keys = new Set(ofRight.map(({ key }) => key));
		const same = new Set(ofLeft.map(({ key }) => key).filter((key) => keys.has(key)));
		return { property, left: ofLeft, right: ofRight, same };
	});
}

function without(groups: readonly FactGroup[], ids: ReadonlySet<string>): readonly FactGroup[] {
	return groups.flatMap((group) => {
		const facts = group.facts.filter(({ other }) => other !== undefined && !ids.has(other.id));
		return facts.length === 0 ? [] : [{ ...group, facts }];
	});
}

export type Likeness = "same" | "partly" | "differs" | "one";

/** How what is said of the one is like what is said of the other. */
export function likenessOf({ left, right, same }: ValueRow): Likeness {
	if (left.length === 0 || right.length === 0) return "one";
	if (same.size === 0) return "differs";
	return same.size === left.length && same.size === right.length ? "same" : "partly";
}
