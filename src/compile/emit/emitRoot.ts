import Cypher from "@neo4j/cypher-builder";
import type { CompileFacts } from "../facts/CompileFacts.ts";
import type { Slot } from "../input/Input.ts";
import type { ListPlan, RootPlan } from "../plan/Plan.ts";
import { Emission } from "./Emission.ts";
import { emitConnection } from "./emitConnection.ts";
import { emitMap } from "./emitMap.ts";
import { cutPage, emitOrder } from "./emitPage.ts";
import { emitRootSource } from "./emitRootSource.ts";
import { emitRow } from "./emitRows.ts";
import { narrowStatement } from "./emitStatement.ts";

export interface Emitted {
	readonly cypher: string;
	readonly parameters: ReadonlyMap<string, Slot>;
}

/** The statement that answers a field at the root: its rows, each in the column `data`. */
export function emitRoot(facts: CompileFacts, root: RootPlan, isDated: boolean): Emitted {
	const emission = new Emission(facts, isDated);
	const { cypher } = emitClauses(emission, root).build({ cypherVersion: "5" });
	return { cypher, parameters: emission.parameters };
}

function emitClauses(emission: Emission, root: RootPlan): Cypher.Clause {
	switch (root.kind) {
		case "list":
			return emitRootList(emission, root);
		case "connection":
			return new Cypher.Return([emitConnection(emission, root, undefined, emitRow), "data"]);
		case "statement":
			return emitQuery(emission, root);
	}
}

function emitRootList(emission: Emission, { source, order, page, rows }: ListPlan): Cypher.Clause {
	const { node, cut } = emitRootSource(emission, source);
	const keys = emitOrder(emission, order, { node, edge: undefined });
	if (keys.length > 0) cut.orderBy(...keys);
	cutPage(emission, cut, page);
	return cut.return([emitRow(emission, rows, node), "data"]);
}

function emitQuery(
	emission: Emission,
	{ statement, arguments: given, of }: Extract<RootPlan, { readonly kind: "statement" }>,
): Cypher.Clause {
	for (const [name, slot] of given) emission.parameters.set(name, slot);
	const call = new Cypher.Call(new Cypher.Raw(narrowStatement(statement.cypher, emission.isDated)));
	const column = new Cypher.NamedVariable(statement.column);
	if ("map" in of) return Cypher.utils.concat(call, new Cypher.Return([emitMap(emission, of.map, column), "data"]));
	const node = emission.node(statement.column);
	const rows = new Cypher.With([column, node]).return([emitRow(emission, of.rows, node), "data"]);
	return Cypher.utils.concat(call, rows);
}
