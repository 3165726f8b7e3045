import type { GraphModel } from "../model/GraphModel.ts";

type Properties = Readonly<Record<string, unknown>>;

/** What the model says that a relation has, as JSON: not its bookkeeping, and nothing that is not stated. */
export function relationDetails(model: GraphModel, relation: string, stored: Properties): Properties {
	const names = [...(model.relations.get(relation)?.properties.keys() ?? [])];
	const pairs = names.map((name) => [name, toJson(stored[name])] as const);
	return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

/** Days become text. */
function toJson(value: unknown): unknown {
	if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return undefined;
	return typeof value === "object" && !Array.isArray(value) ? String(value) : value;
}
