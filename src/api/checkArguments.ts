/**
 * What the model asks of the arguments of a query beside their types: @range of a number, @entityType and @relationType
 * of names, and @entityId of an id. Ids are looked up only where an answer is empty: then an id of nothing is an error
 * rather than "there is none", and one that an entity had before it was united with another asks again with the present
 * one.
 */
import {
	defaultFieldResolver,
	type GraphQLField,
	type GraphQLFieldResolver,
	type GraphQLSchema,
	type InputValueDefinitionNode,
	Kind,
} from "graphql";
import { checkNames } from "../analysis/checkNames.ts";
import type { ApiContext } from "../graph/ReadContext.ts";
import { requestError } from "../graph/requestError.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { listDeclaredQueries, readArguments } from "../model/read/definitions.ts";
import { findCanonicalIds } from "../search/canonicalIds.ts";
import { refuseUnknownId } from "../search/refuseUnknownId.ts";

type Arguments = Readonly<Record<string, unknown>>;
type Resolver = GraphQLFieldResolver<unknown, ApiContext, Arguments>;

/** For all queries of the analysts. */
export function checkArguments(schema: GraphQLSchema, model: GraphModel): void {
	const fields = schema.getQueryType()?.getFields() ?? {};
	for (const { name, arguments: args } of listDeclaredQueries(model)) {
		const field = fields[name.value];
		if (!field) continue;
		const rules = readRules(args ?? [], model);
		field.extensions = { ...field.extensions, rules };
		field.resolve = check(field.resolve ?? defaultFieldResolver, rules);
	}
}

export interface Rules {
	readonly model: GraphModel;
	readonly ranges: readonly { readonly name: string; readonly bounds: readonly [number, number] }[];
	readonly names: readonly { readonly name: string; readonly check: (names: readonly string[]) => unknown }[];
	readonly ids: readonly { readonly name: string; readonly type: string; readonly types: ReadonlySet<string> }[];
}

function readRules(args: readonly InputValueDefinitionNode[], model: GraphModel): Rules {
	const given = args.flatMap((node) =>
		(node.directives ?? []).map((directive) => ({
			name: node.name.value,
			directive: directive.name.value,
			values: readArguments(directive),
		})),
	);
	return {
		model,
		ranges: given
			.filter(({ directive }) => directive === "range")
			.map(({ name, values: { minimum, maximum } }) => ({
				name,
				bounds: [Number(minimum ?? 0), Number(maximum ?? Number.MAX_SAFE_INTEGER)],
			})),
		names: given.flatMap(({ name, directive }) => {
			const check = NAME_CHECKS[directive]?.(model);
			return check === undefined ? [] : [{ name, check }];
		}),
		ids: given
			.filter(({ directive }) => directive === "entityId")
			.map(({ name, values }) => {
				const type = String(values.type ?? "Entity");
				return { name, type, types: typesOf(model, type) };
			}),
	};
}

/** By the directive of the argument. */
const NAME_CHECKS: Readonly<Record<string, (model: GraphModel) => (names: readonly string[]) => unknown>> = {
	entityType:
		({ entities }) =>
		(names) =>
			checkNames(names, entities, "SEARCH_TYPE_UNKNOWN"),
	relationType:
		({ relations }) =>
		(names) =>
			checkNames(names, relations, "RELATION_UNKNOWN"),
};

/** The type itself, or those that implement it. */
function typesOf({ document, entities }: GraphModel, type: string): ReadonlySet<string> {
	if (type === "Entity") return new Set(entities.keys());
	const fitting = document.definitions.flatMap((node) =>
		node.kind === Kind.OBJECT_TYPE_DEFINITION &&
		(node.name.value === type || node.interfaces?.some(({ name }) => name.value === type))
			? [node.name.value]
			: [],
	);
	return new Set(fitting);
}

function check(resolve: Resolver, rules: Rules): Resolver {
	return async (root, args, context, info) =>
		askChecked(rules, { args, context, ask: (given) => resolve(root, given, context, info) });
}

interface Question<Answer> {
	readonly args: Arguments;
	readonly context: ApiContext;
	readonly ask: (args: Arguments) => Answer | Promise<Answer>;
}

/** As the field's own rules have it: asked, and asked once more where nothing was found for an id of before. */
export async function askChecked<Answer>(
	{ ranges, names, ids, model }: Rules,
	{ args, context, ask }: Question<Answer>,
): Promise<Answer> {
	for (const range of ranges) checkRange(range, args[range.name]);
	for (const { name, check } of names) {
		const given = args[name];
		if (Array.isArray(given)) check(given);
	}
	const answer = await ask(args);
	if (ids.length === 0 || !isEmpty(answer)) return answer;
	const present = await presentIds(context, model, args, ids);
	const isSame = Object.entries(present).every(([name, id]) => args[name] === id);
	return isSame ? answer : ask({ ...args, ...present });
}

/** Undefined where schema.graphql asks nothing. */
export function rulesOf({ extensions }: GraphQLField<unknown, unknown>): Rules | undefined {
	return extensions.rules as Rules | undefined;
}

/** How far a query may reach is stated in its description. Throws COUNT_OUT_OF_RANGE. */
function checkRange({ name, bounds: [least, most] }: Rules["ranges"][number], found: unknown): void {
	if (typeof found !== "number" || (found >= least && found <= most)) return;
	throw requestError("COUNT_OUT_OF_RANGE", { name, found: String(found), least: String(least), most: String(most) });
}

/** Nothing, or nothing in any of its lists and counts, as far as they are asked for. */
function isEmpty(answer: unknown): boolean {
	if (answer === null || answer === undefined) return true;
	if (Array.isArray(answer)) return answer.every(isEmpty);
	if (typeof answer !== "object") return false;
	const values = Object.values(answer);
	return (
		values.length > 0 && values.every((value) => (Array.isArray(value) ? value.length === 0 : Number(value) === 0))
	);
}

async function presentIds(
	context: ApiContext,
	model: GraphModel,
	args: Arguments,
	ids: Rules["ids"],
): Promise<Arguments> {
	const asked = ids.flatMap((rule) => {
		const id = args[rule.name];
		return typeof id === "string" ? [{ ...rule, id }] : [];
	});
	const known = await findCanonicalIds(
		context,
		asked.map(({ id }) => id),
	);
	const present = asked.map(async ({ name, id, type, types }) => {
		const entity = known.get(id) ?? (await refuseUnknownId(context, model, id, types));
		if (types.has(entity.type)) return [name, entity.id] as const;
		throw requestError("ENTITY_OF_OTHER_TYPE", { name, found: id.slice(0, 80), type: entity.type, expected: type });
	});
	return Object.fromEntries(await Promise.all(present));
}
