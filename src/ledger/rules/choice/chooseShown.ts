/** Which claims the graph shows, as they state it: of several that cannot all be shown, why this one. */
import type { EntityType, GraphModel, RelationType } from "../../../model/GraphModel.ts";
import { NAME_PROPERTIES } from "../../../model/values/indexedTexts.ts";
import { type AssessedClaim, explainOrder } from "../AssessedClaim.ts";
import { areCompatible } from "./agreement.ts";
import { claimChoice } from "./choice.ts";
import { chooseValues } from "./chooseValues.ts";
import { composeRelations, listShown } from "./composeRelations.ts";

/** By the id of the claim, the reason where there was a choice (null where there was none). */
export type Shown = ReadonlyMap<string, string | null>;

/** Of the claims of one slot that count. */
export function chooseShown(model: GraphModel, assessed: readonly AssessedClaim[]): Shown {
	const { relation, subjectType } = assessed[0]?.claim ?? {};
	const relationType = model.relations.get(relation ?? "");
	if (relationType) return chooseOfRelation(model, relationType, assessed);
	const entityType = model.entities.get(subjectType ?? "");
	return entityType ? chooseOfEntity(model, entityType, assessed) : new Map();
}

function chooseOfEntity(model: GraphModel, type: EntityType, assessed: readonly AssessedClaim[]): Shown {
	const chosen = new Map<string, string | null>();
	for (const { claim } of assessed) {
		const property = type.properties.get(claim.property ?? "");
		if (!property || property.list || NAME_PROPERTIES.includes(property.name)) chosen.set(claim.id, null);
	}
	const { shown, excluded } = chooseValues(model, type, assessed);
	for (const { standing, because } of shown.values()) chosen.set(standing.claim.id, because);
	for (const { shown: standing, because } of excluded) {
		if (chosen.get(standing.claim.id) === null) chosen.set(standing.claim.id, because);
	}
	return chosen;
}

/** What the relations between two entities are made of. */
export function chooseOfRelation(model: GraphModel, type: RelationType, assessed: readonly AssessedClaim[]): Shown {
	const chosen = new Map<string, string | null>();
	for (const composition of composeRelations(model, type, assessed)) {
		for (const { claim } of listShown(composition)) chosen.set(claim.id, null);
		const { base, first, assessed: all } = composition;
		const other = all.find((standing) => !areCompatible(type, base, standing));
		if (other) chosen.set(base.claim.id, explainOrder(model, first, other, claimChoice(type)));
	}
	return chosen;
}
