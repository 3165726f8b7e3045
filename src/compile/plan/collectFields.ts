import {
	type FieldNode,
	GraphQLIncludeDirective,
	type GraphQLObjectType,
	GraphQLSkipDirective,
	getDirectiveValues,
	isAbstractType,
	Kind,
	type SelectionNode,
	type SelectionSetNode,
	typeFromAST,
} from "graphql";
import type { PlanContext } from "./PlanContext.ts";

type Collecting = Pick<PlanContext, "schema" | "fragments" | "variables">;

/** What is asked of a row of this type, by key and in order, as the specification of GraphQL has it (CollectFields). */
export function collectFields(
	context: Collecting,
	type: GraphQLObjectType,
	sets: readonly (SelectionSetNode | undefined)[],
): ReadonlyMap<string, readonly FieldNode[]> {
	const fields = new Map<string, FieldNode[]>();
	const seen = new Set<string>();
	const collect = (set: SelectionSetNode | undefined): void => {
		for (const selection of set?.selections ?? []) {
			if (!isIncluded(context, selection)) continue;
			if (selection.kind === Kind.FIELD) {
				const key = selection.alias?.value ?? selection.name.value;
				const known = fields.get(key);
				if (known) known.push(selection);
				else fields.set(key, [selection]);
				continue;
			}
			const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : undefined;
			if (name !== undefined && seen.has(name)) continue;
			if (name !== undefined) seen.add(name);
			const fragment = name === undefined ? selection : context.fragments.get(name);
			if (!fragment || !("selectionSet" in fragment)) continue;
			const condition = fragment.typeCondition && typeFromAST(context.schema, fragment.typeCondition);
			const fits =
				!condition || condition === type || (isAbstractType(condition) && context.schema.isSubType(condition, type));
			if (fits) collect(fragment.selectionSet);
		}
	};
	for (const set of sets) collect(set);
	return fields;
}

function isIncluded({ variables }: Collecting, selection: SelectionNode): boolean {
	if (selection.directives?.length === 0) return true;
	const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
	const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
	return skip?.if !== true && include?.if !== false;
}
