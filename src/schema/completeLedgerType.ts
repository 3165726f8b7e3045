import type { ObjectTypeDefinitionNode } from "graphql";
import {
	CLAIM_DISPUTED,
	CLAIM_OBJECT,
	CLAIM_QUOTE_COUNT,
	CLAIM_REPLIES,
	CLAIM_SOURCE_COUNT,
	CLAIM_SOURCE_IDS,
	CLAIM_SUBJECT,
	claimEvidence,
	claimSuperseded,
	judgedEntity,
} from "../graph/ledgerCypher.ts";
import { companionFields, LIMIT } from "./addedFields.ts";
import { apiDirectives, directivesOf, toApiField } from "./apiField.ts";
import type { Context } from "./Context.ts";

/** Fields of the ledger's own types that are looked up rather than stored. */
const lookedUp = ({ audience, model }: Context): Readonly<Record<string, string>> => ({
	"Claim.subject": CLAIM_SUBJECT,
	"Claim.object": CLAIM_OBJECT,
	"Conflict.subject": CLAIM_SUBJECT,
	"Judgement.left": judgedEntity("left"),
	"Judgement.right": judgedEntity("right"),
	"Claim.evidence": claimEvidence(audience),
	"Claim.replies": CLAIM_REPLIES,
	"Claim.sourceIds": CLAIM_SOURCE_IDS,
	"Claim.sourceCount": CLAIM_SOURCE_COUNT,
	"Claim.quoteCount": CLAIM_QUOTE_COUNT,
	"Claim.disputed": CLAIM_DISPUTED,
	"Claim.superseded": claimSuperseded(
		[...model.relations.values()].filter(({ single }) => single).map(({ name }) => name),
	),
});

export function completeLedgerType(node: ObjectTypeDefinitionNode, context: Context): ObjectTypeDefinitionNode {
	const statements = lookedUp(context);
	const fields = (node.fields ?? []).map((field) => {
		const api = toApiField(field, context);
		const cypher = statements[`${node.name.value}.${field.name.value}`];
		return cypher === undefined ? api : { ...api, directives: directivesOf(cypher) };
	});
	const companions = node.name.value === "Source" ? companionFields(context.model.source) : [];
	return { ...node, fields: [...fields, ...companions], directives: [...apiDirectives(node, context), ...LIMIT] };
}
