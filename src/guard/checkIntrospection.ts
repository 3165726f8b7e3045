import { type DocumentNode, type FieldNode, Kind, valueFromASTUntyped, visit } from "graphql";
import { requestError } from "../graph/requestError.ts";
import { isIntrospection } from "./cost/introspectionCost.ts";

/**
 * The schema is asked for once in a request, and each type by its name once. Throws INTROSPECTION_REPEATED. A fragment that
 * holds one of them is counted where it stands: such fields exist at the root only, and to ask twice takes another alias.
 */
export function checkIntrospection(document: DocumentNode): void {
	const asked = new Set<string>();
	visit(document, {
		Field(field) {
			if (!isIntrospection(field)) return;
			const name = nameOf(field);
			if (asked.has(name)) throw requestError("INTROSPECTION_REPEATED", { field: name });
			asked.add(name);
		},
	});
}

function nameOf({ name, arguments: [argument] = [] }: FieldNode): string {
	if (!argument) return name.value;
	const { value } = argument;
	return `${name.value}(name: ${value.kind === Kind.VARIABLE ? `$${value.name.value}` : String(valueFromASTUntyped(value))})`;
}
