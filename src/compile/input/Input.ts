import type { GraphQLInputObjectType } from "graphql";

export type Variables = Readonly<Record<string, unknown>>;

/** A value of a request: the same at each time, or read from its variables. */
export interface Slot {
	readonly read: (variables: Variables) => unknown;
	/** Whether it is null; that decides on the Cypher, and so is known when it is written. */
	readonly isNull: boolean;
	/** Whether it stands in the document, so that no variable changes it. */
	readonly isConstant: boolean;
}

/** An argument, as deep as its shape decides on the Cypher. Fields stand in the order in which their type has them. */
export type Input =
	| { readonly kind: "object"; readonly type: GraphQLInputObjectType; readonly fields: ReadonlyMap<string, Input> }
	| { readonly kind: "list"; readonly items: readonly Input[] }
	| { readonly kind: "leaf"; readonly slot: Slot };

/** The value of what cannot be a condition or a list of them. */
export function slotOf(input: Input | undefined): Slot | undefined {
	return input?.kind === "leaf" ? input.slot : undefined;
}

export function fieldsOf(input: Input | undefined): readonly (readonly [string, Input])[] {
	return input?.kind === "object" ? [...input.fields] : [];
}

/** The items of a list, or the one that stands for a list. */
export function itemsOf(input: Input | undefined): readonly Input[] {
	if (!input || (input.kind === "leaf" && input.slot.isNull)) return [];
	return input.kind === "list" ? input.items : [input];
}
