/**
 * The conditions of @asOf as Cypher, for queries that are not generated: does a node or a relation hold on the day that
 * is asked for, and is it known by then? The parameters are those of every request, see LedgerParameters.
 */
import { isDated } from "../ledger/rules/validity.ts";
import type { GraphModel, RecordType } from "../model/GraphModel.ts";
import { isKnown } from "./ledgerCypher.ts";

export interface HoldsCypher {
	readonly node: (variable: string) => string;
	readonly relation: (variable: string) => string;
}

export function holdsCypher({ entities, relations }: GraphModel): HoldsCypher {
	const datedTypes = listDated(entities);
	const datedRelations = listDated(relations);
	return {
		node: (name) => holds(name, `none(label IN labels(${name}) WHERE label IN ${datedTypes})`),
		relation: (name) => holds(name, `NOT type(${name}) IN ${datedRelations}`),
	};
}

/** Names of those that can be dated, as a list in Cypher. */
export function listDated(types: ReadonlyMap<string, RecordType>): string {
	const names = [...types.values()].filter(isDated).map(({ name }) => `'${name}'`);
	return `[${names.join(", ")}]`;
}

/** As in asOf: a part without a date lies within its whole, and what has no dates at all takes its time from what it stands beside. */
function holds(name: string, isTimeless: string): string {
	return `(($date IS NULL OR CASE $certainty
		WHEN 'CERTAINLY' THEN ${isTimeless} OR coalesce(${name}.certainlyFrom <= $date AND ${name}.certainlyUntil >= $date, false)
		ELSE coalesce(${name}.possiblyFrom, ${name}.withinFrom, $date) <= $date AND coalesce(${name}.possiblyUntil, ${name}.withinUntil, $date) >= $date
	END) AND ${isKnown(`${name}.knownSince`, `${name}.certainlyKnownSince`)})`;
}
