import type { GraphModel } from "../model/GraphModel.ts";

/** The keys that a record of a type or relation may have, those that it must have first. Undefined for no type at all. */
export function recordKeys(model: GraphModel, type: string): RecordKeys | undefined {
	const declared = type === "Source" ? model.source : (model.entities.get(type) ?? model.relations.get(type));
	if (!declared) return undefined;
	const statable = [...declared.properties.values()].filter(({ role }) => role.kind !== "derived");
	const own = statable.map(({ name }) => name);
	if (type === "Source") return { identifying: ["id"], all: ["type", "id", ...own, "textFile"] };
	const identifying = model.relations.has(type) ? ["from", "to"] : ["id"];
	return { identifying, all: ["type", ...identifying, "source", ...own, ...model.evidence.properties.keys()] };
}

export interface RecordKeys {
	/** What tells which entity or relation it is. */
	readonly identifying: readonly string[];
	readonly all: readonly string[];
}
