import Cypher from "@neo4j/cypher-builder";
import { IS_KNOWN, writeEvidence } from "../../graph/ledgerCypher.ts";
import type { Statement } from "../facts/CompileFacts.ts";
import type { MapPlan } from "../plan/Plan.ts";
import type { Emission } from "./Emission.ts";

export interface EmittedStatement {
	/** For the statement alone: what it returns is all that is wanted. */
	readonly body: Cypher.Raw;
	/** For what goes on with its rows. */
	readonly call: Cypher.Call;
	readonly column: Cypher.Variable;
}

/** A statement of ours about a node or relation: one row for each value, in its column. */
export function emitStatement(
	{ isDated }: Emission,
	statement: Statement,
	source: Cypher.Variable,
	asked?: MapPlan,
): EmittedStatement {
	const column = new Cypher.NamedVariable(statement.column);
	const text = narrowStatement(statement.cypher, isDated, asked);
	// A clause belongs to one other only.
	const write = () => new Cypher.Raw((context) => `WITH ${context.compile(source)} AS this\n${text}`);
	return { body: write(), call: new Cypher.Call(write(), [source]), column };
}

/** Without what is always true, and of evidence only what is asked for. */
export function narrowStatement(cypher: string, isDated: boolean, asked?: MapPlan): string {
	const narrowed = asked ? cypher.replaceAll(writeEvidence(), writeEvidence(namesOf(asked))) : cypher;
	return dedent(isDated ? narrowed : narrowed.replace(IS_KNOWN, "true"));
}

function namesOf(asked: MapPlan): ReadonlyMap<string, ReadonlySet<string>> {
	const names = new Map([[asked.typeName, new Set(asked.fields.flatMap(({ name }) => name ?? []))]]);
	for (const { map } of asked.fields) {
		for (const [type, below] of map ? namesOf(map) : []) {
			names.set(type, new Set([...(names.get(type) ?? []), ...below]));
		}
	}
	return names;
}

/** As deep as it stands among the words around it, whatever file it comes from. */
function dedent(cypher: string): string {
	const lines = cypher.split("\n").filter((line) => line.trim() !== "");
	const depth = Math.min(...lines.map((line) => /^\s*/.exec(line)?.[0].length ?? 0));
	return lines.map((line) => line.slice(depth)).join("\n");
}
