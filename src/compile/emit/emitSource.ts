import Cypher from "@neo4j/cypher-builder";
import type { Source } from "../plan/Plan.ts";
import type { Emission } from "./Emission.ts";
import { emitFilter } from "./emitFilter.ts";
import { emitPattern } from "./emitPattern.ts";

export interface Matched {
	readonly node: Cypher.Node;
	/** Undefined at the root. */
	readonly edge: Cypher.Relationship | undefined;
	readonly match: Cypher.Match;
}

/** `MATCH (meeting)-[heldIn:HELD_IN]->(place:City|Region|Country) WHERE …`, from a node or, at the root, from nowhere. */
export function emitSource(emission: Emission, source: Source, from: Cypher.Node | undefined): Matched {
	const { node, edge, pattern } = emitPattern(emission, source, from);
	const match = new Cypher.Match(pattern);
	const predicate = source.filter && emitFilter(emission, source.filter, { node, edge });
	if (predicate) match.where(predicate);
	return { node, edge, match };
}
