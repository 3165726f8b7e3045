import Cypher from "@neo4j/cypher-builder";
import type { Filter, Related, Source } from "../plan/Plan.ts";
import type { Emission } from "./Emission.ts";
import { emitFilter } from "./emitFilter.ts";
import { labelsOf } from "./emitPattern.ts";
import { emitSource } from "./emitSource.ts";
import type { Ends } from "./emitValue.ts";

/**
 * The nodes of a list at the root, ready to be sorted and cut. Where the filter asks for a relation to what has a certain
 * id, they are found from there; they would be looked at one by one otherwise.
 */
export function emitRootSource(emission: Emission, source: Source): { node: Cypher.Node; cut: Cypher.With } {
	const way = source.filter && findWay(source.filter);
	if (!way) {
		const { node, match } = emitSource(emission, source, undefined);
		return { node, cut: match.with(node) };
	}
	const { node, way: matched } = emitWay(emission, source, way);
	return { node, cut: matched.with(node).distinct() };
}

/** Relations from the nodes that are asked for to the one with a certain id. */
interface Way {
	readonly steps: readonly Related[];
	/** What is asked of what the way leads through, beside that it does, the start first. */
	readonly rests: readonly (Filter | undefined)[];
}

function findWay(filter: Filter): Way | undefined {
	const parts = filter.kind === "and" ? filter.parts : [filter];
	for (const part of parts) {
		if (part.kind !== "related" || part.quantifier !== "some" || !part.source.filter) continue;
		const others = parts.filter((one) => one !== part);
		const rest: Filter | undefined = others.length === 0 ? undefined : { kind: "and", parts: others };
		if (asksForId(part.source.filter)) return { steps: [part], rests: [rest, part.source.filter] };
		const further = findWay(part.source.filter);
		if (further) return { steps: [part, ...further.steps], rests: [rest, ...further.rests] };
	}
	return undefined;
}

function asksForId(filter: Filter): boolean {
	if (filter.kind === "and") return filter.parts.some(asksForId);
	return filter.kind === "compare" && filter.value.isEntityId && (filter.operator === "eq" || filter.operator === "in");
}

/** A MATCH for each step, from the start on: within one, no relation is walked twice, and a filter may lead back. */
function emitWay(emission: Emission, source: Source, { steps, rests }: Way): { node: Cypher.Node; way: Cypher.Match } {
	const sources = [source, ...steps.map((step) => step.source)];
	const ends: Ends[] = sources.map(({ name, relation }) => ({
		node: emission.node(name),
		edge: relation && emission.relation(relation),
	}));
	let way: Cypher.Match | undefined;
	for (const index of [...steps.keys()].reverse()) {
		const [near, far, next] = [ends[index], ends[index + 1], sources[index + 1]];
		if (!near || !far?.edge || !next?.relation) continue;
		const direction = next.relation.direction === "IN" ? "left" : "right";
		const pattern = new Cypher.Pattern(near.node, { labels: labelsOf(emission.facts, sources[index]?.types ?? []) })
			.related(far.edge, { type: next.relation.type, direction })
			.to(far.node, { labels: labelsOf(emission.facts, next.types) });
		way = way ? way.match(pattern) : new Cypher.Match(pattern);
		const asked = [
			{ filter: rests[index + 1], at: far },
			{ filter: index === 0 ? rests[0] : undefined, at: near },
		];
		const predicates = asked.flatMap(({ filter, at }) => (filter ? [emitFilter(emission, filter, at)] : []));
		const predicate = Cypher.and(...predicates);
		if (predicate) way.where(predicate);
	}
	const [root] = ends;
	if (!way || !root) throw new Error("A way has steps.");
	return { node: root.node, way };
}
