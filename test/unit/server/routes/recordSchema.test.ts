import Fastify from "fastify";
import { expect, test } from "vitest";
import { recordJsonSchema } from "../../../../src/records/recordJsonSchema.ts";
import { recordSchema } from "../../../../src/server/routes/recordSchema.ts";
import { MODEL } from "../../../support/model.ts";

test("/schema/records.json is the JSON Schema of the model's records, readable from any page", async () => {
	await using app = Fastify();
	await app.register(recordSchema);
	const answer = await app.inject("/schema/records.json");
	expect(answer.headers).toMatchObject({
		"content-type": "application/schema+json; charset=utf-8",
		"access-control-allow-origin": "*",
	});
	expect(answer.json()).toEqual(JSON.parse(JSON.stringify(recordJsonSchema(MODEL))));
});
