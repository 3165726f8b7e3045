import { Neo4jError } from "neo4j-driver";
import { describe, expect, test } from "vitest";
import { translateDriverError } from "../../../src/database/translateDriverError.ts";

const context = { uri: "bolt://127.0.0.1:7687", database: "graph", timeoutMs: 1_500 };

describe("translateDriverError", () => {
	test.each([
		["ServiceUnavailable", "DATABASE_UNREACHABLE"],
		["SessionExpired", "DATABASE_UNREACHABLE"],
		["Neo.TransientError.General.DatabaseUnavailable", "DATABASE_UNREACHABLE"],
		["Neo.ClientError.Security.Unauthorized", "DATABASE_PASSWORD_WRONG"],
		["Neo.ClientError.Security.AuthenticationRateLimit", "DATABASE_PASSWORD_WRONG"],
		["Neo.ClientError.Transaction.TransactionTimedOut", "DATABASE_TIMEOUT"],
		["Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", "DATABASE_TIMEOUT"],
		["Neo.TransientError.General.MemoryPoolOutOfMemoryError", "DATABASE_MEMORY_EXHAUSTED"],
		["Neo.TransientError.General.OutOfMemoryError", "DATABASE_MEMORY_EXHAUSTED"],
		["Neo.ClientError.Database.DatabaseNotFound", "DATABASE_NOT_FOUND"],
		["Neo.DatabaseError.Transaction.TransactionLogError", "DATABASE_UNWRITABLE"],
		["Neo.DatabaseError.Transaction.TransactionStartFailed", "DATABASE_UNWRITABLE"],
		["Neo.ClientError.Statement.SyntaxError", "DATABASE_REFUSED"],
		["Neo.TransientError.Transaction.DeadlockDetected", "DATABASE_REFUSED"],
		["toString", "DATABASE_REFUSED"],
	])("%s becomes %s and stays the cause", (code, expected) => {
		const error = driverError(code, "the server's words");
		expect(translateDriverError(error, context)).toMatchObject({ code: expected, cause: error });
	});

	test("a web server at the Bolt port is no Neo4j that answers", () => {
		const error = driverError(
			"N/A",
			"Server responded HTTP. Make sure you are not trying to connect to the http endpoint",
		);
		expect(translateDriverError(error, context)).toMatchObject({ code: "DATABASE_UNREACHABLE" });
	});

	test("messages carry the facts and not the server's words", () => {
		const timeout = translateDriverError(
			driverError("Neo.ClientError.Transaction.TransactionTimedOut", "secret"),
			context,
		);
		expect(String(timeout)).toContain("longer than 1.5 s");
		const refused = translateDriverError(driverError("Neo.ClientError.Statement.SyntaxError", "secret"), context);
		expect(String(refused)).not.toContain("secret");
	});

	test("errors that do not come from the driver stay as they are", () => {
		const error = new TypeError("a mistake in the work");
		expect(translateDriverError(error, context)).toBe(error);
	});
});

function driverError(code: string, message: string): Neo4jError {
	return new Neo4jError(message, code, "50N42", message, {
		OPERATION: "",
		OPERATION_CODE: "0",
		CURRENT_SCHEMA: "/",
	});
}
