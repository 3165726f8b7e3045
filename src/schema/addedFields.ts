/** What types have beside what the model declares for them. */
import type { FieldDefinitionNode } from "graphql";
import type { RecordType } from "../model/GraphModel.ts";
import { VALIDITY_PROPERTIES, WITHIN_PROPERTIES } from "../model/validityProperties.ts";
import { directivesOf, fieldsOf } from "./apiField.ts";

/** Rows that a list gives when no limit is asked for, and the most that may be asked for. */
export const DEFAULT_LIMIT = 100;
export const LARGEST_LIMIT = 1_000;

export const LIMIT = directivesOf(`@limit(default: ${DEFAULT_LIMIT}, max: ${LARGEST_LIMIT})`);

export const VALIDITY_FIELDS = dayFields(VALIDITY_PROPERTIES);
export const WITHIN_FIELDS = dayFields(WITHIN_PROPERTIES);

function dayFields(properties: Readonly<Record<string, string>>): readonly FieldDefinitionNode[] {
	const fields = Object.entries(properties).map(([name, description]) => `"${description}" ${name}: Date`);
	return fieldsOf(fields.join("\n"));
}

/** The words and the plain days beside every date. */
export function companionFields(type: RecordType | undefined): readonly FieldDefinitionNode[] {
	const companions = [...(type?.properties.values() ?? [])].filter(
		({ role }) => role.kind === "wording" || (role.kind === "derived" && role.as !== "union"),
	);
	return companions.flatMap(({ name, description, value }) =>
		fieldsOf(`"${description}" ${name}: ${value.kind === "scalar" ? value.scalar : "String"}`),
	);
}
