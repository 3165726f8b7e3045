import type { ExportContext, Part } from "../../ExportFormat.ts";
import { claimConditions, filterParameters } from "../../filter.ts";

/** What people decided and no later decision replaced, as lines of a ledger of decisions. */
export function decisionsPart(context: ExportContext): Part {
	return {
		name: "decisions.jsonl",
		mediaType: "application/jsonl; charset=utf-8",
		content: writeDecisions(context),
	};
}

async function* writeDecisions({ filter, pages }: ExportContext): AsyncGenerator<string> {
	const conditions = claimConditions(filter, "claim");
	for await (const rows of pages(decisionsQuery(conditions), filterParameters(filter))) {
		yield rows.map(({ line }) => `${String(line)}\n`).join("");
	}
}

/** Where the graph is filtered, only what is decided on something that is exported. */
function decisionsQuery(conditions: readonly string[]): string {
	const isWanted = DECIDED.map((pattern) => `EXISTS { MATCH ${pattern} WHERE ${conditions.join(" AND ")} }`).join(
		" OR ",
	);
	return `
		MATCH (decision:Decision)
		WHERE decision.id > $after AND (${conditions.length > 0 ? isWanted : "true"})
			AND ${["claimId", "evidenceId", "sourceId"].map(isLast).join(" AND ")}
		WITH decision ORDER BY decision.id LIMIT toInteger($limit)
		RETURN decision.id AS key, {line: decision.line} AS row`;
}

/** The claims on which a decision bears. A pattern without its id fits nothing. */
const DECIDED = [
	"(claim:Claim {id: decision.claimId})",
	"(claim:Claim)<-[:BEARS_ON]-(:Evidence {id: decision.evidenceId})",
	"(claim:Claim)<-[:BEARS_ON]-(:Evidence)-[:STATED_IN]->(:Source {id: decision.sourceId})",
];

/** As decisions are applied: by time, and of two at one time the one with the lower id. */
function isLast(target: string): string {
	return `NOT EXISTS {
		MATCH (other:Decision {${target}: decision.${target}})
		WHERE other.at > decision.at OR (other.at = decision.at AND other.id < decision.id)
	}`;
}
