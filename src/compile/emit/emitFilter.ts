import Cypher from "@neo4j/cypher-builder";
import type { Comparison, Filter, Related, Source, ValueRef } from "../plan/Plan.ts";
import type { Emission } from "./Emission.ts";
import { emitMeasure } from "./emitMeasure.ts";
import { emitPattern, labelsOf } from "./emitPattern.ts";
import { emitStatement } from "./emitStatement.ts";
import { type Ends, emitValue } from "./emitValue.ts";

type Predicate = Cypher.Predicate;

export function emitFilter(emission: Emission, filter: Filter, ends: Ends): Predicate {
	switch (filter.kind) {
		case "and":
		case "or": {
			const parts = filter.parts.map((part) => emitFilter(emission, part, ends));
			const joined = filter.kind === "and" ? Cypher.and(...parts) : Cypher.or(...parts);
			return joined ?? Cypher.true;
		}
		case "not":
			return Cypher.not(emitFilter(emission, filter.part, ends));
		case "isNull":
			return Cypher.isNull(emitValue(emission, filter.value, ends));
		case "types":
			return hasType(emission, ends.node, filter.names);
		case "compare":
			return emitComparison(emission, filter, ends);
		case "related":
			return emitRelated(emission, filter, ends.node);
		case "members":
			return emitMembers(emission, filter, ends.node);
		case "aggregate":
			return emitAggregateFilter(emission, filter, ends.node);
	}
}

export function hasType({ facts }: Emission, node: Cypher.Node, names: readonly string[]): Predicate {
	if (names.length === 0) return Cypher.false;
	const labels = labelsOf(facts, names);
	return Array.isArray(labels) ? node.hasLabels(...labels) : node.hasLabel(labels);
}

function emitComparison(emission: Emission, comparison: Comparison, ends: Ends): Predicate {
	const { value, operator, slot, path, from } = comparison;
	const found = emitValue(emission, value, ends);
	const given = emission.parameter(path, slot);
	if (from) {
		const place = emission.parameter(`${path}_from`, from);
		return compare(operator, Cypher.point.distance(found, Cypher.point(place)), given);
	}
	if (value.isEntityId && operator === "eq") return compare(operator, found, currentId(emission, given));
	if (value.isEntityId && operator === "in") return compare(operator, found, currentIds(emission, given));
	return compare(operator, found, convert(emission, value, operator, given));
}

/** Of the entity that has or had this id; one that nothing ever had as it is. */
function currentId(emission: Emission, given: Cypher.Variable): Cypher.Expr {
	const { pattern, current } = emitReferent(emission, given);
	return Cypher.coalesce(Cypher.head(new Cypher.Collect(new Cypher.Match(pattern).return(current))), given);
}

function currentIds(emission: Emission, given: Cypher.Variable): Cypher.Expr {
	const one = emission.variable("id");
	const { pattern, current } = emitReferent(emission, one);
	const rows = new Cypher.Unwind([given, one]);
	const known = new Cypher.OptionalMatch(pattern).return(Cypher.coalesce(current, one));
	return new Cypher.Collect(Cypher.utils.concat(rows, known));
}

/** See ledger/store/referents. */
function emitReferent(emission: Emission, id: Cypher.Variable) {
	const bearer = emission.node("Bearer");
	const pattern = new Cypher.Pattern(bearer, { labels: ["Referent"], properties: { id } });
	return { pattern, current: bearer.property("canonicalId") };
}

/** What the API has as text or as a map and the database as a type of its own. */
function convert(
	emission: Emission,
	{ scalar, isList }: ValueRef,
	operator: string,
	given: Cypher.NamedParam,
): Cypher.Expr {
	const make = CONVERSIONS[scalar];
	if (!make) return given;
	if (operator !== "in" && !(isList && operator === "eq")) return make(given);
	const one = emission.variable("one");
	return new Cypher.ListComprehension(one).in(given).map(make(one));
}

const CONVERSIONS: Readonly<Record<string, (given: Cypher.Variable) => Cypher.Expr>> = {
	DateTime: (given) => Cypher.datetime(given),
	Point: (given) => Cypher.point(given),
};

