import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { recordsDocument } from "../../scripts/recordsDocument.ts";
import { readRecord } from "../../src/records/read/readRecord.ts";
import { recordJsonSchema } from "../../src/records/recordJsonSchema.ts";
import { MODEL } from "../support/model.ts";

const DOCUMENT = readFileSync(new URL("../../docs/records.md", import.meta.url), "utf8");
const EXAMPLES = [...DOCUMENT.matchAll(/```jsonl\n([\s\S]*?)```/g)].flatMap(([, lines = ""]) =>
	lines.trim().split("\n"),
);

describe("docs/records.md", () => {
	test("its tables say what schema.graphql and the checks say (npm run docs)", () => {
		expect(DOCUMENT).toBe(recordsDocument());
	});

	test("it describes every type and every relation", () => {
		for (const name of [...MODEL.entities.keys(), ...MODEL.relations.keys()])
			expect(DOCUMENT).toContain(`### ${name}\n`);
	});

	test.each(EXAMPLES)("its example %s is a good record", (line) => {
		const record = JSON.parse(line) as Record<string, unknown>;
		expect(readRecord(MODEL, record).findings).toEqual([]);
		const validate = new Ajv2020({ allowUnionTypes: true }).compile(recordJsonSchema(MODEL));
		expect(validate(record)).toBe(true);
	});
});
