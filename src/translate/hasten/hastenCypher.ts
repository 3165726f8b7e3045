import { type AskedFields, IS_KNOWN, writeEvidence } from "../../graph/ledgerCypher.ts";
import { cutNestedLists } from "./cutNestedLists.ts";
import { cutRoot } from "./cutRoot.ts";
import { findCandidates } from "./findCandidates.ts";
import { mergeBranches, type Parameters } from "./mergeBranches.ts";
import { settleNestedOrder } from "./settleNestedOrder.ts";

/** What the Cypher of a request may go by. */
export interface Purpose {
	readonly parameters: Parameters;
	readonly asked: AskedFields;
}

/**
 * @neo4j/graphql writes Cypher that answers rightly and, in some places, late, or with all nodes of a type in memory. Here
 * its text is changed so that the database does less for the same answer. Which changes are right may depend on the values
 * of `parameters`: some are equal, or say nothing.
 *
 * Where a text looks in any way different from what is known here, it stays as it is. Names and parameters in it come
 * from the library; values of a request are never a part of it.
 */
export function hastenCypher(query: string, { parameters, asked }: Purpose): string {
	const [version = "", ...lines] = leaveOutUnasked(query, { parameters, asked }).split("\n");
	const settled = settleNestedOrder(mergeBranches(lines, parameters));
	return [version, ...cutRoot(findCandidates(cutNestedLists(settled)))].join("\n");
}

/** The library takes the whole of what a statement of ours gives, whatever is asked of it. */
function leaveOutUnasked(query: string, { parameters, asked }: Purpose): string {
	const needed = query.replaceAll(writeEvidence(), writeEvidence(asked));
	return parameters.known === null ? needed.replace(IS_KNOWN, "true") : needed;
}
