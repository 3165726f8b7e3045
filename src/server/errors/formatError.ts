import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { CATALOGUE, type ErrorCode } from "../../errors/catalogue.ts";
import { explainMistake } from "./explainMistake.ts";
import { publicWords } from "./publicWords.ts";

interface Telling {
	/** What remedies may name; undefined: nothing of it. */
	readonly schema: GraphQLSchema | undefined;
	readonly logger: Logger;
}

/**
 * What a client sees of an error: our own errors with code and remedy, mistakes in the request as GraphQL words them,
 * anything else as UNEXPECTED. Stacks, Cypher and the database's own words go to the log only.
 */
export function formatError(
	formatted: GraphQLFormattedError,
	error: unknown,
	{ schema, logger }: Telling,
): GraphQLFormattedError {
	const original = unwrapResolverError(error);
	if (original instanceof CoopgraphError) {
		const { code, cause, message } = original;
		if (original.entry.httpStatus === 500) logger.error({ code, cause }, message);
		if (original.entry.httpStatus > 500)
			logger.warn({ code, reason: cause instanceof Error ? cause.message : cause }, message);
		const { message: words, ...extensions } = publicWords(original);
		return { ...formatted, message: words, extensions };
	}
	const known = findCode(formatted);
	if (known !== undefined) return withRemedy(formatted, known, schema);
	logger.error({ err: original }, "unexpected error in a request");
	const { message, remedy } = CATALOGUE.REQUEST_FAILED;
	return { ...formatted, message, extensions: { code: "REQUEST_FAILED", remedy } };
}

/** In GraphQL's own words, and ours for what to do. */
function withRemedy(
	formatted: GraphQLFormattedError,
	code: ErrorCode,
	schema: GraphQLSchema | undefined,
): GraphQLFormattedError {
	const remedy = (schema && explainMistake(schema, formatted.message)) ?? CATALOGUE[code].remedy;
	const message = schema ? formatted.message : formatted.message.replace(/ Did you mean .*$/s, "");
	return { ...formatted, message, extensions: { remedy, ...formatted.extensions } };
}

function findCode({ extensions }: GraphQLFormattedError): ErrorCode | undefined {
	const code = extensions?.code;
	return typeof code === "string" && Object.hasOwn(CATALOGUE, code) ? (code as ErrorCode) : undefined;
}
