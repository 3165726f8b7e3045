import { distance } from "fastest-levenshtein";
import { NAME_INDEX } from "../database/ensureConstraints.ts";
import { didYouMean } from "../errors/suggest.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { foldName } from "../model/text.ts";
import type { ApiContext } from "./ApiContext.ts";
import { requestError } from "./requestError.ts";

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

const LONGEST_PHRASE = 200;
const MOST_CANDIDATES = 200;
/** What agrees less than this was found by the index for a stray letter. */
const LEAST_SCORE = 0.4;

/** Entities by name. The index finds candidates, generously; how well each fits is then judged by its best name. */
export async function search(context: ApiContext, model: GraphModel, args: SearchArguments): Promise<SearchHit[]> {
	checkArguments(model, args);
	const phrase = foldName(args.phrase);
	if (phrase === "") return [];
	const candidates = await findCandidates(context, toIndexQuery(phrase), args.types ?? null);
	return candidates
		.map((candidate) => rate(candidate, args.phrase))
		.filter(({ score }) => score >= LEAST_SCORE)
		.sort((a, b) => b.score - a.score || a.name.length - b.name.length || (a.id < b.id ? -1 : 1))
		.slice(0, args.limit ?? 10);
}

function checkArguments(model: GraphModel, { phrase, types }: SearchArguments): void {
	if (phrase.length > LONGEST_PHRASE) {
		throw requestError("PHRASE_TOO_LONG", { found: String(phrase.length), limit: String(LONGEST_PHRASE) });
	}
	for (const type of types ?? []) {
		if (model.entities.has(type)) continue;
		throw requestError("SEARCH_TYPE_UNKNOWN", { found: type, suggestion: didYouMean(type, model.entities.keys()) });
	}
}

/**
 * Each word as it is, as the beginning of a word, and with a typing error or two. The phrase was folded to letters,
 * digits and spaces before, and words are written in lower case, so nothing in it is syntax.
 */
function toIndexQuery(foldedPhrase: string): string {
	const words = foldedPhrase.split(" ").slice(0, 20);
	return words
		.map((word) => `(${word}^4 OR ${word}*^2${word.length > 3 ? ` OR ${word}~${word.length > 5 ? 2 : 1}` : ""})`)
		.join(" ");
}

interface Candidate {
	readonly id: string;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly type: string;
}

async function findCandidates(
	{ read }: ApiContext,
	query: string,
	types: readonly string[] | null,
): Promise<Candidate[]> {
	return read(async (transaction) => {
		const found = await transaction.run(FIND_CANDIDATES, { index: NAME_INDEX, query, types, most: MOST_CANDIDATES });
		return found.records.map((record) => record.toObject() as unknown as Candidate);
	});
}

const FIND_CANDIDATES = `
	CALL db.index.fulltext.queryNodes($index, $query) YIELD node, score
	WITH node, score, head([label IN labels(node) WHERE label <> 'Entity']) AS type
	WHERE $types IS NULL OR type IN $types
	RETURN node.id AS id, node.name AS name, node.aliases AS aliases, type
	ORDER BY score DESC
	LIMIT toInteger($most)`;

function rate({ id, name, aliases, type }: Candidate, phrase: string): SearchHit {
	const rated = [name, ...aliases].map((spelling) => ({ spelling, score: similarity(phrase, spelling) }));
	const best = rated.reduce((a, b) => (b.score > a.score ? b : a));
	return { id, name, type, score: Math.round(best.score * 1000) / 1000, matched: best.spelling };
}

/** 1 for the same name in any way of typing it; otherwise how much of the words' letters agree. */
function similarity(phrase: string, spelling: string): number {
	const ways = (text: string) => [foldName(text), foldName(text, { spellOut: true })];
	const scores = ways(phrase).flatMap((asked) => ways(spelling).map((known) => compareWords(asked, known)));
	return Math.max(...scores);
}

function compareWords(asked: string, known: string): number {
	if (asked === known) return 1;
	const knownWords = known.split(" ");
	const agreements = asked.split(" ").map((word) => Math.max(...knownWords.map((other) => compareWord(word, other))));
	const agreement = agreements.reduce((sum, part) => sum + part, 0) / agreements.length;
	const covered = Math.min(1, asked.length / Math.max(1, known.length));
	return 0.99 * agreement * (0.8 + 0.2 * covered);
}

function compareWord(asked: string, known: string): number {
	if (asked === known) return 1;
	if (known.startsWith(asked)) return 0.9;
	return Math.max(0, 1 - distance(asked, known) / Math.max(asked.length, known.length)) ** 2;
}
