import { type GraphQLResolveInfo, Kind, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import type { AskedFields } from "../../graph/ledgerCypher.ts";

/** All that the operation asks of each type, anywhere in it and under any condition. */
export function readAskedFields({ schema, operation, fragments }: GraphQLResolveInfo): AskedFields {
	const asked = new Map<string, Set<string>>();
	const types = new TypeInfo(schema);
	const note = ({ name }: { readonly name: { readonly value: string } }) => {
		const parent = types.getParentType()?.name ?? "";
		asked.set(parent, (asked.get(parent) ?? new Set()).add(name.value));
	};
	const document = { kind: Kind.DOCUMENT as const, definitions: [operation, ...Object.values(fragments)] };
	visit(document, visitWithTypeInfo(types, { Field: note }));
	return asked;
}
