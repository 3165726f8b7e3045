import { parseEdtf } from "../edtf/parseEdtf.ts";
import type { GraphModel, Property, RelationType } from "../model/GraphModel.ts";
import { type Json, relationId } from "../model/ids.ts";
import { coarseness, type ProjectedProperties, projectDate } from "./projectEntity.ts";
import {
	byEnum,
	type Choice,
	compareStandings,
	compareText,
	type Standing,
	type StoredClaim,
	strongestModality,
} from "./standing.ts";
import { assessKnowledge, assessValidity, listStatedDates } from "./validity.ts";

/** The ends that the claims of one slot share. */
export interface Ends {
	readonly from: string;
	readonly to: string;
}

/**
 * The relations between two entities, from the claims of one type that are shown: one for each span of time that does
 * not touch another. A claim without a date belongs to the only span there is; where there are several, nobody can
 * tell to which, and it makes a relation of its own.
 */
export function projectRelations(
	model: GraphModel,
	type: RelationType,
	ends: Ends,
	shown: readonly Standing[],
): ProjectedProperties[] {
	const spans = groupBySpan(type, shown);
	return spans.map(({ standings, key }) => ({
		id: relationId(ends.from, type.name, ends.to, spans.length === 1 ? "" : key),
		...projectQualifiers(model, type, standings),
		...assessValidity(listStatedDates(type, standings)),
		...assessKnowledge(standings),
		claimIds: standings.map(({ claim }) => claim.id).sort(compareText),
		modality: strongestModality(model, standings),
		// What stands beside it may tell otherwise: see findSuperseded.
		superseded: false,
	}));
}

export interface Span {
	readonly standings: Standing[];
	readonly key: string;
}

interface Dated {
	readonly standing: Standing;
	readonly start: string;
	readonly end: string;
}

const BEGINNING_OF_TIME = "0000-01-01";
const END_OF_TIME = "9999-12-31";

/** Claims at times that touch, together. */
export function groupBySpan(type: RelationType, shown: readonly Standing[]): Span[] {
	const dated: Dated[] = [];
	const undated: Standing[] = [];
	for (const standing of shown) {
		const span = spanOf(type, standing);
		if (span) dated.push({ standing, ...span });
		else undated.push(standing);
	}
	const spans = joinOverlapping(dated);
	if (undated.length === 0) return spans;
	const [only] = spans;
	if (only && spans.length === 1) return [{ key: only.key, standings: [...only.standings, ...undated] }];
	return [...spans, { key: "", standings: undated }];
}

export function spanOf(type: RelationType, { claim }: Standing): { start: string; end: string } | undefined {
	const qualifiers = JSON.parse(claim.qualifiers) as Record<string, Json>;
	let start: string | undefined;
	let end: string | undefined;
	for (const property of type.properties.values()) {
		const stated = qualifiers[property.name];
		const bounds = property.edtf?.bounds;
		if (!bounds || typeof stated !== "string") continue;
		const days = parseEdtf(stated);
		if (bounds !== "END") start = days?.earliest ?? start;
		if (bounds !== "START") end = days?.latest ?? end;
	}
	return start || end ? { start: start ?? BEGINNING_OF_TIME, end: end ?? END_OF_TIME } : undefined;
}

function joinOverlapping(dated: readonly Dated[]): Span[] {
	const spans: (Span & { end: string; start: string })[] = [];
	for (const { standing, start, end } of [...dated].sort((a, b) => compareText(a.start, b.start))) {
		const last = spans.at(-1);
		if (last && start <= last.end) {
			last.standings.push(standing);
			if (end > last.end) last.end = end;
		} else spans.push({ standings: [standing], start, end, key: "" });
	}
	return spans.map(({ standings, start, end }) => ({ standings, key: `${start}/${end}` }));
}

/** Each qualifier by the claim that comes first among those that state it; united ones from all. */
function projectQualifiers(model: GraphModel, type: RelationType, standings: readonly Standing[]): ProjectedProperties {
	const stated = standings.map((standing) => ({
		standing,
		qualifiers: JSON.parse(standing.claim.qualifiers) as Record<string, Json>,
		wording: standing.wording,
	}));
	const projected: Record<string, Json> = {};
	for (const property of type.properties.values()) {
		const [first] = stated
			.filter(({ qualifiers }) => qualifiers[property.name] !== undefined)
			.sort((a, b) => compareStandings(model, a.standing, b.standing, qualifierChoice(property)));
		const value = first?.qualifiers[property.name];
		if (first && typeof value === "string" && property.edtf)
			Object.assign(projected, projectDate(property, value, first.wording));
		else if (value !== undefined) projected[property.name] = value;
		else if (property.list) projected[property.name] = [];
	}
	for (const property of type.properties.values()) {
		if (property.role.kind !== "derived" || property.role.as !== "union") continue;
		const { of } = property.role;
		const united = unite(model, property, stated.flatMap(({ qualifiers }) => qualifiers[of] ?? []) as string[]);
		projected[property.name] = united;
		if (united[0] !== undefined) projected[of] = united[0];
	}
	return projected;
}

/** Of two dates that agree, the finer one is shown. */
export function qualifierChoice({ name, edtf, several }: Property): Choice {
	const stated = ({ qualifiers }: StoredClaim) => (JSON.parse(qualifiers) as Record<string, Json>)[name];
	const coarsenessOf = edtf ? (claim: StoredClaim) => coarseness(String(stated(claim) ?? "")) : () => 0;
	return { coarsenessOf, develops: several === "develop" };
}

function unite(model: GraphModel, property: Property, values: readonly string[]): string[] {
	const order = property.value.kind === "enum" ? property.value.name : "";
	return [...new Set(values)].sort((a, b) => byEnum(model, order, a, b) || compareText(a, b));
}
