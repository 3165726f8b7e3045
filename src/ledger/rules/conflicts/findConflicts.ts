/**
 * Which claims cannot all be true. What can hold one value at a time is declared in schema.graphql: a property that is no
 * list, unless @variants or @develops; a relation with @single.
 */
import { createHash } from "node:crypto";
import type { EntityType, GraphModel, Property, RelationType } from "../../../model/GraphModel.ts";
import { canonicalJson } from "../../../model/ids.ts";
import { NAME_PROPERTIES } from "../../../model/values/indexedTexts.ts";
import { groupBy } from "../../../shared/groupBy.ts";
import {
	type AssessedClaim,
	type Choice,
	compareClaims,
	explainOrder,
	isFact,
	qualifiersOf,
} from "../AssessedClaim.ts";
import { differInUnit, holdsOne, listExclusive, listUnits } from "../choice/agreement.ts";
import { choiceOf, claimChoice } from "../choice/choice.ts";
import { chooseValues } from "../choice/chooseValues.ts";
import type { Composition } from "../choice/composeRelations.ts";
import { canMeet, groupBySpan, type Span, spanOf } from "../spans.ts";
import { contradict } from "./contradict.ts";
import { findSuperseded } from "./findSuperseded.ts";

export interface Conflict {
	readonly id: string;
	readonly kind: "VALUES" | "TIMES" | "ENDS" | "DISPUTED";
	readonly property: string | null;
	readonly relation: string | null;
	readonly qualifier: string | null;
	/** The one that is shown first. */
	readonly values: readonly string[];
	readonly claimIds: readonly string[];
	/** Ids of the other ends of the relations that it is about. */
	readonly objectIds: readonly string[];
	readonly decided: boolean;
	readonly because: string | null;
}

/** Among the properties of one entity. */
export function findEntityConflicts(model: GraphModel, type: EntityType, shown: readonly AssessedClaim[]): Conflict[] {
	const byProperty = groupBy(shown, ({ claim }) => claim.property ?? "");
	const values = [...byProperty].flatMap(([name, stated]) => {
		const property = type.properties.get(name);
		if (!property || stated.length === 1 || !holdsOne(property) || NAME_PROPERTIES.includes(name)) return [];
		const units = listUnits(type, property);
		const valued = stated.map((standing) => ({ standing, value: standing.claim.value ?? "" }));
		const contradicting = listContradicting(property, valued, units);
		if (contradicting.length === 0) return [];
		const found = order(model, nameUnits(contradicting, units), choiceOf(property));
		return [describe({ kind: "VALUES", property: property.name, ...found })];
	});
	return [...values, ...findReversedTimes(model, type, shown), ...findDisputed(shown)];
}

/** A beginning after an end. */
function findReversedTimes(model: GraphModel, type: EntityType, assessed: readonly AssessedClaim[]): Conflict[] {
	return chooseValues(model, type, assessed).excluded.map(({ shown, hidden, because }) => {
		const valued = [shown, hidden].map((standing) => ({ standing, value: standing.claim.value ?? "" }));
		return describe({ kind: "TIMES", property: shown.claim.property, valued, because });
	});
}

/** Among the claims of one relation between two entities, which make these relations of the graph. */
export function findRelationConflicts(
	model: GraphModel,
	type: RelationType,
	shown: readonly AssessedClaim[],
	compositions: readonly Composition[],
): Conflict[] {
	if (shown.length === 1) return findDisputed(shown);
	const values = groupByRelation(type, shown, compositions).flatMap(({ assessed, key }) =>
		listExclusive(type).flatMap((property) => {
			const valued = assessed.flatMap((standing) => {
				const value = qualifiersOf(standing.claim)[property.name];
				return value === undefined
					? []
					: [{ standing, value: typeof value === "string" ? value : canonicalJson(value) }];
			});
			const contradicting = listContradicting(property, valued);
			if (contradicting.length === 0) return [];
			const found = orderAsShown(model, type, contradicting, compositions);
			return [describe({ kind: "VALUES", relation: type.name, qualifier: property.name, span: key, ...found })];
		}),
	);
	return [...values, ...findDisputed(shown)];
}

