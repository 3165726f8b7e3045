import { parseEdtf } from "../../edtf/parseEdtf.ts";
import type { EntityType, GraphModel, Naming, Property } from "../../model/GraphModel.ts";
import type { Json } from "../../model/ids.ts";
import { NAME_PROPERTIES } from "../../model/values/indexedTexts.ts";
import { restoreValue } from "../../model/values/readValue.ts";
import { searchForms, usualAcronym } from "../../model/values/text.ts";
import { isShortName } from "../../names/isShortName.ts";
import { phoneticKeys } from "../../names/keys/phoneticKeys.ts";
import { semanticKeys } from "../../names/keys/semanticKeys.ts";
import { type AssessedClaim, compareClaims, compareText, qualifiersOf } from "../rules/AssessedClaim.ts";
import { choiceOf } from "../rules/choice/choice.ts";
import { chooseValues } from "../rules/choice/chooseValues.ts";
import { findEntityConflicts, listDisputed } from "../rules/conflicts/findConflicts.ts";
import { assessKnowledge, assessValidity, listEntityDates } from "../rules/validity.ts";

/** Properties of a node or relation of the analysts' graph, by name, as the model types them. */
export type ProjectedProperties = Readonly<Record<string, Json>>;

/** The node of an entity, from the claims about it that are shown. Without any, it is nameless and goes by its id. */
export function projectEntity(
	model: GraphModel,
	type: EntityType,
	id: string,
	shown: readonly AssessedClaim[],
): ProjectedProperties {
	const properties: Record<string, Json> = { id, ...projectNames(model, type, id, shown) };
	const chosen = chooseValues(model, type, shown).shown;
	for (const property of type.properties.values()) {
		if (property.role.kind !== "stated" || property.value.kind === "structure" || property.name in properties) continue;
		const one = chosen.get(property);
		if (one) Object.assign(properties, projectValue(type, property, one.standing));
		else if (property.list) properties[property.name] = projectList(model, property, shown);
	}
	const first = new Set([...chosen.values()].map(({ standing }) => standing));
	return {
		...properties,
		disputed: listDisputed(findEntityConflicts(model, type, shown)),
		...assessValidity(listEntityDates(type, shown, (standing) => first.has(standing))),
		...assessKnowledge(shown),
	};
}

function projectList(model: GraphModel, property: Property, shown: readonly AssessedClaim[]): Json[] {
	const choice = choiceOf(property);
	return shown
		.filter(({ claim }) => claim.property === property.name)
		.sort((a, b) => compareClaims(model, a, b, choice))
		.map(({ claim }) => restoreValue(property.value, claim.value ?? ""));
}

/** A date with the words in which it stood and its first and last day. */
export function projectDate(
	property: Property,
	edtf: string,
	wording: Readonly<Record<string, string>>,
): Record<string, Json> {
	const { name } = property;
	const days = parseEdtf(edtf);
	const words = wording[`${name}Text`];
	return {
		[name]: edtf,
		...(words === undefined ? {} : { [`${name}Text`]: words }),
		...(days?.earliest === undefined ? {} : { [`${name}Earliest`]: days.earliest }),
		...(days?.latest === undefined ? {} : { [`${name}Latest`]: days.latest }),
	};
}

function projectValue(type: EntityType, property: Property, { claim, wording }: AssessedClaim): Record<string, Json> {
	if (property.edtf) return projectDate(property, claim.value ?? "", wording);
	const projected: Record<string, Json> = { [property.name]: restoreValue(property.value, claim.value ?? "") };
	for (const [key, value] of Object.entries(qualifiersOf(claim))) {
		if (type.properties.get(key)?.role.kind === "qualifier") projected[key] = value;
	}
	return projected;
}

function byDecision(a: AssessedClaim, b: AssessedClaim): number {
	return Number(b.claim.rank === "PREFERRED") - Number(a.claim.rank === "PREFERRED");
}

/** No family name alone where all of a name is known, and no acronym where another record has the words. */
function byFullness(naming: Naming, a: AssessedClaim, b: AssessedClaim): number {
	const isShort = ({ claim }: AssessedClaim) => Number(isShortName(naming, claim.value ?? ""));
	return isShort(a) - isShort(b);
}

/** One name is shown, every other spelling is an alias; `searchText` is what the search index reads. */
function projectNames(
	model: GraphModel,
	{ naming }: EntityType,
	id: string,
	shown: readonly AssessedClaim[],
): Record<string, Json> {
	const byPreference = shown
		.filter(({ claim }) => NAME_PROPERTIES.includes(claim.property ?? ""))
		.sort(
			(a, b) =>
				byDecision(a, b) ||
				(naming === "PERSON" ? byFullness(naming, a, b) : 0) ||
				NAME_PROPERTIES.indexOf(a.claim.property ?? "") - NAME_PROPERTIES.indexOf(b.claim.property ?? "") ||
				byFullness(naming, a, b) ||
				compareClaims(model, a, b),
		);
	const names = [...new Set(byPreference.map(({ claim }) => claim.value ?? ""))];
	const name = names[0] ?? id;
	const forms = names.flatMap((spelling) => [
		...searchForms(spelling),
		...phoneticKeys(spelling).flat(),
		...semanticKeys(spelling),
		...[usualAcronym(spelling) ?? []].flat(),
	]);
	return {
		name,
		aliases: names.slice(1).sort(compareText),
		searchText: [...new Set(forms)],
		nameless: names.length === 0,
	};
}
