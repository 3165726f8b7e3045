import * as v from "valibot";
import { JOINED_ENTITY, readJoinedEntity } from "../../database/cypher/joinedEntity.ts";
import { TEXT_INDEX } from "../../database/ensureConstraints.ts";
import { decodeRows } from "../../database/rows.ts";
import { isKnown } from "../../graph/ledgerCypher.ts";
import type { ApiContext } from "../../graph/ReadContext.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { checkPhrase } from "../checkPhrase.ts";
import { AskedWords, type Mark } from "./AskedWords.ts";
import { joinNested } from "./joinNested.ts";

export interface SearchTextsArguments {
	readonly phrase: string;
	readonly types?: readonly string[] | null;
	readonly since?: unknown;
	readonly until?: unknown;
	readonly limit: number;
	readonly offset: number;
}

const TEXT = v.string();
const FOUND_TEXT = v.object({
	/** What the text is: a quote, a description, or the title or the publisher of a source. */
	place: v.picklist(["QUOTE", "DESCRIPTION", "TITLE", "PUBLISHER"]),
	text: TEXT,
	claimIds: v.array(TEXT),
	about: v.array(JOINED_ENTITY),
	source: v.object({
		...{ id: TEXT, title: TEXT },
		...{ publisher: v.nullable(TEXT), url: v.nullable(TEXT), published: v.nullable(TEXT) },
	}),
});
type FoundText = v.InferOutput<typeof FOUND_TEXT>;

export interface TextHit extends FoundText {
	readonly marks: readonly Mark[];
}

export interface TextHits {
	readonly total: number;
	readonly isComplete: boolean;
	readonly rows: readonly TextHit[];
}

/** Texts that the index names are read until so many are found. */
const MOST_TEXTS = 2_000;

/**
 * Sentences and titles with all of these words; only where there are none, with the words inside of others. The index finds
 * candidates by the beginnings of words; which of them hold the words, and where, is then read in the text itself.
 */
export async function searchTexts(
	context: ApiContext,
	model: GraphModel,
	args: SearchTextsArguments,
): Promise<TextHits> {
	checkPhrase(model, args);
	for (const inside of [false, true]) {
		const words = new AskedWords(args.phrase, { inside });
		if (words.isEmpty) break;
		const found = await findTexts(context, words.toIndexQuery(), args);
		const lit = found.flatMap((text) => {
			const marks = words.find(text.text);
			return marks === null ? [] : [{ ...text, marks }];
		});
		const hits = joinNested(lit);
		const rows = hits.slice(args.offset, args.offset + args.limit);
		if (hits.length > 0) return { total: hits.length, isComplete: found.length < MOST_TEXTS, rows };
	}
	return { total: 0, isComplete: true, rows: [] };
}

async function findTexts(
	{ read, cypherParams }: ApiContext,
	query: string,
	{ types = null, since = null, until = null }: SearchTextsArguments,
): Promise<FoundText[]> {
	const parameters = { ...cypherParams, index: TEXT_INDEX, query, types, since, until, most: MOST_TEXTS };
	const found = await read((transaction) => transaction.run(FIND_TEXTS, parameters));
	return decodeRows(found, { hit: FOUND_TEXT }).map(({ hit }) => hit);
}

const IS_TOLD = `source.withdrawnAt IS NULL AND ${isKnown("source.publishedEarliest", "source.publishedLatest")}
	AND ($since IS NULL OR source.publishedLatest >= $since) AND ($until IS NULL OR source.publishedEarliest <= $until)`;

const FIND_TEXTS = `
	CALL db.index.fulltext.queryNodes($index, $query) YIELD node, score
	CALL (node) {
		WITH node WHERE node:Evidence AND node.status = 'ACCEPTED'
		MATCH (claim:Claim {status: 'ACCEPTED'})<-[:BEARS_ON]-(node)-[:STATED_IN]->(source:Source)
		WHERE ${IS_TOLD}
		RETURN 'QUOTE' AS place, node.quote AS text, claim, source
		UNION ALL
		WITH node WHERE node:Entity
		MATCH (claim:Claim {subjectId: node.id, property: 'description', status: 'ACCEPTED'})
			<-[:BEARS_ON]-(evidence:Evidence {status: 'ACCEPTED'})-[:STATED_IN]->(source:Source)
		WHERE ${IS_TOLD} AND coalesce(evidence.quote, '') <> claim.value
		RETURN DISTINCT 'DESCRIPTION' AS place, claim.value AS text, claim, source
		UNION ALL
		WITH node AS source WHERE source:Source AND $types IS NULL AND ${IS_TOLD}
		UNWIND [['TITLE', source.title], ['PUBLISHER', source.publisher]] AS said
		WITH source, said WHERE said[1] IS NOT NULL
		RETURN said[0] AS place, said[1] AS text, null AS claim, source
	}
	WITH place, text, source, max(score) AS score, collect(DISTINCT claim) AS claims
	WITH *, COLLECT {
		UNWIND claims AS claim
		UNWIND [claim.subjectId, claim.objectId] AS id
		MATCH (entity:Entity {id: id})
		RETURN DISTINCT entity
	} AS entities
	WHERE $types IS NULL OR any(entity IN entities WHERE any(type IN $types WHERE type IN labels(entity)))
	ORDER BY score DESC, source.publishedEarliest DESC, source.id, text
	LIMIT toInteger($most)
	RETURN {
		place: place, text: text, claimIds: [claim IN claims | claim.id], about: [entity IN entities | ${readJoinedEntity("entity")}],
		source: source {.id, .title, .publisher, .url, .published}
	} AS hit`;
