import { printSchema } from "graphql";
import { createSchema } from "../../api/createSchema.ts";
import { readModel } from "../../model/read/readModel.ts";
import { recordJsonSchema } from "../../records/recordJsonSchema.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";

export const schemaCommand: CommandDefinition = {
	name: "schema",
	example: "coopgraph schema --json-schema > records.schema.json",
	configure: (command) =>
		command.option("--json-schema", "print the JSON Schema of records, for editors and extractors").action(printOut),
};

async function printOut({ jsonSchema }: { jsonSchema?: boolean }): Promise<void> {
	const model = readModel();
	const text = jsonSchema ? JSON.stringify(recordJsonSchema(model), null, 2) : printSchema(await createSchema(model));
	process.stdout.write(`${text}\n`);
}