/** By the time that they speak of. A claim without one that stands by itself beside dated ones may speak of any. */
function groupByRelation(
	type: RelationType,
	shown: readonly AssessedClaim[],
	compositions: readonly Composition[],
): readonly Span[] {
	const isTimeless = (standing: AssessedClaim) => spanOf(type, standing) === undefined;
	const alone = compositions.find(({ assessed }) => compositions.length > 1 && assessed.every(isTimeless));
	if (!alone) return groupBySpan(type, shown);
	const others = shown.filter((standing) => !alone.assessed.includes(standing));
	return [...groupBySpan(type, others), { key: "", assessed: [...alone.assessed] }];
}

/** What the relation shows comes first: that it agrees with the first claim of all is why. */
function orderAsShown(
	model: GraphModel,
	type: RelationType,
	valued: readonly Valued[],
	compositions: readonly Composition[],
): Ordered {
	const choice = claimChoice(type);
	const { base, first } = compositions.find((one) => valued.some(({ standing }) => standing === one.base)) ?? {};
	const isBase = ({ standing }: Valued) => Number(standing === base);
	const sorted = valued.toSorted(
		(a, b) => isBase(b) - isBase(a) || compareClaims(model, a.standing, b.standing, choice),
	);
	const other = sorted.find(({ value }) => value !== sorted[0]?.value);
	const ahead = first ?? sorted[0]?.standing;
	return { valued: sorted, because: ahead && other ? explainOrder(model, ahead, other.standing, choice) : null };
}

/** Names of the details of which sources contradict each other, and of what they deny, among these claims. */
export function listDisputed(conflicts: readonly Conflict[], claimIds?: readonly string[]): string[] {
	const open = conflicts.filter(
		({ decided, claimIds: ofConflict }) => !decided && (claimIds?.some((id) => ofConflict.includes(id)) ?? true),
	);
	return [...new Set(open.map(({ qualifier, property, relation }) => qualifier ?? property ?? relation ?? ""))].sort();
}

/** Do two ends get along, such as a city and the country in which it lies? */
export type GetAlong = (a: string, b: string) => boolean;

/** Among the relations of one type that start from one entity, where only one can hold at a time. */
export function findEndConflicts(
	model: GraphModel,
	type: RelationType,
	shown: readonly AssessedClaim[],
	getAlong: GetAlong,
): Conflict[] {
	const counted = withoutSuperseded(type, shown);
	const excluded = counted.filter((standing) =>
		counted.some((other) => excludeEachOther(type, standing, other, getAlong)),
	);
	if (excluded.length === 0) return [];
	const valued = excluded.map((standing) => ({ standing, value: standing.claim.objectId ?? "" }));
	const found = order(model, valued, {});
	return [describe({ kind: "ENDS", relation: type.name, ...found })];
}

/** Ids of the claims that lead elsewhere than one that comes before them. */
export function listHidden(
	model: GraphModel,
	type: RelationType,
	assessed: readonly AssessedClaim[],
	getAlong: GetAlong,
): string[] {
	const kept: AssessedClaim[] = [];
	const hidden: string[] = [];
	for (const standing of withoutSuperseded(type, assessed).toSorted((a, b) => compareClaims(model, a, b))) {
		if (kept.some((before) => excludeEachOther(type, before, standing, getAlong))) hidden.push(standing.claim.id);
		else kept.push(standing);
	}
	return hidden;
}

function excludeEachOther(type: RelationType, a: AssessedClaim, b: AssessedClaim, getAlong: GetAlong): boolean {
	const [one, other] = [a.claim.objectId ?? "", b.claim.objectId ?? ""];
	if (one === other || getAlong(one, other) || getAlong(other, one)) return false;
	// One source that states both does not contradict itself.
	if (a.sourceIds.some((source) => b.sourceIds.includes(source))) return false;
	return canMeet(type, a, b);
}

function withoutSuperseded(type: RelationType, shown: readonly AssessedClaim[]): readonly AssessedClaim[] {
	const superseded = new Set(findSuperseded(type, shown).map(({ claimId }) => claimId));
	return shown.filter(({ claim }) => !superseded.has(claim.id));
}

interface Valued {
	readonly standing: AssessedClaim;
	readonly value: string;
}

interface Ordered {
	readonly valued: readonly Valued[];
	readonly because: string | null;
}

