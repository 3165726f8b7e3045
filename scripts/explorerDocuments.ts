import { readFileSync } from "node:fs";
import { codegen } from "@graphql-codegen/core";
import * as operations from "@graphql-codegen/typescript-operations";
import { type DocumentNode, Kind, type OperationDefinitionNode, parse, print, printSchema, visit } from "graphql";
import { createSchema } from "../src/api/createSchema.ts";
import { readModel } from "../src/model/read/readModel.ts";

/** src/explorer/api/documents.ts: the explorer's queries as texts, with the types of their variables and answers. */
export async function explorerDocuments(): Promise<string> {
	const document = parse(readFileSync(new URL("../src/explorer/api/queries.graphql", import.meta.url), "utf8"));
	const schema = await createSchema(readModel());
	const types = await codegen({
		filename: "documents.ts",
		schema: parse(printSchema(schema)),
		documents: [{ location: "queries.graphql", document }],
		config: {
			scalars: { ID: "string", JSON: "unknown", Date: "string", DateTime: "string" },
			enumType: "string-literal",
			immutableTypes: true,
			skipTypename: true,
		},
		plugins: [{ operations: {} }],
		pluginMap: { operations },
	});
	const named = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
	const texts = named.map((operation) => printConstant(operation, document)).join("\n");
	return `${HEADER}\n${types.trim()}\n\n${texts}`;
}

const HEADER = `/** Written by \`npm run docs\` from queries.graphql. */
/* biome-ignore-all format: generated */
import type { TypedDocument } from "./TypedDocument.ts";
`;

function printConstant(operation: OperationDefinitionNode, document: DocumentNode): string {
	const name = operation.name?.value ?? "";
	const text = print({ kind: Kind.DOCUMENT, definitions: withFragments(operation, document) });
	const constant = name.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();
	return `export const ${constant} = ${JSON.stringify(text)} as TypedDocument<${name}Query, ${name}QueryVariables>;\n`;
}

/** The operation with the fragments that it spreads, and those that these spread. */
function withFragments(operation: OperationDefinitionNode, document: DocumentNode): DocumentNode["definitions"] {
	const found = new Map<string, DocumentNode["definitions"][number]>([["", operation]]);
	for (const definition of found.values()) {
		visit(definition, {
			FragmentSpread({ name }) {
				const fragment = document.definitions.find(
					(node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name.value,
				);
				if (fragment) found.set(name.value, fragment);
			},
		});
	}
	return [...found.values()];
}
