import { type AuditOk, serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, startApi } from "../../support/api.ts";
import { openPreparedDatabase } from "../../support/graph.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;
let api: Api;

beforeAll(async () => {
	database = await openPreparedDatabase();
	api = await startApi(database, await schemaFor("editors"));
});

afterAll(async () => {
	await api?.[Symbol.asyncDispose]();
	await database?.[Symbol.asyncDispose]();
});

/** Recommendations of the specification that this server does not follow, each with its reason. */
const CSRF = "a GET request must carry a header that no foreign page can send (apollo-require-preflight), against CSRF";
const HONEST_STATUS =
	"a request that is wrong is answered with 400 whatever the client accepts: proxies and logs see it";
const NOT_FOLLOWED: Readonly<Record<string, string>> = {
	"5A70": CSRF,
	D6D5: CSRF,
	"6A70": CSRF,
	"572B": HONEST_STATUS,
	FDE2: HONEST_STATUS,
	"7B9B": HONEST_STATUS,
};

const audits = serverAudits({ url: () => `${api.url}/graphql` });

describe("GraphQL over HTTP, as the specification's audit asks", () => {
	test.each(audits.filter(({ name }) => name.startsWith("MUST")))("$name", async (audit) => {
		expect((await audit.fn()) as AuditOk).toMatchObject({ status: "ok" });
	});

	test.each(audits.filter(({ name }) => !name.startsWith("MUST")))("$name", async (audit) => {
		const { status } = await audit.fn();
		expect({ status, reason: NOT_FOLLOWED[audit.id] }).toEqual(
			audit.id in NOT_FOLLOWED
				? { status: expect.stringMatching(/warn|notice/), reason: NOT_FOLLOWED[audit.id] }
				: { status: "ok", reason: undefined },
		);
	});
});
