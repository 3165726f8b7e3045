/** Which value the graph shows of each property of an entity that can show one only. */

import { findReversed } from "../../../model/findReversed.ts";
import type { EntityType, GraphModel, Property } from "../../../model/GraphModel.ts";
import { NAME_PROPERTIES } from "../../../model/values/indexedTexts.ts";
import { groupBy } from "../../../shared/groupBy.ts";
import { type AssessedClaim, compareClaims, explainOrder, qualifiersOf } from "../AssessedClaim.ts";
import { differInUnit, listUnits } from "./agreement.ts";
import { choiceOf } from "./choice.ts";

export interface Chosen {
	readonly standing: AssessedClaim;
	/** Null where there was no choice. */
	readonly because: string | null;
}

/** A beginning and an end of which one lies on the wrong side of the other: no source says both, and one is shown. */
export interface Exclusion {
	readonly shown: AssessedClaim;
	readonly hidden: AssessedClaim;
	readonly because: string;
}

export interface Choices {
	readonly shown: ReadonlyMap<Property, Chosen>;
	readonly excluded: readonly Exclusion[];
}

/** Of the claims about one entity that count, the first of each property in the written order; of two that exclude each other, one. */
export function chooseValues(model: GraphModel, type: EntityType, assessed: readonly AssessedClaim[]): Choices {
	const shown = new Map<Property, Chosen>();
	for (const [name, stated] of groupBy(assessed, ({ claim }) => claim.property ?? "")) {
		const property = type.properties.get(name);
		if (!property || property.list || NAME_PROPERTIES.includes(name)) continue;
		const choice = choiceOf(property);
		const [first, ...others] = stated.toSorted((a, b) => compareClaims(model, a, b, choice));
		const [other] = others;
		if (first) {
			const because = other ? explainOrder(model, first, other, choice) : null;
			shown.set(property, { standing: findFullest(listUnits(type, property), first, others), because });
		}
	}
	const excluded: Exclusion[] = [];
	for (let found = findExclusion(model, shown); found; found = findExclusion(model, shown)) {
		excluded.push(found.exclusion);
		shown.delete(found.property);
	}
	return { shown, excluded };
}

/** The first, or one that states the same value as surely and its unit, too. */
function findFullest(
	units: readonly Property[],
	first: AssessedClaim,
	others: readonly AssessedClaim[],
): AssessedClaim {
	const size = ({ claim }: AssessedClaim) => units.filter(({ name }) => qualifiersOf(claim)[name] !== undefined).length;
	const peers = others.filter(
		(other) =>
			other.claim.value === first.claim.value &&
			other.claim.rank === first.claim.rank &&
			other.modality === first.modality &&
			!differInUnit(units, first, other),
	);
	return [first, ...peers].reduce((fullest, peer) => (size(peer) > size(fullest) ? peer : fullest));
}

function findExclusion(
	model: GraphModel,
	shown: ReadonlyMap<Property, Chosen>,
): { readonly property: Property; readonly exclusion: Exclusion } | undefined {
	const byName = new Map([...shown].map(([property, { standing }]) => [property.name, { property, standing }]));
	const stated = Object.fromEntries([...byName].map(([name, { standing }]) => [name, standing.claim.value]));
	const reversed = findReversed(shown.keys(), stated);
	const [earlier, later] = [byName.get(reversed?.earlier.name ?? ""), byName.get(reversed?.later.name ?? "")];
	if (!earlier || !later) return undefined;
	const choice = choiceOf(earlier.property);
	const isEarlierFirst = compareClaims(model, earlier.standing, later.standing, choice) < 0;
	const [first, second] = isEarlierFirst ? [earlier, later] : [later, earlier];
	const because = explainOrder(model, first.standing, second.standing, choice);
	return { property: second.property, exclusion: { shown: first.standing, hidden: second.standing, because } };
}
