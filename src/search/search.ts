import * as v from "valibot";
import { typeOf } from "../database/cypher/typeOf.ts";
import { NAME_INDEX } from "../database/ensureConstraints.ts";
import { decodeRows, type Row } from "../database/rows.ts";
import type { ApiContext } from "../graph/ReadContext.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { foldName, searchForms } from "../model/values/text.ts";
import { phoneticKeys } from "../names/keys/phoneticKeys.ts";
import { semanticKeys } from "../names/keys/semanticKeys.ts";
import { checkPhrase } from "./checkPhrase.ts";
import { rateNames } from "./rateNames.ts";

export interface SearchArguments {
	readonly phrase: string;
	readonly types?: readonly string[] | null;
	readonly limit?: number | null;
}

export interface SearchHit {
	readonly id: string;
	readonly name: string;
	readonly type: string;
	/** 1: the name is the phrase. Below: less alike. */
	readonly score: number;
	/** The name or alias that fits best. */
	readonly matched: string;
}

const MOST_WORDS = 12;
const MOST_CANDIDATES = 1_000;
/** What agrees less than this was found by the index for a stray letter. */
const LEAST_SCORE = 0.5;
/** With a hit as good as this nobody meant a part inside of a word. */
const GOOD_SCORE = 0.75;

/** Entities by name. The index finds candidates, generously; how well each fits is then judged by its best name. */
export async function search(context: ApiContext, model: GraphModel, args: SearchArguments): Promise<SearchHit[]> {
	checkPhrase(model, args);
	return findByName(context, args);
}

/** As search, of a phrase that is short enough and types that there are. */
export async function findByName(context: Pick<ApiContext, "read">, args: SearchArguments): Promise<SearchHit[]> {
	if (foldName(args.phrase) === "") return [];
	const hits = await findHits(context, args, wordQuery);
	const [best] = hits;
	if (best && best.score >= GOOD_SCORE) return hits.slice(0, args.limit ?? 10);
	const further = await findHits(context, args, partQuery);
	const known = new Set(hits.map(({ id }) => id));
	return [...hits, ...further.filter(({ id }) => !known.has(id))].sort(byScore).slice(0, args.limit ?? 10);
}

type ToIndexQuery = (word: string) => string;

/** A word as it is, as a beginning, and with a typing error or two, of which a number has none. */
const wordQuery: ToIndexQuery = (word) => {
	const typingErrors = /^\p{N}+$/u.test(word) ? 0 : word.length > 5 ? 2 : word.length > 3 ? 1 : 0;
	return `${word}^4 OR ${word}*^2${typingErrors > 0 ? ` OR ${word}~${typingErrors}` : ""}`;
};

/** Inside of a word, as German puts words together. It looks through all words of the index, so it comes second. */
const partQuery: ToIndexQuery = (word) => (word.length > 3 ? `*${word}*` : word);

/** Words were folded to lower-case letters and digits before, so that nothing in them is syntax of the index. */
async function findHits(
	context: Pick<ApiContext, "read">,
	{ phrase, types }: SearchArguments,
	toQuery: ToIndexQuery,
): Promise<SearchHit[]> {
	const words = new Set(searchForms(phrase).flatMap((form) => form.split(" ")));
	const sounds = new Set(phoneticKeys(phrase).flat());
	const query = [
		...[...words].slice(0, MOST_WORDS).map((word) => `(${toQuery(word)})`),
		...[...sounds].filter((sound) => !words.has(sound)).slice(0, MOST_WORDS),
		...semanticKeys(phrase)
			.slice(0, MOST_WORDS)
			.map((meaning) => `${meaning}^2`),
	].join(" ");
	const candidates = await findCandidates(context, query, types ?? null);
	return candidates
		.map(({ id, name, aliases, type }) => ({ id, name, type, ...rateNames(phrase, name, aliases) }))
		.filter(({ score }) => score >= LEAST_SCORE)
		.sort(byScore);
}

/** Of equally good hits the shorter name is the more general one. */
function byScore(a: SearchHit, b: SearchHit): number {
	return b.score - a.score || a.name.length - b.name.length || (a.id < b.id ? -1 : 1);
}

const CANDIDATE = { id: v.string(), name: v.string(), aliases: v.array(v.string()), type: v.string() };

async function findCandidates(
	{ read }: Pick<ApiContext, "read">,
	query: string,
	types: readonly string[] | null,
): Promise<Row<typeof CANDIDATE>[]> {
	return read(async (transaction) => {
		const found = await transaction.run(FIND_CANDIDATES, { index: NAME_INDEX, query, types, most: MOST_CANDIDATES });
		return decodeRows(found, CANDIDATE);
	});
}

const FIND_CANDIDATES = `
	CALL db.index.fulltext.queryNodes($index, $query) YIELD node, score
	WITH node, score, ${typeOf("node")} AS type
	WHERE $types IS NULL OR type IN $types
	RETURN node.id AS id, node.name AS name, node.aliases AS aliases, type
	ORDER BY score DESC
	LIMIT toInteger($most)`;
