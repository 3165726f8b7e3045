/** The saved questions as forms: what each argument means follows from its type and from where the question uses it. */
import {
	type ASTNode,
	type DocumentNode,
	type FieldNode,
	type GraphQLSchema,
	getNamedType,
	isInterfaceType,
	isListType,
	isNonNullType,
	isObjectType,
	Kind,
	parse,
	print,
	TypeInfo,
	typeFromAST,
	visit,
	visitWithTypeInfo,
} from "graphql";
import type { ArgumentKind, QuestionArgument, QuestionForm } from "../shared/QuestionForm.ts";
import type { SavedQuery } from "./savedQueries.ts";

/** `relations` are the names of those that the model has. */
export function describeForm(schema: GraphQLSchema, relations: readonly string[], question: SavedQuery): QuestionForm {
	const { variables, ...words } = question;
	const document = parse(question.text);
	const uses = findUses(schema, document);
	const definitions = document.definitions.flatMap((node) =>
		node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : [],
	);
	const described = definitions.flatMap(({ variable, type: declared }): QuestionArgument[] => {
		const type = typeFromAST(schema, declared);
		if (!type) return [];
		const name = variable.name.value;
		const use = uses.get(name);
		const kind = readKind(getNamedType(type).name, use);
		return [
			{
				name,
				kind,
				types: kind === "entity" ? readTypes(schema, name, use) : [],
				choices: kind === "relation" ? relations : [],
				isList: isListType(isNonNullType(type) ? type.ofType : type),
				isRequired: isNonNullType(type),
				example: variables[name],
			},
		];
	});
	return { ...words, text: askForMore(schema, document), arguments: described };
}

/** Where a variable stands. */
interface Use {
	/** Names from the field's argument down to the value: where, source, id, eq. */
	readonly path: readonly string[];
	/** What the field answers with. */
	readonly answers: string | undefined;
}

function findUses(schema: GraphQLSchema, document: DocumentNode): ReadonlyMap<string, Use> {
	const uses = new Map<string, Use>();
	const types = new TypeInfo(schema);
	const visitor = visitWithTypeInfo(types, {
		Variable(node, _key, _parent, _path, ancestors) {
			const within = ancestors.flatMap((one) => (Array.isArray(one) ? [] : [one as ASTNode]));
			if (within.some(({ kind }) => kind === Kind.VARIABLE_DEFINITION)) return;
			const path = within.flatMap((one) =>
				one.kind === Kind.ARGUMENT || one.kind === Kind.OBJECT_FIELD ? [one.name.value] : [],
			);
			uses.set(node.name.value, { path, answers: namedType(types) });
		},
	});
	visit(document, visitor);
	return uses;
}

function namedType(types: TypeInfo): string | undefined {
	const type = types.getType();
	return type ? getNamedType(type).name : undefined;
}

const COMPARISONS = new Set(["eq", "in", "includes"]);

/** Above a value: what is compared, and of what. `where: {source: {id: {eq: $source}}}` → id, source. */
function comparedBy({ path }: Use): { readonly compared: string | undefined; readonly of: string | undefined } {
	const [compared, of] = path.filter((name) => !COMPARISONS.has(name)).toReversed();
	return { compared, of };
}

function readKind(type: string, use: Use | undefined): ArgumentKind {
	const { compared, of } = use ? comparedBy(use) : {};
	if (type === "ID") return compared === "sourceIds" || (compared === "id" && of === "source") ? "source" : "entity";
	if (type === "Language") return "language";
	if (type === "Date") return "day";
	if (type === "Int" || type === "Float") return "number";
	return compared === "relation" ? "relation" : "text";
}

/** Of `meetings(where: {id: {eq: $id}})` a meeting; of `$platform`, wherever it stands, a platform. */
function readTypes(schema: GraphQLSchema, name: string, use: Use | undefined): readonly string[] {
	const { compared, of } = use ? comparedBy(use) : {};
	const isOwnId = compared === "id" && of === "where";
	const called = name.charAt(0).toUpperCase() + name.slice(1);
	return [isOwnId ? use?.answers : undefined, called].filter(
		(type) => type !== undefined && isEntity(schema, type),
	) as string[];
}

function isEntity(schema: GraphQLSchema, name: string): boolean {
	const type = schema.getType(name);
	return isObjectType(type) && type.getInterfaces().some((one) => one.name === "Entity");
}

/** What has a page of its own, or refers to it: what has an id and is called something. */
function hasPage(schema: GraphQLSchema, name: string | undefined): boolean {
	const type = name === undefined ? undefined : schema.getType(name);
	if (!isObjectType(type) && !isInterfaceType(type)) return false;
	const { id, name: called, title } = type.getFields();
	return id !== undefined && (called ?? title) !== undefined;
}

/**
 * The same question, which also asks for `id` and `__typename` of everything that has a page, and for what tells words that
 * support something from those that contradict it or do not count.
 */
function askForMore(schema: GraphQLSchema, document: DocumentNode): string {
	const types = new TypeInfo(schema);
	const visitor = visitWithTypeInfo(types, {
		Field: {
			leave(node) {
				const added = node.selectionSet ? listAdded(schema, namedType(types)) : [];
				if (!node.selectionSet || added.length === 0) return undefined;
				const { selections } = node.selectionSet;
				const asked = selections.flatMap((one) => (one.kind === Kind.FIELD ? [(one.alias ?? one.name).value] : []));
				const more = added.filter((name) => !asked.includes(name)).map(toField);
				return { ...node, selectionSet: { ...node.selectionSet, selections: [...more, ...selections] } };
			},
		},
	});
	return `${print(visit(document, visitor))}\n`;
}

function listAdded(schema: GraphQLSchema, type: string | undefined): readonly string[] {
	if (type === "Evidence") return ["stance", "status", "modality"];
	return hasPage(schema, type) ? ["__typename", "id"] : [];
}

function toField(name: string): FieldNode {
	return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } };
}
