import Cypher from "@neo4j/cypher-builder";
import { evidenceOf } from "../../graph/ledgerCypher.ts";
import type { MapPlan } from "../plan/Plan.ts";
import type { Emission } from "./Emission.ts";
import { narrowStatement } from "./emitStatement.ts";

/** A map of a statement as it is, or with the evidence for the claims that it names. */
export function emitMap(emission: Emission, { fields, evidence }: MapPlan, map: Cypher.Variable): Cypher.Expr {
	if (evidence.length === 0) return map;
	const added = evidence.map(({ name, isList, map: below }): [string, Cypher.Expr] => {
		if (!below) {
			const asked = fields.find((field) => field.name === name)?.map;
			return [name, emitEvidence(emission, map, asked)];
		}
		const one = emission.variable("one");
		const inner = map.property(name);
		const each = new Cypher.ListComprehension(one).in(isList ? inner : new Cypher.List([inner]));
		const mapped = each.map(emitMap(emission, below, one));
		return [name, isList ? mapped : Cypher.head(mapped)];
	});
	return new Cypher.MapProjection(map, "*", Object.fromEntries(added));
}

function emitEvidence(emission: Emission, map: Cypher.Variable, asked: MapPlan | undefined): Cypher.Expr {
	const item = new Cypher.NamedVariable("item");
	const body = new Cypher.Raw((context) => {
		const ids = `COLLECT { UNWIND ${context.compile(map)}.claimIds AS id RETURN DISTINCT id }`;
		return narrowStatement(evidenceOf(ids), emission.isDated, asked);
	});
	return new Cypher.Collect(Cypher.utils.concat(new Cypher.Call(body, [map]), new Cypher.Return(item)));
}
