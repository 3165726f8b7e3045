import type { ObjectTypeDefinitionNode } from "graphql";
import {
	type EntityType,
	type GraphModel,
	LEDGER_LABELS,
	NAMINGS,
	type Naming,
	type RecordType,
} from "../GraphModel.ts";
import { checkNames } from "./checkNames.ts";
import { collectFields, findDirective, isEntityType, readArguments } from "./definitions.ts";
import { hashDecisive, hashFiles } from "./hashModel.ts";
import { modelFault } from "./modelFault.ts";
import type { ModelFile } from "./modelFiles.ts";
import { type Definitions, readDefinitions } from "./readDefinitions.ts";
import { readLabels } from "./readLabels.ts";
import { readEnumValues, readProperties } from "./readProperty.ts";
import { readRelations } from "./readRelations.ts";

/** Throws MODEL_INVALID, which names the file and the line. */
export function readGraphModel(files: readonly ModelFile[]): GraphModel {
	const definitions = readDefinitions(files);
	const entityNodes = [...definitions.objects.values()].filter((node) => isEntityType(node));
	const read = {
		entities: new Map(entityNodes.map((node) => [node.name.value, readEntityType(node, definitions)])),
		relations: readRelations(entityNodes, definitions),
		enums: new Map([...definitions.enums].map(([name, node]) => [name, readEnumValues(node)])),
		source: readLedgerType("Source", ["id", "withdrawnAt", "withdrawnReason", "withdrawnBy"], definitions),
		evidence: readLedgerType("Evidence", ["claimId", "says", "supportsShown", "source"], definitions),
	};
	const { document } = definitions;
	const labels = readLabels(document.definitions, read);
	const model = { ...read, document, labels, hash: hashFiles(files), projectionHash: hashDecisive(read) };
	checkNames(model);
	return model;
}

function readEntityType(node: ObjectTypeDefinitionNode, definitions: Definitions): EntityType {
	const name = node.name.value;
	if (LEDGER_LABELS.some((label) => label === name))
		throw modelFault(node, `${name} is a name that the ledger uses itself`);
	const fields = collectFields(node, definitions.interfaces).filter((field) => !findDirective(field, "relationship"));
	return {
		name,
		description: node.description?.value ?? "",
		labels: [name, "Entity"],
		isPlace: node.interfaces?.some((named) => named.name.value === "Place") === true,
		naming: readNaming(node),
		scope: readScope(node),
		properties: readProperties(
			fields.filter((field) => field.name.value !== "id"),
			definitions,
		),
	};
}

function readNaming(node: ObjectTypeDefinitionNode): Naming {
	const directive = findDirective(node, "named");
	if (!directive) return "BODY";
	const { like } = readArguments(directive);
	const naming = NAMINGS.find((known) => known === like);
	if (!naming) throw modelFault(directive, `@named needs like: ${NAMINGS.join(", ")}`);
	return naming;
}

function readScope(node: ObjectTypeDefinitionNode): EntityType["scope"] {
	const directive = findDirective(node, "scope");
	if (!directive) return undefined;
	const { name, members } = readArguments(directive);
	return { name: String(name), members: [members].flat().map(String) };
}

/** A type of the ledger itself; `own` are the fields that the ledger fills in and no record may say. */
function readLedgerType(name: string, own: readonly string[], definitions: Definitions): RecordType {
	const node = definitions.objects.get(name);
	if (!node) throw modelFault({}, `the type ${name} is missing`);
	const fields = (node.fields ?? []).filter((field) => !own.includes(field.name.value));
	return { name, description: node.description?.value ?? "", properties: readProperties(fields, definitions) };
}
