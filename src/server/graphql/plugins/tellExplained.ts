import type { ApolloServerPlugin } from "@apollo/server";
import { requestError } from "../../../graph/requestError.ts";
import type { RequestContext } from "../RequestContext.ts";

/** What the database was asked, in the extensions of the answer. Throws EXPLAIN_OFF where clients may not ask for it. */
export function tellExplained(explains: boolean): ApolloServerPlugin<RequestContext> {
	return {
		async requestDidStart() {
			return {
				async didResolveOperation({ contextValue }) {
					if ("explained" in contextValue && !explains) throw requestError("EXPLAIN_OFF", {});
				},
				async willSendResponse({ response: { body }, contextValue }) {
					if (!explains || !("explained" in contextValue) || body.kind !== "single") return;
					body.singleResult.extensions = { ...body.singleResult.extensions, explain: contextValue.explained };
				},
			};
		},
	};
}
