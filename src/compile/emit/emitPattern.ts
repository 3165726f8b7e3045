import Cypher from "@neo4j/cypher-builder";
import type { CompileFacts } from "../facts/CompileFacts.ts";
import type { Source } from "../plan/Plan.ts";
import type { Emission } from "./Emission.ts";

/** `(meeting)-[heldIn:HELD_IN]->(place:City|Region|Country)`, or at the root only the node. */
export function emitPattern(emission: Emission, source: Source, from: Cypher.Node | undefined) {
	const node = emission.node(source.name);
	const labels = labelsOf(emission.facts, source.types);
	const { relation } = source;
	if (!relation || !from) return { node, edge: undefined, pattern: new Cypher.Pattern(node, { labels }) };
	const edge = emission.relation(relation);
	const direction = relation.direction === "IN" ? "left" : "right";
	const pattern = new Cypher.Pattern(from).related(edge, { type: relation.type, direction }).to(node, { labels });
	return { node, edge, pattern };
}

/** One type by its label, several by all of theirs; all entities by the one that they share. */
export function labelsOf({ entityTypes }: CompileFacts, types: readonly string[]): string[] | Cypher.LabelExpr {
	const [first = ""] = types;
	if (types.length === 1) return [first];
	const isEverything = types.length === entityTypes.size && types.every((type) => entityTypes.has(type));
	return isEverything ? ["Entity"] : Cypher.labelExpr.or(...types);
}
