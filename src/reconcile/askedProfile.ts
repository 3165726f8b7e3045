/** What a query says of the entity that it means, in the form in which two are compared. */
import type { Profile, ProfileName, ProfileRelation } from "../identity/Profile.ts";
import type { Property } from "../model/GraphModel.ts";
import type { Json } from "../model/ids.ts";
import { NAME_PROPERTIES } from "../model/values/indexedTexts.ts";
import { readName } from "../names/readName.ts";
import type { ConditionValue, ReconcileQuery } from "./readQueries.ts";

/** If it were of this type. */
export function askedProfile({ name, conditions }: ReconcileQuery, type: string): Profile {
	const properties: Record<string, Json> = {};
	const relations: ProfileRelation[] = [];
	const names = listNames(name);
	for (const { properties: byType, values } of conditions) {
		const property = byType.get(type);
		if (property?.kind === "relation") {
			const { relation, forward } = property.field;
			relations.push(...values.map(({ id, text }) => ({ relation, forward, end: { id, name: text }, qualifiers: {} })));
		} else if (property) {
			if (NAME_PROPERTIES.includes(property.name)) names.push(...values.map(({ text }) => ({ value: text })));
			else Object.assign(properties, readStated(property.property, values));
		}
	}
	return { id: "", type, names, properties, relations };
}

/** A table that is written in capitals: each word may be an acronym or not. */
function listNames(name: string): ProfileName[] {
	if (name === "") return [];
	const isLoud = name.length > 4 && name === name.toUpperCase() && name !== name.toLowerCase();
	return isLoud
		? [{ value: name }, { value: name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, toCapital) }]
		: [{ value: name }];
}

function toCapital(letter: string): string {
	return letter.toUpperCase();
}

/** Undefined values are left out: what cannot be a value of the property says nothing of it. */
function readStated(property: Property, values: readonly ConditionValue[]): Record<string, Json> {
	const read = values.flatMap(({ text }) => readValue(property, text) ?? []);
	const [first] = read;
	if (first === undefined || property.role.kind !== "stated") return {};
	return { [property.name]: property.list ? read : first };
}

function readValue({ value, format }: Property, text: string): Json | undefined {
	if (value.kind === "enum")
		return value.values.find((known) => known === text.toUpperCase().replaceAll(/[\s-]/g, "_"));
	if (value.kind !== "scalar" || value.scalar === "Point") return undefined;
	if (value.scalar === "Boolean") return /^(?:true|false)$/i.test(text) ? text.toLowerCase() === "true" : undefined;
	if (value.scalar === "Int" || value.scalar === "Float")
		return Number.isFinite(Number(text)) ? Number(text) : undefined;
	if (!format) return text;
	const code = [text, text.toUpperCase(), findCountry(text)].find(
		(one) => one !== undefined && format.pattern.test(one),
	);
	return code;
}

/** Tables name countries where the graph has codes. */
function findCountry(text: string): string | undefined {
	return readName(text)
		.words.find(({ kind }) => kind === "country")
		?.key.slice("country:".length);
}
