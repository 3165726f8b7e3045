import Cypher from "@neo4j/cypher-builder";
import type { Emission } from "./Emission.ts";

/** What is measured, matched anew for each measure; each node or relation counts once. */
export type MatchMeasured = () => {
	readonly of: Cypher.Node | Cypher.Relationship;
	readonly match: Cypher.Match;
};

interface Measure {
	/** As the API calls it. */
	readonly measure: string;
	/** Of which property; without it they are counted. */
	readonly name?: string;
	/** Whether of a text itself or of its length. */
	readonly isText?: boolean;
}

/**
 * One measure as a value. It may stand beside others, where the database allows no aggregating function: what is greatest
 * stands first in an order.
 */
export function emitMeasure(emission: Emission, match: MatchMeasured, { measure, name, isText }: Measure): Cypher.Expr {
	const matched = match();
	if (name === undefined) return new Cypher.Count(matched.match.with(matched.of).distinct().return(matched.of));
	const value = matched.of.property(name);
	const rows = matched.match.with(matched.of).distinct().where(Cypher.isNotNull(value));
	const given = measure.endsWith("Length") ? Cypher.size(value) : value;
	switch (measure) {
		case "sum":
			return sum(emission, new Cypher.Collect(rows.return(given)));
		case "average":
		case "averageLength": {
			const count = match();
			const counted = count.match
				.with(count.of)
				.distinct()
				.where(Cypher.isNotNull(count.of.property(name)));
			const all = new Cypher.Count(counted.return(count.of));
			const mean = Cypher.divide(Cypher.toFloat(sum(emission, new Cypher.Collect(rows.return(given)))), all);
			return new Cypher.Case().when(Cypher.gt(all, new Cypher.Literal(0))).then(mean);
		}
		default: {
			const direction = DIRECTIONS[measure];
			if (!direction) throw new Error(`The measure ${measure} is not known.`);
			const keys: [Cypher.Expr, "ASC" | "DESC"][] = isText
				? [
						[Cypher.size(value), direction],
						[value, "ASC"],
					]
				: [[given, direction]];
			// What is returned can be sorted by, and what is not cannot after DISTINCT.
			const first = rows
				.with(matched.of)
				.orderBy(...keys)
				.limit(new Cypher.Literal(1))
				.return(given);
			return Cypher.head(new Cypher.Collect(first));
		}
	}
}

const DIRECTIONS: Readonly<Record<string, "ASC" | "DESC">> = {
	min: "ASC",
	max: "DESC",
	shortest: "ASC",
	longest: "DESC",
	shortestLength: "ASC",
	longestLength: "DESC",
};

function sum(emission: Emission, values: Cypher.Expr): Cypher.Expr {
	const [total, value] = [emission.variable("total"), emission.variable("value")];
	return Cypher.reduce(total, new Cypher.Literal(0), value, values, Cypher.plus(total, value));
}
