/** What a tombstone has to recognise: read once, before anything is erased. */

import { randomBytes } from "node:crypto";
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRow, decodeRows } from "../../database/rows.ts";
import { read } from "../../database/sessions.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { listUnited } from "../../identity/clusters/JudgementIndex.ts";
import { NAME_PROPERTIES } from "../../model/values/indexedTexts.ts";
import { type Erasure, type MarkKind, mark } from "../../records/erasures/Erasure.ts";
import { nameRuns } from "../../records/erasures/nameRuns.ts";
import { normaliseAddress } from "../../records/erasures/normaliseAddress.ts";
import { readJudgements } from "../apply/readJudgements.ts";
import { requireIds } from "../judgements/findIds.ts";
import { entitySlotCypher } from "../rules/slots.ts";
import { readErasures } from "../store/lines/readErasures.ts";

export type Erased = Erasure["erased"];

/** Everything by which a thing is recognised again. */
type Traits = readonly (readonly [kind: MarkKind, value: string])[];

/** Throws ID_NOT_FOUND, and OPTION_INVALID where an entity and a source have the same id and nobody says which is meant. */
export async function findKind(connection: Connection, id: string, wanted: Erased | undefined): Promise<Erased> {
	const kinds = await read(connection, async (transaction) => {
		const found = await transaction.run(FIND_KINDS, { id });
		return decodeRows(found, { kind: v.picklist(["ENTITY", "SOURCE"]) }).map(({ kind }) => kind);
	});
	const [kind, other] = wanted === undefined ? kinds : kinds.filter((one) => one === wanted);
	if (kind !== undefined && other === undefined) return kind;
	if (kind === undefined) await requireIds(connection, [id]);
	const expected = "entity or source, as both have this id";
	throw new CoopgraphError("OPTION_INVALID", { name: "--kind", found: wanted?.toLowerCase() ?? "nothing", expected });
}

const FIND_KINDS = `
	MATCH (:Referent {id: $id}) RETURN 'ENTITY' AS kind
	UNION
	MATCH (:Source {id: $id}) RETURN 'SOURCE' AS kind`;

/** The marks of an erasure, under the salt that the ledger has already. */
export async function describeErasure(
	transaction: ManagedTransaction,
	kind: Erased,
	id: string,
): Promise<Pick<Erasure, "salt" | "marks" | "words">> {
	const [earlier] = await readErasures(transaction);
	const salt = earlier?.salt ?? randomBytes(16).toString("hex");
	const traits = kind === "ENTITY" ? await readEntity(transaction, id) : await readSource(transaction, id);
	const marks = new Set(traits.map(([kindOfMark, value]) => mark(salt, kindOfMark, value)));
	const words = traits.filter(([kindOfMark]) => kindOfMark === "name").map(([, run]) => run.split(" ").length);
	return { salt, marks: [...marks].sort(), words: [...new Set(words)].sort() };
}

/** All ids that are united with this one, and every name that any source gives it. */
async function readEntity(transaction: ManagedTransaction, id: string): Promise<Traits> {
	const found = await transaction.run(READ_CLUSTER, { id, properties: NAME_PROPERTIES });
	const { ids, names } = decodeRow(found, { ids: v.array(v.string()), names: v.array(v.string()) });
	// Those, too, that a judgement unites with it and no record uses by now.
	const united = listUnited(await readJudgements(transaction, ids));
	return [
		...[...new Set([...ids, ...united])].map((one) => ["entity", one] as const),
		...names.flatMap(nameRuns).map(({ run }) => ["name", run] as const),
	];
}

const READ_CLUSTER = `
	MATCH (asked:Referent {id: $id})
	RETURN
		COLLECT { MATCH (referent:Referent {canonicalId: asked.canonicalId}) RETURN referent.id } AS ids,
		COLLECT {
			MATCH (claim:Claim {slot: ${entitySlotCypher("asked.canonicalId")}}) WHERE claim.property IN $properties
			RETURN DISTINCT claim.value
		} AS names`;

/** The source, and what people decided on what nobody else says, in which its words stand again. */
async function readSource(transaction: ManagedTransaction, id: string): Promise<Traits> {
	const found = await transaction.run(READ_SOURCE, { id, properties: NAME_PROPERTIES });
	const row = decodeRow(found, SOURCE_ROW);
	return [
		["source", id],
		...row.addresses.map((address) => ["address", normaliseAddress(address)] as const),
		...row.contents.map((content) => ["content", content] as const),
		...row.lines.map((line) => ["line", line] as const),
		...row.names.flatMap(nameRuns).map(({ run }) => ["about", run] as const),
	];
}

const SOURCE_ROW = {
	/** None where other sources have the same: then it is no document's own. */
	addresses: v.array(v.string()),
	contents: v.array(v.string()),
	lines: v.array(v.string()),
	/** That only it states. */
	names: v.array(v.string()),
};

const SAID_BY_OTHERS =
	"EXISTS { MATCH (claim)<-[:BEARS_ON]-(:Evidence)-[:STATED_IN]->(other:Source) WHERE other <> source }";

const READ_SOURCE = `
	MATCH (source:Source {id: $id})
	WITH source, COLLECT {
		MATCH (source)<-[:STATED_IN]-(:Evidence)-[:BEARS_ON]->(claim:Claim) WHERE NOT ${SAID_BY_OTHERS}
		RETURN DISTINCT claim
	} AS claims, COLLECT {
		MATCH (source)<-[:STATED_IN]-(evidence:Evidence)
		WITH DISTINCT evidence.subjectId AS id
		WHERE NOT EXISTS {
			MATCH (evidence:Evidence {subjectId: id})-[:STATED_IN]->(other:Source) WHERE other.id <> $id
		}
		RETURN id
	} AS ids
	RETURN
		[address IN [source.url] WHERE address IS NOT NULL AND NOT EXISTS {
			MATCH (other:Source {url: address}) WHERE other.id <> $id
		}] AS addresses,
		[content IN [source.contentHash] WHERE content IS NOT NULL] AS contents,
		COLLECT {
			UNWIND claims AS claim MATCH (decision:Decision) WHERE claim.id IN [decision.claimId, decision.replyTo] RETURN decision.id AS id
			UNION
			UNWIND ids AS used MATCH (judgement:Judgement {leftId: used}) RETURN judgement.id AS id
			UNION
			UNWIND ids AS used MATCH (judgement:Judgement {rightId: used}) RETURN judgement.id AS id
		} AS lines,
		[claim IN claims WHERE claim.property IN $properties | claim.value] AS names`;
