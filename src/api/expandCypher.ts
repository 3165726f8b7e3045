/**
 * Words of its own that the Cypher of schema.graphql may use, written as calls: `NODE_HOLDS(meeting)`. They stand for what
 * follows from the model, or from how the ledger is kept, and would otherwise be repeated in every statement.
 */

import { cypherName } from "../database/cypherName.ts";
import { typeOf } from "../database/typeOf.ts";
import { isCounted } from "../ledger/shownCypher.ts";
import { isDated } from "../ledger/validity.ts";
import type { GraphModel, RecordType } from "../model/GraphModel.ts";
import { holdsCypher } from "./holdsCypher.ts";
import { isKnown } from "./ledgerCypher.ts";

export function expandCypher(model: GraphModel, statement: string): string {
	return expand(statement, words(model));
}

type Word = (...args: readonly string[]) => string;
type Words = ReadonlyMap<string, Word>;

function words(model: GraphModel): Words {
	const holds = holdsCypher(model);
	return new Map<string, Word>([
		// The conditions of @asOf.
		["NODE_HOLDS", (node = "") => holds.node(node)],
		["RELATION_HOLDS", (relation = "") => holds.relation(relation)],
		// Can it hold between the arguments `since` and `until` of the query?
		["WITHIN", within],
		// Does another relation supersede it, such as the place where a meeting was held the one that was announced?
		["IS_SUPERSEDED", isSuperseded],
		// Has its type a date of its own?
		["IS_DATED", (node) => `any(label IN labels(${node}) WHERE label IN ${listDated(model.entities)})`],
		["RELATION_IS_DATED", (relation) => `type(${relation}) IN ${listDated(model.relations)}`],
		["TYPE_OF", (node = "") => typeOf(node)],
		// An EntityReference.
		["REFERENCE", (node = "") => `{id: ${node}.id, name: ${node}.name, type: ${typeOf(node)}}`],
		["BELONGS_TO", (...args) => belongsTo(model, ...args)],
		["WEAKEST", (list) => weakest(model, list)],
		["STRONGEST", (list) => strongest(model, list)],
		["STANDS", stands],
		["CLAIMS_OF", claimsOf],
		// One list of several.
		["FLAT", (lists) => `reduce(flat = [], part IN ${lists} | flat + part)`],
	]);
}

function within(node = ""): string {
	const isBegun = `$until IS NULL OR coalesce(${node}.possiblyFrom, $until) <= $until`;
	return `(($since IS NULL OR coalesce(${node}.possiblyUntil, $since) >= $since) AND (${isBegun}))`;
}

/** As of a day of knowledge, only what was known by then supersedes. */
function isSuperseded(relation = ""): string {
	return `(${relation}.superseded AND ${isKnown(`${relation}.supersededSince`, `${relation}.certainlySupersededSince`)})`;
}

/** Does it belong to the entity of this type and id, as the type's @scope says? */
function belongsTo({ entities }: GraphModel, node = "", type = "", id = ""): string {
	const members = entities.get(type)?.scope?.members ?? [];
	return `EXISTS { (${node})-[:${members.map(cypherName).join("|")}]->{1,4}(:${cypherName(type)} {id: ${id}}) }`;
}

/** The least sure of several modalities. */
function weakest(model: GraphModel, list = ""): string {
	return firstOf(modalities(model).reverse(), list);
}

/** The surest of several modalities. */
function strongest(model: GraphModel, list = ""): string {
	return firstOf(modalities(model), list);
}

/** In the order of the model: the surest first. */
function modalities({ enums }: GraphModel): string[] {
	return [...(enums.get("Modality") ?? [])];
}

function firstOf(names: readonly string[], list: string): string {
	return `head([modality IN [${names.map((name) => `'${name}'`).join(", ")}] WHERE modality IN ${list}])`;
}

/** Does a claim count, and is it known on the day of knowledge that is asked for? */
function stands(claim = ""): string {
	return `(${isCounted(claim)} AND ${isKnown(`${claim}.knownSince`, `${claim}.certainlyKnownSince`)})`;
}

/** Ids of the claims that give an entity what it shows of these properties. */
function claimsOf(node = "", properties = ""): string {
	return `COLLECT {
		MATCH (claim:Claim {slot: 'entity ' + ${node}.id})
		WHERE claim.property IN ${properties} AND claim.shown AND ${stands("claim")}
		RETURN claim.id ORDER BY claim.id
	}`;
}

function listDated(types: ReadonlyMap<string, RecordType>): string {
	return `[${[...types.values()]
		.filter(isDated)
		.map(({ name }) => `'${name}'`)
		.join(", ")}]`;
}

/** From the first call on; calls may stand in the arguments of calls. */
function expand(text: string, known: Words): string {
	const call = new RegExp(`\\b(${[...known.keys()].join("|")})\\(`).exec(text);
	const word = call && known.get(call[1] ?? "");
	if (!call || !word) return text;
	const begin = call.index + call[0].length;
	const { args, end } = readCall(text, begin);
	const expanded = word(...args.map((arg) => expand(arg, known)));
	return text.slice(0, call.index) + expanded + expand(text.slice(end), known);
}

/** The arguments of a call whose bracket was opened just before `begin`, and where it ends. */
function readCall(text: string, begin: number): { readonly args: readonly string[]; readonly end: number } {
	const args: string[] = [];
	let start = begin;
	let depth = 0;
	for (let at = begin; at < text.length; at++) {
		const letter = text.charAt(at);
		if (depth === 0 && (letter === "," || letter === ")")) {
			args.push(text.slice(start, at).trim());
			start = at + 1;
			if (letter === ")") return { args, end: at + 1 };
		}
		if ("([{".includes(letter)) depth++;
		if (")]}".includes(letter)) depth--;
	}
	throw new Error(`a call in the Cypher of schema.graphql is not closed: ${text.slice(begin - 30, begin + 30)}`);
}
