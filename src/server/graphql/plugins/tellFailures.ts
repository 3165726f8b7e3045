import type { ApolloServerPlugin } from "@apollo/server";
import { CoopgraphError } from "../../../errors/CoopgraphError.ts";
import type { RequestContext } from "../RequestContext.ts";

/** Errors name their request, and a failure of the database shows in the HTTP status, too. */
export const tellFailures: ApolloServerPlugin<RequestContext> = {
	async requestDidStart() {
		return {
			async willSendResponse({ errors, response, contextValue }) {
				const { requestId } = contextValue;
				if (response.body.kind === "single" && response.body.singleResult.errors) {
					response.body.singleResult.errors = response.body.singleResult.errors.map((error) => ({
						...error,
						extensions: { ...error.extensions, requestId },
					}));
				}
				const statuses = (errors ?? []).map(({ originalError }) => findHttpStatus(originalError));
				response.http.status = statuses.find((status) => status >= 500) ?? response.http.status ?? 200;
			},
		};
	},
};

function findHttpStatus(error: unknown): number {
	return error instanceof CoopgraphError ? error.entry.httpStatus : 0;
}
