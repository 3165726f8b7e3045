import neo4j from "neo4j-driver";
import { describe, expect, test } from "vitest";
import { loadConfig } from "../../../src/config/config.ts";
import { openDatabase } from "../../../src/database/openDatabase.ts";
import type { Provider, ProviderOutcome } from "../../../src/database/Provider.ts";
import { CoopgraphError } from "../../../src/errors/CoopgraphError.ts";

const config = loadConfig({}, "/srv/checkout");

describe("openDatabase", () => {
	test("asks the providers in order and takes the first that has a database", async () => {
		const asked: string[] = [];
		const database = await openDatabase(config, {}, [
			passedOver("the first is not there", asked),
			found("the second is used", asked),
			found("the third is used", asked),
		]);
		expect(asked).toEqual(["the first is not there", "the second is used"]);
		expect(database.why).toBe("the first is not there, so the second is used.");
	});

	test("says why without excuses when the first provider has a database", async () => {
		const database = await openDatabase(config, {}, [found("NEO4J_URI is set, so it is used")]);
		expect(database.why).toBe("NEO4J_URI is set, so it is used.");
	});

	test("asks no other provider when the chosen one fails", async () => {
		const asked: string[] = [];
		const fails: Provider = () =>
			Promise.reject(new CoopgraphError("DATABASE_UNREACHABLE", { uri: "bolt://127.0.0.1:1" }));
		const opening = openDatabase(config, {}, [fails, found("never", asked)]);
		await expect(opening).rejects.toMatchObject({ code: "DATABASE_UNREACHABLE" });
		expect(asked).toEqual([]);
	});

	test("tells the only problem there is as itself, with its own remedy", async () => {
		const problem = new CoopgraphError("JAVA_MISSING", {});
		const opening = openDatabase(config, {}, [passedOver("NEO4J_URI is not set"), lacking("no Java", [problem])]);
		await expect(opening).rejects.toBe(problem);
	});

	test("tells several problems together, with every provider's reason", async () => {
		const problems = [new CoopgraphError("JAVA_MISSING", {}), new CoopgraphError("MAVEN_MISSING", {})];
		const opening = openDatabase(config, {}, [passedOver("NEO4J_URI is not set"), lacking("no tools", problems)]);
		await expect(opening).rejects.toMatchObject({
			code: "DATABASE_NONE",
			message: "No usable Neo4j: NEO4J_URI is not set; no tools.",
		});
	});

	test("opens nothing once its signal is aborted", async () => {
		const asked: string[] = [];
		const signal = AbortSignal.abort(new Error("interrupted"));
		await expect(openDatabase(config, { signal }, [found("never", asked)])).rejects.toThrow("interrupted");
		expect(asked).toEqual([]);
	});
});

function found(description: string, asked: string[] = []): Provider {
	return async () => {
		asked.push(description);
		const driver = neo4j.driver("bolt://127.0.0.1:1");
		const database = {
			driver,
			provider: "existing" as const,
			uri: "bolt://127.0.0.1:1",
			database: undefined,
			[Symbol.asyncDispose]: () => driver.close(),
		};
		return { kind: "found", description, database };
	};
}

function passedOver(reason: string, asked: string[] = []): Provider {
	return async () => {
		asked.push(reason);
		return { kind: "unavailable", reason, problems: [] };
	};
}

function lacking(reason: string, problems: readonly CoopgraphError[]): Provider {
	return async (): Promise<ProviderOutcome> => ({ kind: "unavailable", reason, problems });
}
