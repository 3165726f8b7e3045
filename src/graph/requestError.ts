import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import type { ErrorCode, ErrorFacts } from "../errors/catalogue.ts";
import { retryAfter } from "./retryAfter.ts";

/** An error of the catalogue as GraphQL reports it: its code and what to do stand in `extensions`. */
export function requestError<Code extends ErrorCode>(code: Code, facts: ErrorFacts<Code>): GraphQLError {
	return toGraphQLError(new CoopgraphError(code, facts));
}

export function toGraphQLError(error: CoopgraphError): GraphQLError {
	const http = { status: error.entry.httpStatus, headers: new HeaderMap(Object.entries(retryAfter(error))) };
	return new GraphQLError(error.message, {
		originalError: error,
		extensions: { code: error.code, remedy: error.remedy, http },
	});
}
