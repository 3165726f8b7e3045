import {
	type DefinitionNode,
	type DirectiveNode,
	type InterfaceTypeDefinitionNode,
	Kind,
	type ObjectTypeDefinitionNode,
	type ObjectTypeExtensionNode,
} from "graphql";
import type { Labels } from "../../shared/Labels.ts";
import type { Language } from "../../shared/languages.ts";
import type { GraphModel, RelationType } from "../GraphModel.ts";
import { findDirective, readArguments, readRelationship } from "./definitions.ts";
import { modelFault, placeOf } from "./modelFault.ts";
import { nameFields, type RelationField } from "./nameFields.ts";

const NAME = { most: 1, shape: "one text" };
/** What has a label, how many texts that has at most, and how messages say so. */
const FORMS = {
	types: { most: 2, shape: `one or two texts, such as ["Person", "People"]` },
	relations: { most: 3, shape: `one to three texts, such as ["member of", "members", "member"]` },
	properties: NAME,
	values: NAME,
};
type LabelledKind = keyof typeof FORMS;

/** A label where it stands. */
interface Labelled {
	readonly kind: LabelledKind;
	/** Of the type, relation, property or value. */
	readonly name: string;
	readonly directive: DirectiveNode;
}

/** What @label says in these definitions. Throws MODEL_INVALID where two places call one thing by different names. */
export function readLabels(
	definitions: readonly DefinitionNode[],
	{ entities, relations }: Pick<GraphModel, "entities" | "relations">,
): Labels {
	const labelled = listLabelled(definitions, [...relations.values()]);
	const types = [...entities.values(), ...relations.values()];
	const named = { types, relationFields: listRelationFields(definitions) };
	const readIn = (language: Language) => {
		const read = readLanguage(labelled, language);
		return { ...read, fields: nameFields(named, read, language) };
	};
	return { de: readIn("de"), en: readIn("en") };
}

function listRelationFields(definitions: readonly DefinitionNode[]): RelationField[] {
	return definitions.filter(hasFields).flatMap(({ fields = [] }) =>
		fields.flatMap((field) => {
			const relation = readRelationship(field);
			return relation
				? [{ name: field.name.value, relation: relation.type, forward: relation.direction === "OUT" }]
				: [];
		}),
	);
}

type WithFields = ObjectTypeDefinitionNode | ObjectTypeExtensionNode | InterfaceTypeDefinitionNode;

function hasFields(node: DefinitionNode): node is WithFields {
	return (
		node.kind === Kind.OBJECT_TYPE_DEFINITION ||
		node.kind === Kind.OBJECT_TYPE_EXTENSION ||
		node.kind === Kind.INTERFACE_TYPE_DEFINITION
	);
}

function readLanguage(labelled: readonly Labelled[], language: Language): Omit<Labels[Language], "fields"> {
	const first = new Map<string, { readonly words: readonly string[]; readonly directive: DirectiveNode }>();
	const entries: Record<LabelledKind, [string, string | readonly string[]][]> = {
		...{ types: [], relations: [], properties: [], values: [] },
	};
	for (const { kind, name, directive } of labelled) {
		const words = readWords(kind, directive, language);
		if (words.length === 0) continue;
		const same = first.get(`${kind} ${name}`);
		if (same && same.words.join("\n") !== words.join("\n")) {
			const { file, line } = placeOf(same.directive);
			throw modelFault(
				directive,
				`${name} is called “${words.join(", ")}” here, and “${same.words.join(", ")}” in ${file}, line ${line}: pages call it the same wherever it stands`,
			);
		}
		if (same) continue;
		first.set(`${kind} ${name}`, { words, directive });
		entries[kind].push([name, FORMS[kind].most === 1 ? (words[0] ?? "") : words]);
	}
	const read = Object.entries(entries).map(([kind, named]) => [kind, Object.fromEntries(named)]);
	return Object.fromEntries(read) as Omit<Labels[Language], "fields">;
}

function readWords(kind: LabelledKind, directive: DirectiveNode, language: Language): string[] {
	const said = readArguments(directive)[language] ?? [];
	const words = [said].flat().map((word) => (typeof word === "string" ? word.trim() : ""));
	if (words.length <= FORMS[kind].most && words.every((word) => word !== "")) return words;
	throw modelFault(directive, `@label(${language}:) here is ${FORMS[kind].shape}`);
}

function listLabelled(definitions: readonly DefinitionNode[], relations: readonly RelationType[]): Labelled[] {
	return definitions.flatMap((node) => {
		if (node.kind === Kind.ENUM_TYPE_DEFINITION)
			return (node.values ?? []).flatMap((value) => label("values", value.name.value, value));
		if (!hasFields(node)) return [];
		const ofRelations = relations.filter(({ propertiesType }) => propertiesType === node.name.value);
		const own =
			ofRelations.length > 0
				? ofRelations.flatMap(({ name }) => label("relations", name, node))
				: label("types", node.name.value, node);
		const ofFields = (node.fields ?? []).flatMap((field) => {
			const relation = readRelationship(field);
			return relation ? label("relations", relation.type, field) : label("properties", field.name.value, field);
		});
		return [...own, ...ofFields];
	});
}

function label(kind: LabelledKind, name: string, node: Parameters<typeof findDirective>[0]): Labelled[] {
	const directive = findDirective(node, "label");
	return directive ? [{ kind, name, directive }] : [];
}
