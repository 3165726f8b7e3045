import { defaultFieldResolver, type GraphQLSchema, isObjectType, Kind } from "graphql";
import type { GraphModel } from "../model/GraphModel.ts";
import { findDirective } from "../model/read/definitions.ts";
import { isWebAddress } from "../model/values/webAddress.ts";

/** Fields with @webAddress answer null where an earlier version took in something else: pages make links of them. */
export function serveWebAddresses(schema: GraphQLSchema, { document }: GraphModel): void {
	for (const node of document.definitions) {
		const type = node.kind === Kind.OBJECT_TYPE_DEFINITION ? schema.getType(node.name.value) : undefined;
		if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || !isObjectType(type)) continue;
		for (const declared of (node.fields ?? []).filter((field) => findDirective(field, "webAddress"))) {
			const field = type.getFields()[declared.name.value];
			if (!field) continue;
			const resolve = field.resolve ?? defaultFieldResolver;
			field.resolve = (...asked) => {
				const stored = resolve(...asked);
				// Nearly all are at hand: a promise for each of a thousand rows would be waited for.
				return stored instanceof Promise ? stored.then(keepWebAddresses) : keepWebAddresses(stored);
			};
		}
	}
}

function keepWebAddresses(stored: unknown): unknown {
	if (Array.isArray(stored)) return stored.filter((one) => keepWebAddresses(one) !== null);
	return typeof stored === "string" && isWebAddress(stored) ? stored : null;
}
