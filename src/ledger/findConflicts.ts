/**
 * Which claims cannot all be true. What can hold one value at a time is declared in schema.graphql: a property that is no
 * list, unless @variants or @develops; a relation with @single.
 */
import { createHash } from "node:crypto";
import { containsDate } from "../edtf/containsDate.ts";
import { parseEdtf } from "../edtf/parseEdtf.ts";
import type { EntityType, GraphModel, Property, RelationType } from "../model/GraphModel.ts";
import { canonicalJson, type Json } from "../model/ids.ts";
import { foldName } from "../model/text.ts";
import { canMeet, findSuperseded } from "./findSuperseded.ts";
import { choiceOf, NAME_PROPERTIES } from "./projectEntity.ts";
import { groupBySpan, qualifierChoice } from "./projectRelation.ts";
import { type Choice, compareStandings, explainOrder, isFact, type Standing } from "./standing.ts";

export interface Conflict {
	readonly id: string;
	readonly kind: "VALUES" | "ENDS" | "DISPUTED";
	readonly property: string | null;
	readonly relation: string | null;
	readonly qualifier: string | null;
	/** The one that is shown first. */
	readonly values: readonly string[];
	readonly claimIds: readonly string[];
	readonly decided: boolean;
	readonly because: string | null;
}

/** Among the properties of one entity. */
export function findEntityConflicts(model: GraphModel, type: EntityType, shown: readonly Standing[]): Conflict[] {
	const values = [...type.properties.values()].flatMap((property) => {
		if (!holdsOne(property) || NAME_PROPERTIES.includes(property.name)) return [];
		const stated = shown.filter(({ claim }) => claim.property === property.name);
		const valued = stated.map((standing) => ({ standing, value: standing.claim.value ?? "" }));
		return contradict(model, property, valued, choiceOf(property)).map((found) =>
			describe({ kind: "VALUES", property: property.name, ...found }),
		);
	});
	return [...values, ...findDisputed(shown)];
}

/** Among the claims of one relation between two entities. */
export function findRelationConflicts(model: GraphModel, type: RelationType, shown: readonly Standing[]): Conflict[] {
	const united = [...type.properties.values()].flatMap(({ role }) => (role.kind === "derived" ? [role.of] : []));
	const values = groupBySpan(type, shown).flatMap(({ standings, key }) =>
		[...type.properties.values()].flatMap((property) => {
			if (!holdsOne(property) || (united.includes(property.name) && !property.edtf)) return [];
			const valued = standings.flatMap((standing) => {
				const value = (JSON.parse(standing.claim.qualifiers) as Record<string, Json>)[property.name];
				return value === undefined
					? []
					: [{ standing, value: typeof value === "string" ? value : canonicalJson(value) }];
			});
			return contradict(model, property, valued, qualifierChoice(property)).map((found) =>
				describe({ kind: "VALUES", relation: type.name, qualifier: property.name, span: key, ...found }),
			);
		}),
	);
	return [...values, ...findDisputed(shown)];
}

/** Do two ends get along, such as a city and the country in which it lies? */
export type GetAlong = (a: string, b: string) => boolean;

/** Among the relations of one type that start from one entity, where only one can hold at a time. */
export function findEndConflicts(
	model: GraphModel,
	type: RelationType,
	shown: readonly Standing[],
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

function excludeEachOther(type: RelationType, a: Standing, b: Standing, getAlong: GetAlong): boolean {
	const [one, other] = [a.claim.objectId ?? "", b.claim.objectId ?? ""];
	if (one === other || getAlong(one, other) || getAlong(other, one)) return false;
	// One source that states both does not contradict itself.
	if (a.sourceIds.some((source) => b.sourceIds.includes(source))) return false;
	return canMeet(type, a, b);
}

function withoutSuperseded(type: RelationType, shown: readonly Standing[]): readonly Standing[] {
	const superseded = new Set(findSuperseded(type, shown).map(({ claimId }) => claimId));
	return shown.filter(({ claim }) => !superseded.has(claim.id));
}

interface Valued {
	readonly standing: Standing;
	readonly value: string;
}

interface Ordered {
	readonly valued: readonly Valued[];
	readonly because: string | null;
}

/** One conflict, if any two of the values contradict each other. */
function contradict(model: GraphModel, property: Property, stated: readonly Valued[], choice: Choice): Ordered[] {
	const counted = present(property, stated);
	const contradicting = counted.filter((a) => counted.some((b) => !agree(property, a.value, b.value)));
	return contradicting.length === 0 ? [] : [order(model, contradicting, choice)];
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

/** Equal, or two dates of which one contains the other. */
function agree({ edtf }: Property, a: string, b: string): boolean {
	if (a === b || foldName(a) === foldName(b)) return true;
	if (!edtf) return false;
	const [one, other] = [parseEdtf(a), parseEdtf(b)];
	return one !== undefined && other !== undefined && (containsDate(one, other) || containsDate(other, one));
}

function order(model: GraphModel, valued: readonly Valued[], choice: Choice): Ordered {
	const sorted = [...valued].sort((a, b) => compareStandings(model, a.standing, b.standing, choice));
	const [first] = sorted;
	const other = sorted.find(({ value }) => value !== first?.value);
	const because = first && other ? explainOrder(model, first.standing, other.standing, choice) : null;
	return { valued: sorted, because };
}

function holdsOne({ role, list, several, value }: Property): boolean {
	return role.kind === "stated" && !list && several !== "variants" && value.kind !== "structure";
}

function findDisputed(shown: readonly Standing[]): Conflict[] {
	return shown
		.filter(({ against }) => against > 0)
		.map((standing) => {
			const { claim, sources, against } = standing;
			const supported = sources === 1 ? "1 source supports it" : `${sources} sources support it`;
			const denied =
				against === 1 ? "1 piece of evidence contradicts it" : `${against} pieces of evidence contradict it`;
			const because = `${supported}, ${denied}`;
			const valued = [{ standing, value: claim.value ?? claim.objectId ?? "" }];
			return describe({ kind: "DISPUTED", property: claim.property, relation: claim.relation, valued, because });
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
		decided: first?.standing.claim.rank === "PREFERRED",
		because,
	};
}
