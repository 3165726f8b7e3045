/**
 * What types, fields and relations are in FollowTheMoney: by @ftm of schema.graphql, and where that says nothing, a Note
 * for an entity and an UnknownLink for a relation. FollowTheMoney's own model says which schemata and properties there
 * are, and what may stand at the ends of a relation.
 */
import { defaultModel, type Property as FtmProperty, Model, type Schema } from "@opensanctions/followthemoney";
import { findNearest } from "../../../errors/suggest.ts";
import type { GraphModel, Property } from "../../../model/GraphModel.ts";
import { modelFault, type Place } from "../../../model/read/modelFault.ts";
import { type Mapping, type Mappings, readMappings } from "../../../model/read/readMappings.ts";

const FTM = new Model(defaultModel);
const ANY_THING = "Note";
const ANY_LINK = { schema: "UnknownLink", from: "subject", to: "object" };

export interface LinkForm {
	readonly schema: Schema;
	/** Properties that lead to its two ends. */
	readonly from: string;
	readonly to: string;
	/** False: it is of a kind that FollowTheMoney has no schema for, or its ends are. */
	readonly declared: boolean;
}

export interface FieldForm {
	readonly properties: readonly FtmProperty[];
	/** Of a date: properties of the day, month or year with which it begins and ends. */
	readonly begins: readonly FtmProperty[];
	readonly ends: readonly FtmProperty[];
}

export class FtmMapping {
	readonly #mappings: Mappings;
	readonly #model: GraphModel;

	/** Throws MODEL_INVALID where @ftm names what FollowTheMoney does not have. */
	constructor(model: GraphModel) {
		this.#model = model;
		this.#mappings = readMappings(model, "ftm");
		this.#check();
	}

	/** By the type, or more exactly by one of the values of its enums. */
	schemaOf(type: string, values: Readonly<Record<string, unknown>> = {}): Schema {
		const properties = this.#model.entities.get(type)?.properties;
		for (const [name, value] of Object.entries(values)) {
			const kind = properties?.get(name)?.value;
			const mapping = kind?.kind === "enum" ? this.#mappings.values.get(`${kind.name}.${String(value)}`) : undefined;
			const [exact] = mapping?.said.schema ?? [];
			if (exact !== undefined) return FTM.getSchema(exact);
		}
		return FTM.getSchema(this.#own(type)?.said.schema?.[0] ?? ANY_THING);
	}

	/** Between entities of these types. */
	linkOf(relation: string, from: string, to: string): LinkForm {
		const said = this.#own(relation)?.said ?? {};
		const [name, fromProperty, toProperty] = [said.schema?.[0], said.from?.[0], said.to?.[0]];
		if (name !== undefined && fromProperty !== undefined && toProperty !== undefined) {
			const schema = FTM.getSchema(name);
			const ends = [fits(schema, fromProperty, this.schemaOf(from)), fits(schema, toProperty, this.schemaOf(to))];
			if (ends.every(Boolean)) return { schema, from: fromProperty, to: toProperty, declared: true };
		}
		return { ...ANY_LINK, schema: FTM.getSchema(ANY_LINK.schema), declared: false };
	}

	/** Of a field, those that the schema has. */
	field(schema: Schema, type: string, name: string): FieldForm {
		const said = this.#mappings.types.get(type)?.fields.get(name)?.said ?? {};
		const find = (names: readonly string[] = []) =>
			names.flatMap((property) => (schema.hasProperty(property) ? [schema.getProperty(property)] : []));
		return { properties: find(said.property), begins: find(said.begins), ends: find(said.ends) };
	}

	#own(type: string): Mapping | undefined {
		return this.#mappings.types.get(type)?.own[0];
	}

	#check(): void {
		for (const { said, at } of this.#mappings.values.values()) getSchema(said.schema?.[0], at);
		const { entities, relations, source } = this.#model;
		for (const type of [...entities.keys(), ...relations.keys(), source.name]) {
			const { own, fields } = this.#mappings.types.get(type) ?? { own: [], fields: new Map<string, Mapping>() };
			for (const { said, at } of own) {
				const schema = getSchema(said.schema?.[0], at);
				for (const end of [...(said.from ?? []), ...(said.to ?? [])]) refuseUnknown(end, [schema], type, at);
			}
			const possible = this.#possibleSchemata(type);
			for (const { said, at } of fields.values()) {
				const names = [...(said.property ?? []), ...(said.begins ?? []), ...(said.ends ?? [])];
				for (const name of names) refuseUnknown(name, possible, type, at);
			}
		}
	}

	/** A relation whose ends do not fit is an UnknownLink. */
	#possibleSchemata(type: string): Schema[] {
		const [name] = this.#own(type)?.said.schema ?? [];
		const byValue = [...(this.#model.entities.get(type)?.properties.values() ?? [])].flatMap((property) =>
			this.#schemataOfValues(property),
		);
		const fallback = this.#model.relations.has(type) ? ANY_LINK.schema : ANY_THING;
		return [FTM.getSchema(name ?? fallback), FTM.getSchema(fallback), ...byValue];
	}

	#schemataOfValues({ value }: Property): Schema[] {
		if (value.kind !== "enum") return [];
		return value.values.flatMap((one) =>
			(this.#mappings.values.get(`${value.name}.${one}`)?.said.schema ?? []).map((name) => FTM.getSchema(name)),
		);
	}
}

function fits(schema: Schema, property: string, end: Schema): boolean {
	return end.isA(schema.getProperty(property).getRange());
}

function getSchema(name: string | undefined, at: Place): Schema {
	const known = FTM.getSchemata().filter((schema) => !schema.abstract);
	const schema = known.find((one) => one.name === name);
	if (schema) return schema;
	const guess = guessAt(
		name ?? "",
		known.map((one) => one.name),
	);
	const reason = `@ftm names the schema ${name}, which FollowTheMoney does not have, or only as an abstract one${guess}`;
	throw modelFault(at, reason);
}

function refuseUnknown(name: string, schemata: readonly Schema[], type: string, at: Place): void {
	if (schemata.some((schema) => schema.hasProperty(name))) return;
	const known = schemata.flatMap((schema) => [...schema.getProperties().keys()]);
	const of = [...new Set(schemata.map((schema) => schema.name))].join(" and ");
	const reason = `@ftm of ${type} names ${name}, which is no property of ${of}${guessAt(name, known)}`;
	throw modelFault(at, reason);
}

function guessAt(name: string, known: readonly string[]): string {
	const nearest = findNearest(name, known);
	return nearest === undefined ? "" : ` (did you mean ${nearest}?)`;
}