function compare(operator: string, found: Cypher.Expr, given: Cypher.Expr): Predicate {
	const write = OPERATORS[operator];
	if (!write) throw new Error(`The operator ${operator} of a condition is not known.`);
	return write(found, given);
}

const OPERATORS: Readonly<Record<string, (found: Cypher.Expr, given: Cypher.Expr) => Predicate>> = {
	eq: Cypher.eq,
	in: Cypher.in,
	lt: Cypher.lt,
	lte: Cypher.lte,
	gt: Cypher.gt,
	gte: Cypher.gte,
	contains: Cypher.contains,
	startsWith: Cypher.startsWith,
	endsWith: Cypher.endsWith,
	includes: (found, given) => Cypher.in(given, found),
};

/** Of "all", at least one is asked for, and none to which the condition does not apply, or of which that is not known. */
function emitRelated(emission: Emission, { quantifier, source }: Related, from: Cypher.Node): Predicate {
	const where = (isNegated: boolean) => emitMatch(emission, source, from, isNegated);
	switch (quantifier) {
		case "some":
			return new Cypher.Exists(where(false));
		case "none":
			return Cypher.not(new Cypher.Exists(where(false)));
		case "single":
			return Cypher.eq(new Cypher.Count(where(false)), new Cypher.Literal(1));
		case "all": {
			const some = new Cypher.Exists(where(false));
			return source.filter ? Cypher.and(some, Cypher.not(new Cypher.Exists(where(true)))) : some;
		}
	}
}

function emitMatch(emission: Emission, source: Source, from: Cypher.Node, isNegated: boolean): Cypher.Match {
	const { node, edge, pattern } = emitPattern(emission, source, from);
	const match = new Cypher.Match(pattern);
	if (!source.filter) return match;
	const predicate = emitFilter(emission, source.filter, { node, edge });
	return match.where(isNegated ? notTrue(predicate) : predicate);
}

/** A comparison with a missing value is null, and so is NOT of it: such a row would be overlooked. */
function notTrue(predicate: Predicate): Predicate {
	return Cypher.not(Cypher.coalesce(predicate, Cypher.false));
}

type Members = Extract<Filter, { readonly kind: "members" }>;

/** Of "all", there may be none; a member of which the condition is not known is none to which it applies. */
function emitMembers(
	emission: Emission,
	{ quantifier, statement, name, where }: Members,
	from: Cypher.Node,
): Predicate {
	const members = (isNegated: boolean) => {
		const { call, column } = emitStatement(emission, statement, from);
		const node = emission.node(name);
		const rows = new Cypher.With([column, node]);
		const predicate = where && emitFilter(emission, where, { node, edge: undefined });
		if (predicate) rows.where(isNegated ? notTrue(predicate) : predicate);
		else if (isNegated) rows.where(Cypher.false);
		return Cypher.utils.concat(call, rows, new Cypher.Return(node));
	};
	switch (quantifier) {
		case "some":
			return new Cypher.Exists(members(false));
		case "none":
			return Cypher.not(new Cypher.Exists(members(false)));
		case "single":
			return Cypher.eq(new Cypher.Count(members(false)), new Cypher.Literal(1));
		case "all":
			return Cypher.not(new Cypher.Exists(members(true)));
	}
}

type AggregateFilter = Extract<Filter, { readonly kind: "aggregate" }>;

function emitAggregateFilter(emission: Emission, filter: AggregateFilter, from: Cypher.Node): Predicate {
	const { source, measured, operator, slot, path } = filter;
	const { measure, name, on } = measured;
	const match = () => {
		const { node, edge, pattern } = emitPattern(emission, source, from);
		return { of: on === "edge" && edge ? edge : node, match: new Cypher.Match(pattern) };
	};
	const value = emitMeasure(emission, match, name === undefined ? { measure } : { measure, name });
	if (slot.isNull) return Cypher.isNull(value);
	return compare(operator, value, emission.parameter(path, slot));
}
