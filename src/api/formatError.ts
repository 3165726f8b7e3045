import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { CATALOGUE } from "../errors/catalogue.ts";
import { explainMistake } from "./explainMistake.ts";

/**
 * What a client sees of an error: our own errors with code and remedy, mistakes in the request as GraphQL words them,
 * anything else as UNEXPECTED. Stacks, Cypher and the database's own words go to the log only.
 */
export function formatError(
	formatted: GraphQLFormattedError,
	error: unknown,
	{ schema, logger }: { readonly schema: GraphQLSchema; readonly logger: Logger },
): GraphQLFormattedError {
	const original = unwrapResolverError(error);
	if (original instanceof CoopgraphError) {
		const { code, cause, message } = original;
		if (original.entry.httpStatus === 500) logger.error({ code, cause }, message);
		if (original.entry.httpStatus > 500)
			logger.warn({ code, reason: cause instanceof Error ? cause.message : cause }, message);
		return { ...formatted, ...publicWords(original) };
	}
	if (isMistakeOfRequest(formatted)) return withRemedy(formatted, schema);
	logger.error({ err: original }, "unexpected error in a request");
	const { message, remedy } = CATALOGUE.REQUEST_FAILED;
	return { ...formatted, message, extensions: { code: "REQUEST_FAILED", remedy } };
}

function withRemedy(formatted: GraphQLFormattedError, schema: GraphQLSchema): GraphQLFormattedError {
	const remedy = explainMistake(schema, formatted.message);
	return remedy === undefined ? formatted : { ...formatted, extensions: { ...formatted.extensions, remedy } };
}

/** Where the database stands and how it is configured is nobody's business but the operator's, who has the log. */
function publicWords({
	code,
	message,
	remedy,
	entry,
}: CoopgraphError): Pick<GraphQLFormattedError, "message" | "extensions"> {
	if (entry.httpStatus !== 503) return { message, extensions: { code, remedy } };
	const { DATABASE_NOT_OPEN: words } = CATALOGUE;
	return { message: words.message, extensions: { code, remedy: words.remedy } };
}

const REQUEST_CODES = new Set([
	"GRAPHQL_PARSE_FAILED",
	"GRAPHQL_VALIDATION_FAILED",
	"BAD_USER_INPUT",
	"BAD_REQUEST",
	"OPERATION_RESOLUTION_FAILURE",
	"PERSISTED_QUERY_NOT_FOUND",
	"PERSISTED_QUERY_NOT_SUPPORTED",
]);

function isMistakeOfRequest({ extensions }: GraphQLFormattedError): boolean {
	const code = extensions?.code;
	return typeof code === "string" && (REQUEST_CODES.has(code) || Object.hasOwn(CATALOGUE, code));
}
