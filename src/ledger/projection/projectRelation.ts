import type { GraphModel, Property, RelationType } from "../../model/GraphModel.ts";
import { type Json, relationId } from "../../model/ids.ts";
import { type AssessedClaim, compareText, qualifiersOf } from "../rules/AssessedClaim.ts";
import { type Composition, composeRelations, unitedFrom } from "../rules/choice/composeRelations.ts";
import { type Conflict, findRelationConflicts, listDisputed } from "../rules/conflicts/findConflicts.ts";
import { assessKnowledge, assessValidity, listRelationDates } from "../rules/validity.ts";
import { type ProjectedProperties, projectDate } from "./projectEntity.ts";

/** The ends that the claims of one slot share. */
export interface Ends {
	readonly from: string;
	readonly to: string;
}

/** The relations between two entities, from the claims of one type that count. */
export function projectRelations(
	model: GraphModel,
	type: RelationType,
	ends: Ends,
	assessed: readonly AssessedClaim[],
): ProjectedProperties[] {
	const compositions = composeRelations(model, type, assessed);
	const conflicts = findRelationConflicts(model, type, assessed, compositions);
	return compositions.map((composition) => projectRelation(type, ends, composition, conflicts));
}

function projectRelation(
	type: RelationType,
	{ from, to }: Ends,
	composition: Composition,
	conflicts: readonly Conflict[],
): ProjectedProperties {
	const { base, assessed, key } = composition;
	const claimIds = assessed.map(({ claim }) => claim.id).sort(compareText);
	return {
		id: relationId(from, type.name, to, key),
		...projectQualifiers(type, composition),
		...assessValidity(listRelationDates(type, composition)),
		...assessKnowledge(assessed),
		claimIds,
		modality: base.modality,
		disputed: listDisputed(conflicts, claimIds),
		// What stands beside it may tell otherwise: see findSuperseded.
		superseded: false,
	};
}

/** What one claim states, what a further one infers, and what the model unites. */
function projectQualifiers(type: RelationType, { base, inferred, united }: Composition): ProjectedProperties {
	const projected: Record<string, Json> = {};
	const onlyInferred: string[] = [];
	const show = (property: Property, standing: AssessedClaim) => {
		const value = qualifiersOf(standing.claim)[property.name];
		if (value === undefined) return false;
		if (typeof value === "string" && property.edtf)
			Object.assign(projected, projectDate(property, value, standing.wording));
		else projected[property.name] = value;
		if (standing.modality === "INFERRED") onlyInferred.push(property.name);
		return true;
	};
	for (const property of type.properties.values()) {
		if (property.role.kind === "derived" || show(property, base)) continue;
		if (inferred && !hasUnited(property, united) && show(property, inferred)) continue;
		if (property.list) projected[property.name] = [];
	}
	for (const [property, values] of united) {
		const of = unitedFrom(property);
		const inferredAlone = values.size === 0 ? projected[of] : undefined;
		const shown = [...values.keys(), ...(inferredAlone === undefined ? [] : [inferredAlone])];
		projected[property.name] = shown;
		// Beside details of a claim that has none of them, it would look like one of that claim.
		if (shown[0] !== undefined && Object.keys(qualifiersOf(base.claim)).length === 0) projected[of] = shown[0];
		if (onlyInferred.includes(of)) onlyInferred.push(property.name);
	}
	return { ...projected, inferred: onlyInferred };
}

/** Does a claim as sure as the one that is shown state a value of it? An inferred one has to stand back then. */
function hasUnited({ name }: Property, united: Composition["united"]): boolean {
	return [...united].some(([property, values]) => unitedFrom(property) === name && values.size > 0);
}
