import { Neo4jError } from "neo4j-driver";
import { CoopgraphError } from "../errors/CoopgraphError.ts";

export interface RequestContext {
	readonly uri: string;
	readonly database: string | undefined;
	readonly timeoutMs: number | undefined;
}

/** A driver's error as one of ours, by its code and with itself as the cause. Anything else is returned as it is. */
export function translateDriverError(error: unknown, context: RequestContext): unknown {
	if (!(error instanceof Neo4jError)) return error;
	const { uri } = context;
	const options = { cause: error };
	switch (classify(error)) {
		case "unreachable":
			return new CoopgraphError("DATABASE_UNREACHABLE", { uri }, options);
		case "password":
			return new CoopgraphError("DATABASE_PASSWORD_WRONG", { uri }, options);
		case "timeout":
			return new CoopgraphError("DATABASE_TIMEOUT", { limit: describeLimit(context.timeoutMs) }, options);
		case "memory":
			return new CoopgraphError("DATABASE_MEMORY_EXHAUSTED", {}, options);
		case "unwritable":
			return new CoopgraphError("DATABASE_UNWRITABLE", { uri }, options);
		case "notFound":
			return new CoopgraphError("DATABASE_NOT_FOUND", { uri, database: context.database ?? "(default)" }, options);
		case "refused":
			return new CoopgraphError("DATABASE_REFUSED", {}, options);
	}
}

type Failure = "unreachable" | "password" | "timeout" | "memory" | "unwritable" | "notFound" | "refused";

const FAILURES: ReadonlyMap<string, Failure> = new Map<string, Failure>([
	["ServiceUnavailable", "unreachable"],
	["SessionExpired", "unreachable"],
	["Neo.TransientError.General.DatabaseUnavailable", "unreachable"],
	["Neo.ClientError.Security.Unauthorized", "password"],
	["Neo.ClientError.Security.AuthenticationRateLimit", "password"],
	["Neo.ClientError.Security.CredentialsExpired", "password"],
	["Neo.ClientError.Transaction.TransactionTimedOut", "timeout"],
	["Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", "timeout"],
	["Neo.TransientError.General.MemoryPoolOutOfMemoryError", "memory"],
	["Neo.TransientError.General.OutOfMemoryError", "memory"],
	["Neo.TransientError.General.TransactionOutOfMemoryError", "memory"],
	["Neo.TransientError.General.StackOverFlowError", "memory"],
	// A full or damaged disk: from then on the database does nothing until it is started again.
	["Neo.DatabaseError.Transaction.TransactionLogError", "unwritable"],
	["Neo.DatabaseError.Transaction.TransactionStartFailed", "unwritable"],
	["Neo.DatabaseError.Transaction.TransactionCommitFailed", "unwritable"],
	["Neo.ClientError.Database.DatabaseNotFound", "notFound"],
]);

function classify(error: Neo4jError): Failure {
	return FAILURES.get(error.code) ?? (isNoNeo4j(error) ? "unreachable" : "refused");
}

/** Failures of the connection for which the driver has no code: a web server at that port; no free connection. */
function isNoNeo4j(error: Neo4jError): boolean {
	return error.code === "N/A" && /responded HTTP|acquisition timed out|handshake/i.test(error.message);
}

function describeLimit(timeoutMs: number | undefined): string {
	return timeoutMs === undefined ? "its own limit" : `${timeoutMs / 1000} s`;
}