/** What only differs in its unit is written with it, so that the difference shows. */
function nameUnits(valued: readonly Valued[], units: readonly Property[]): readonly Valued[] {
	if (new Set(valued.map(({ value }) => value)).size > 1) return valued;
	return valued.map(({ standing, value }) => {
		const stated = units.flatMap(({ name }) => qualifiersOf(standing.claim)[name] ?? []);
		return { standing, value: [value, ...stated].join(" ") };
	});
}

/** Those that contradict another, in the value or in its unit. */
function listContradicting(
	property: Property,
	stated: readonly Valued[],
	units: readonly Property[] = [],
): readonly Valued[] {
	const counted = present(property, stated);
	return counted.filter((a) =>
		counted.some((b) => contradictEachOther(property, a, b) || differInUnit(units, a.standing, b.standing)),
	);
}

/** What is said to be about a number does not contradict one that is about as large. */
function contradictEachOther(property: Property, a: Valued, b: Valued): boolean {
	if (!contradict(property, a.value, b.value)) return false;
	const [one, other] = [Number(a.value), Number(b.value)];
	const isAbout = [a, b].some(({ standing }) => isApproximate(property, standing));
	return !(isAbout && Math.abs(one - other) <= ABOUT * Math.max(one, other));
}

/** A quarter of the larger number: “over 100” may be 130. */
const ABOUT = 0.25;

function isApproximate({ approximatedBy }: Property, { claim }: AssessedClaim): boolean {
	return approximatedBy !== undefined && qualifiersOf(claim)[approximatedBy] === true;
}

/** What was announced is superseded by what is reported; of what develops, only what was published last counts. */
function present(property: Property, stated: readonly Valued[]): readonly Valued[] {
	const isReported = stated.some(({ standing }) => isFact(standing));
	const counted = stated.filter(({ standing }) => !isReported || isFact(standing));
	if (property.several !== "develop") return counted;
	const last = counted
		.map(({ standing }) => standing.published)
		.sort()
		.at(-1);
	return counted.filter(({ standing }) => standing.published === last);
}

function order(model: GraphModel, valued: readonly Valued[], choice: Choice): Ordered {
	const sorted = [...valued].sort((a, b) => compareClaims(model, a.standing, b.standing, choice));
	const [first] = sorted;
	const other = sorted.find(({ value }) => value !== first?.value);
	const because = first && other ? explainOrder(model, first.standing, other.standing, choice) : null;
	return { valued: sorted, because };
}

function findDisputed(shown: readonly AssessedClaim[]): Conflict[] {
	return shown
		.filter(({ against }) => against > 0)
		.map((standing) => {
			const { claim, sources, against } = standing;
			const supported = sources === 1 ? "1 source supports it" : `${sources} sources support it`;
			const denied =
				against === 1 ? "1 piece of evidence contradicts it" : `${against} pieces of evidence contradict it`;
			const because = `${supported}, ${denied}`;
			const valued = [{ standing, value: claim.value ?? claim.objectId ?? "" }];
			const { property, relation } = claim;
			const conflict = describe({ kind: "DISPUTED", property, relation, valued, because });
			return { ...conflict, claimIds: [...conflict.claimIds, ...(standing.denials ?? [])] };
		});
}

interface Description extends Ordered {
	readonly kind: Conflict["kind"];
	readonly property?: string | null;
	readonly relation?: string | null;
	readonly qualifier?: string;
	/** Tells conflicts of one detail at several times apart. */
	readonly span?: string;
}

function describe({ kind, property, relation, qualifier, span, valued, because }: Description): Conflict {
	const [first] = valued;
	const subject = first?.standing.claim.subjectId ?? "";
	const object = kind === "VALUES" || kind === "DISPUTED" ? (first?.standing.claim.objectId ?? null) : null;
	const disputed = kind === "DISPUTED" ? (first?.standing.claim.id ?? null) : null;
	const about = [kind, subject, property ?? null, relation ?? null, object, qualifier ?? null, span ?? null, disputed];
	return {
		id: createHash("sha256").update(canonicalJson(about)).digest("hex"),
		kind,
		property: property ?? null,
		relation: relation ?? null,
		qualifier: qualifier ?? null,
		values: [...new Set(valued.map(({ value }) => value))],
		claimIds: valued.map(({ standing }) => standing.claim.id),
		objectIds: [...new Set(valued.flatMap(({ standing }) => standing.claim.objectId ?? []))],
		decided: first?.standing.claim.rank === "PREFERRED",
		because,
	};
}
