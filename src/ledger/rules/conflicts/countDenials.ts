/** What one source denies in general, it denies of every claim that says so: of an attendance, whatever role others add to it. */
import type { GraphModel, RelationType } from "../../../model/GraphModel.ts";
import { type AssessedClaim, qualifiersOf } from "../AssessedClaim.ts";
import { canMeet } from "../spans.ts";
import { contradict } from "./contradict.ts";

/** Claims of one slot, each with what denies it counted. A claim that only is denied stands for nothing itself. */
export function countDenials(model: GraphModel, assessed: readonly AssessedClaim[]): readonly AssessedClaim[] {
	const denied = assessed.filter(
		({ modality, against, claim }) => modality === null && against > 0 && claim.rank !== "DEPRECATED",
	);
	if (denied.length === 0) return assessed;
	return assessed.map((standing) => {
		if (standing.modality === null) return standing;
		const denials = denied.filter((one) => denies(model, one, standing));
		if (denials.length === 0) return standing;
		const against = denials.reduce((sum, one) => sum + one.against, standing.against);
		return { ...standing, against, denials: denials.map(({ claim }) => claim.id) };
	});
}

function denies(model: GraphModel, denial: AssessedClaim, { claim, ...standing }: AssessedClaim): boolean {
	const { relation, property, value } = denial.claim;
	if (relation !== claim.relation || property !== claim.property) return false;
	const type = relation === null ? undefined : model.relations.get(relation);
	if (type) return saysAllOf(type, denial, { claim, ...standing });
	const stated = model.entities.get(claim.subjectType)?.properties.get(property ?? "");
	return stated !== undefined && value !== null && claim.value !== null && !contradict(stated, value, claim.value);
}

/** Every detail of what is denied is stated, too: who denies that somebody led a meeting does not deny that they were there. */
function saysAllOf(type: RelationType, denial: AssessedClaim, standing: AssessedClaim): boolean {
	const stated = qualifiersOf(standing.claim);
	const isStated = Object.entries(qualifiersOf(denial.claim)).every(([name, value]) => {
		const property = type.properties.get(name);
		if (!property || property.several === "variants") return true;
		const theirs = stated[name];
		return theirs !== undefined && !contradict(property, String(value), String(theirs));
	});
	return isStated && canMeet(type, denial, standing);
}
