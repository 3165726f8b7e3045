import type { ApolloServerPlugin } from "@apollo/server";
import { noteCode } from "../../metrics/requestFacts.ts";
import { countRows } from "../countRows.ts";
import type { RequestContext } from "../RequestContext.ts";

/** For metrics and the log: which registered operation it was, how it ended, and how many rows it has. */
export function tellFacts(operations: ReadonlySet<string>, countsRows: boolean): ApolloServerPlugin<RequestContext> {
	return {
		async requestDidStart({ contextValue: { facts } }) {
			// A name that is not known could hold anything.
			facts.operation = "other";
			return {
				async didResolveOperation({ operationName }) {
					if (operationName && operations.has(operationName)) facts.operation = operationName;
				},
				async willSendResponse({ response: { body } }) {
					if (body.kind !== "single") return;
					noteCode(facts, body.singleResult.errors?.[0]?.extensions?.code);
					if (countsRows) facts.rows = countRows(body.singleResult.data);
				},
			};
		},
	};
}
