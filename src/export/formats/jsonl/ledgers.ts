import * as v from "valibot";
import type { Audience } from "../../../model/Audience.ts";
import { FORMAT_LINE } from "../../../model/format.ts";
import type { ExportContext, Part } from "../../ExportFormat.ts";
import { claimConditions, entityConditions, filterParameters } from "../../read/filter.ts";

/**
 * What people decided and no later decision replaced, and every judgement on which ids mean the same (since when it is
 * decided counts), and what was erased: as lines of their ledgers.
 */
export function ledgerParts(context: ExportContext): Part[] {
	const { filter, audience } = context;
	return [
		ledgerPart("decisions.jsonl", decisionsQuery(claimConditions(filter, "claim"), audience), context),
		ledgerPart("judgements.jsonl", judgementsQuery(entityConditions(filter, "entity"), audience), context),
		// Whatever is exported: a graph that is made from it must not take in what was erased. Strangers could try names on it.
		...(audience === "editors" ? [ledgerPart("erasures.jsonl", ERASURES, context)] : []),
	];
}

const ERASURES = `
	MATCH (erasure:Erasure) WHERE erasure.id > $after
	WITH erasure ORDER BY erasure.id LIMIT toInteger($limit)
	RETURN erasure.id AS key, {line: erasure.line} AS row`;

function ledgerPart(name: string, query: string, context: ExportContext): Part {
	return { name, mediaType: "application/jsonl; charset=utf-8", content: writeLines(query, context) };
}

const LINE = v.object({ line: v.string() });

async function* writeLines(query: string, { filter, audience, pages }: ExportContext): AsyncGenerator<string> {
	yield FORMAT_LINE;
	for await (const rows of pages(query, LINE, filterParameters(filter))) {
		yield rows.map(({ line }) => `${audience === "editors" ? line : withoutName(line)}\n`).join("");
	}
}

/** Who decided stays with the editors; the line needs somebody. */
function withoutName(line: string): string {
	return JSON.stringify({ ...(JSON.parse(line) as object), by: "an editor" });
}

/**
 * Where the graph is filtered, only what is decided on something that is exported. Decisions on evidence and on sources hold
 * the words of what was rejected or withdrawn: strangers get those on claims that count.
 */
function decisionsQuery(conditions: readonly string[], audience: Audience): string {
	const isWanted = DECIDED.map((pattern) => `EXISTS { MATCH ${pattern} WHERE ${conditions.join(" AND ")} }`).join(
		" OR ",
	);
	return `
		MATCH (decision:Decision)
		WHERE decision.id > $after AND (${conditions.length > 0 ? isWanted : "true"})
			AND ${audience === "editors" ? "true" : DECIDES_ON_OPEN}
			AND ${["claimId", "evidenceId", "sourceId", "replyKey"].map(isLast).join(" AND ")}
		WITH decision ORDER BY decision.id LIMIT toInteger($limit)
		RETURN decision.id AS key, {line: decision.line} AS row`;
}

const DECIDES_ON_OPEN =
	"EXISTS { MATCH (open:Claim {id: coalesce(decision.claimId, decision.replyTo), status: 'ACCEPTED'}) }";

/** The claims on which a decision bears. A pattern without its id fits nothing. */
const DECIDED = [
	"(claim:Claim {id: decision.claimId})",
	"(claim:Claim {id: decision.replyTo})",
	"(claim:Claim)<-[:BEARS_ON]-(:Evidence {id: decision.evidenceId})",
	"(claim:Claim)<-[:BEARS_ON]-(:Evidence)-[:STATED_IN]->(:Source {id: decision.sourceId})",
];

/** As decisions are applied: by time, and of two at one time the one with the lower id. */
function isLast(target: string): string {
	return `NOT EXISTS {
		MATCH (other:Decision {${target}: decision.${target}})
		WHERE other.at > decision.at OR (other.at = decision.at AND other.id < decision.id)
	}`;
}

/** Strangers get those on ids of entities that the graph shows. */
function judgementsQuery(conditions: readonly string[], audience: Audience): string {
	const isWanted = `EXISTS {
		MATCH (referent:Referent) WHERE referent.id IN [judgement.leftId, judgement.rightId]
		MATCH (entity:Entity {id: referent.canonicalId}) WHERE ${conditions.join(" AND ")}
	}`;
	return `
		MATCH (judgement:Judgement)
		WHERE judgement.id > $after AND (${conditions.length > 0 ? isWanted : "true"})
			AND ${audience === "editors" ? "true" : ["leftId", "rightId"].map(isShown).join(" AND ")}
		WITH judgement ORDER BY judgement.id LIMIT toInteger($limit)
		RETURN judgement.id AS key, {line: judgement.line} AS row`;
}

function isShown(side: string): string {
	return `EXISTS { MATCH (:Entity {id: COLLECT { MATCH (r:Referent {id: judgement.${side}}) RETURN r.canonicalId }[0]}) }`;
}
