import type { DirectiveNode, EnumTypeDefinitionNode, FieldDefinitionNode } from "graphql";
import { findNearest } from "../../errors/suggest.ts";
import {
	type Bounds,
	type Implied,
	type NumberRange,
	type Property,
	type PropertyRole,
	SCALARS,
	type TextFormat,
	type ValueKind,
} from "../GraphModel.ts";
import { guessLanguageTags, isLanguageTag, LANGUAGE_TAG } from "../values/languageTag.ts";
import { findDirective, isEntityType, readArguments, unwrap } from "./definitions.ts";
import { modelFault } from "./modelFault.ts";
import type { Definitions } from "./readDefinitions.ts";

/** The properties that these fields declare; what Cypher looks up is none. */
export function readProperties(
	fields: readonly FieldDefinitionNode[],
	definitions: Definitions,
): ReadonlyMap<string, Property> {
	const properties = fields
		.filter((field) => !findDirective(field, "cypher"))
		.flatMap((field) => withCompanions(readProperty(field, definitions)));
	const approximate = new Map(fields.flatMap(readApproximated));
	return new Map(
		properties.map((property) => [property.name, { ...property, approximatedBy: approximate.get(property.name) }]),
	);
}

/** What a field says of the other that it qualifies: where it is true, that one is about so many. */
function readApproximated(field: FieldDefinitionNode): [of: string, by: string][] {
	const directive = findDirective(field, "qualifies");
	const { property, approximates } = directive ? readArguments(directive) : {};
	return approximates === true ? [[String(property), field.name.value]] : [];
}

function readProperty(field: FieldDefinitionNode, definitions: Definitions): Property {
	const type = unwrap(field.type);
	const edtf = findDirective(field, "edtf");
	const range = findDirective(field, "range");
	return {
		name: field.name.value,
		description: field.description?.value ?? "",
		value: readValueKind(field, type.name, definitions),
		list: type.list,
		required: type.required && !type.list,
		role: readRole(field),
		several: readSeveral(field),
		approximatedBy: undefined,
		webAddress: findDirective(field, "webAddress") !== undefined,
		identifier: findDirective(field, "identifier") !== undefined,
		reference: type.name === "ID" ? "always" : findDirective(field, "reference") ? "possibly" : "never",
		implied: readImplied(field),
		edtf: edtf && { bounds: readArguments(edtf).bounds as Bounds | undefined },
		format: readFormat(field),
		range: range && readRange(field, type.name, range),
	};
}

function readSeveral(field: FieldDefinitionNode): Property["several"] {
	if (findDirective(field, "variants")) return "variants";
	return findDirective(field, "develops") ? "develop" : "contradict";
}

function readImplied(field: FieldDefinitionNode): Implied | undefined {
	const directive = findDirective(field, "implied");
	if (!directive) return undefined;
	const { value, planned, facts } = readArguments(directive);
	return { value: String(value), planned: [planned].flat().map(String), facts: [facts].flat().map(String) };
}

function readRole(field: FieldDefinitionNode): PropertyRole {
	const qualifies = findDirective(field, "qualifies");
	if (qualifies) return { kind: "qualifier", of: String(readArguments(qualifies).property) };
	const unites = findDirective(field, "unites");
	if (unites) return { kind: "derived", of: String(readArguments(unites).property), as: "union" };
	return { kind: "stated" };
}

const LANGUAGE: TextFormat = {
	pattern: LANGUAGE_TAG,
	example: "kk-Cyrl",
	fits: isLanguageTag,
	guess: guessLanguageTags,
};

function readFormat(field: FieldDefinitionNode): TextFormat | undefined {
	if (findDirective(field, "languageTag")) return LANGUAGE;
	const directive = findDirective(field, "format");
	return directive && readPattern(directive);
}

function readPattern(directive: DirectiveNode): TextFormat {
	const { pattern, example } = readArguments(directive);
	try {
		return { pattern: new RegExp(`^(?:${String(pattern)})$`, "u"), example: String(example) };
	} catch {
		throw modelFault(directive, `${String(pattern)} is no regular expression`);
	}
}

function readRange(field: FieldDefinitionNode, type: string, directive: DirectiveNode): NumberRange {
	const name = field.name.value;
	if (type !== "Int" && type !== "Float") {
		throw modelFault(directive, `the field ${name} has @range, which is for Int and Float, and the type ${type}`);
	}
	const bounds = readArguments(directive);
	const wrong = Object.values(bounds).find((bound) => typeof bound !== "number");
	const range = bounds as NumberRange;
	if (wrong !== undefined || Object.keys(bounds).length === 0) {
		throw modelFault(
			directive,
			`@range of the field ${name} needs numbers: @range(minimum: 0) or @range(minimum: 0, maximum: 1)`,
		);
	}
	if ((range.minimum ?? Number.NEGATIVE_INFINITY) > (range.maximum ?? Number.POSITIVE_INFINITY)) {
		throw modelFault(
			directive,
			`no number fits @range of the field ${name}: ${range.minimum} is more than ${range.maximum}`,
		);
	}
	return range;
}

function readValueKind(field: FieldDefinitionNode, name: string, definitions: Definitions): ValueKind {
	const scalar = SCALARS.find((candidate) => candidate === name);
	if (scalar) return { kind: "scalar", scalar };
	const enumeration = definitions.enums.get(name);
	if (enumeration) {
		return { kind: "enum", name, values: readEnumValues(enumeration) };
	}
	const structure = definitions.objects.get(name);
	if (structure && !isEntityType(structure) && structure.fields?.some((part) => part.name.value === "value")) {
		const fields = structure.fields.map((part) => readProperty(part, definitions));
		return { kind: "structure", name, fields: new Map(fields.map((part) => [part.name, part])) };
	}
	const nearest = findNearest(name, [...SCALARS, ...definitions.enums.keys(), ...definitions.objects.keys()]);
	const guess = nearest === undefined ? "" : ` (did you mean ${nearest}?)`;
	throw modelFault(
		field,
		`the field ${field.name.value} has the type ${name}${guess}; a property has one of ${SCALARS.join(", ")}, an enum or an object with a \`value\`; a relation needs @relationship`,
	);
}

export function readEnumValues(node: EnumTypeDefinitionNode): string[] {
	return (node.values ?? []).map((value) => value.name.value);
}

/** A date brings the words in which it stood and two plain dates to filter by. */
function withCompanions(property: Property): Property[] {
	if (!property.edtf) return [property];
	const { name } = property;
	const companion = (suffix: string, description: string, scalar: "String" | "Date", role: PropertyRole): Property => ({
		name: `${name}${suffix}`,
		description,
		value: { kind: "scalar", scalar },
		list: false,
		required: false,
		role,
		edtf: undefined,
		format: undefined,
		several: "variants",
		approximatedBy: undefined,
		webAddress: false,
		identifier: false,
		reference: "never",
		implied: undefined,
		range: undefined,
	});
	return [
		property,
		companion("Text", `The words in which \`${name}\` stood in the source.`, "String", { kind: "wording", of: name }),
		companion("Earliest", `The first day that \`${name}\` can mean.`, "Date", {
			kind: "derived",
			of: name,
			as: "earliest",
		}),
		companion("Latest", `The last day that \`${name}\` can mean.`, "Date", { kind: "derived", of: name, as: "latest" }),
	];
}
