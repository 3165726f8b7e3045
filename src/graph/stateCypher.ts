/**
 * The state of something as its claims have it, by one rule for every query: what a source states of it, unless that is a plan
 * and a source that came out later, and after the time of it, reports a fact; where none does, what follows from how other
 * things are stated, as @implied says. What is only possible says nothing. Of what was known on the day of knowledge.
 */

import { cypherName } from "../database/cypher/cypherName.ts";
import { entitySlotCypher } from "../ledger/rules/slots.ts";
import type { EntityType, Implied } from "../model/GraphModel.ts";

interface Conditions {
	/** Does a claim count, and is it known? */
	readonly stands: (claim: string) => string;
	/** Does a relation hold, and is it not superseded? */
	readonly counts: (relation: string) => string;
}

/**
 * A map of `value`, or null, and the `claimIds` from which it follows, of a property that has @implied. It is written with few
 * subqueries and none within another: the database takes long to plan those.
 */
export function stateCypher(
	node: string,
	property: string,
	implied: Implied,
	type: EntityType,
	on: Conditions,
): string {
	const signs = [...new Set([...implied.planned, ...implied.facts])];
	const properties = [property, ...signs.filter((name) => type.properties.has(name))];
	const relations = signs.filter((name) => !type.properties.has(name));
	// What is shown was chosen from all that is known today; by a day of knowledge that lies before, the last that was known.
	const claims = `COLLECT {
		MATCH (said:Claim {slot: ${entitySlotCypher(`${node}.id`)}})
		WHERE said.property IN ${list(properties)} AND ${on.stands("said")}
		RETURN {name: said.property, value: said.value, modality: said.modality, since: said.knownSince, claimIds: [said.id]}
		ORDER BY coalesce(said.shown, false) DESC, said.knownSince DESC, said.id
	}`;
	const beside = `COLLECT {
		MATCH (${node})-[beside:${relations.map(cypherName).join("|")}]-()
		WHERE ${on.counts("beside")}
		RETURN {name: type(beside), modality: beside.modality, since: beside.knownSince, claimIds: beside.claimIds}
		ORDER BY beside.id
	}`;
	const isFact = (sign: string) =>
		`${sign}.name IN ${list(implied.facts)} AND ${sign}.modality IN ['ASSERTED', 'INFERRED']`;
	const isReported = `any(fact IN signs WHERE ${isFact("fact")} AND fact.since > sign.since AND fact.since > ${node}.possiblyUntil)`;
	const isPlan = `(sign.modality = 'PLANNED' OR sign.value = '${implied.value}')`;
	return `head([signs IN [${claims} + ${beside}] | head(
		[sign IN signs WHERE sign.name = '${property}' AND sign.modality <> 'POSSIBLE' AND NOT (${isPlan} AND ${isReported}) |
			{value: CASE sign.modality WHEN 'PLANNED' THEN '${implied.value}' ELSE sign.value END, claimIds: sign.claimIds}] +
		[planned IN [[sign IN signs WHERE sign.name IN ${list(implied.planned)} AND sign.modality = 'PLANNED']]
			WHERE size(planned) > 0 AND NOT any(sign IN signs WHERE ${isFact("sign")}) |
			{value: '${implied.value}', claimIds: reduce(ids = [], sign IN planned | ids + sign.claimIds)}] +
		[{value: null, claimIds: []}]
	)])`;
}

function list(names: readonly string[]): string {
	return `[${names.map((name) => `'${name}'`).join(", ")}]`;
}
