/**
 * Words of its own that Cypher in the model may use, written as calls: `NODE_HOLDS(meeting)`. They stand for what
 * follows from the model, or from how the ledger is kept, and would otherwise be repeated in every statement.
 */

import { cypherName } from "../database/cypher/cypherName.ts";
import { typeOf } from "../database/cypher/typeOf.ts";
import { isCounted } from "../ledger/rules/shownCypher.ts";
import { entitySlotCypher } from "../ledger/rules/slots.ts";
import { listBoundingDates } from "../ledger/rules/validity.ts";
import type { Audience } from "../model/Audience.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { type HoldsCypher, holdsCypher, listDated } from "./holdsCypher.ts";
import { isKnown, isOpen, isStatedOpenly } from "./ledgerCypher.ts";
import { stateCypher } from "./stateCypher.ts";
import { timeCypher } from "./timeCypher.ts";

export function expandCypher(model: GraphModel, statement: string, audience: Audience = "editors"): string {
	return expand(statement, words(model, audience));
}

type Word = (...args: readonly string[]) => string;
type Words = ReadonlyMap<string, Word>;

function words(model: GraphModel, audience: Audience): Words {
	const holds = holdsCypher(model);
	const counts = (relation = "") => `(${holds.relation(relation)} AND NOT ${isSuperseded(relation)})`;
	return new Map<string, Word>([
		// The conditions of @asOf.
		["NODE_HOLDS", (node = "") => holds.node(node)],
		["RELATION_HOLDS", (relation = "") => holds.relation(relation)],
		// Can it hold between the arguments `since` and `until` of the query? Of a node, or of its TIME_OF.
		["WITHIN", within],
		// When it is, as a map of `possiblyFrom`, `possiblyUntil`, and `of`: the whole of which that is the time.
		["TIME_OF", (node = "") => timeCypher(model, node, { node: holds.node, relation: counts })],
		// Does another relation supersede it, such as the place where a meeting was held the one that was announced?
		["IS_SUPERSEDED", isSuperseded],
		// Does it hold, and does no other supersede it?
		["RELATION_COUNTS", counts],
		// Where a relation of this type leads that can lead to one end at a time: a map of `relation` and `target`, or null.
		["END_OF", (node, type) => endOf(model, node, type, holds)],
		// Of a property that has @implied: a map of its `value` by the claims, and the `claimIds` from which that follows.
		["STATE_OF", (...args) => stateOf(model, counts, ...args)],
		// Do sources disagree on its dates, and on the relation itself, without a decision?
		["DATE_IS_DISPUTED", (thing) => `any(name IN ${thing}.disputed WHERE name IN ${listDates(model)})`],
		["IS_DISPUTED", (relation) => `coalesce(type(${relation}) IN ${relation}.disputed, false)`],
		// Which of its dates are only inferred?
		["INFERRED_DATES", (relation) => `[name IN ${relation}.inferred WHERE name IN ${listDates(model)}]`],
		// Has this relation a date of its own?
		["STATES_DATE", (relation) => `any(name IN ${listDates(model)} WHERE ${relation}[name] IS NOT NULL)`],
		// How many of a list of modalities are each, as entries of a map: `asserted: 3, inferred: 1, …`.
		["PER_MODALITY", (list) => countModalities(model, list)],
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
		// Does who asks see this claim, this piece of evidence?
		["IS_OPEN", (claim = "") => isOpen(audience, claim)],
		["IS_STATED_OPENLY", (evidence = "", source = "") => isStatedOpenly(audience, evidence, source)],
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

/** Of several, what is shown: rather a city than the country in which it lies, and of ends that contradict each other the first. */
function endOf(model: GraphModel, node = "", type = "", holds: HoldsCypher): string {
	const counts = (relation: string) => `${holds.relation(relation)} AND NOT ${isSuperseded(relation)}`;
	const unless = model.relations.get(type)?.single?.unless;
	const name = cypherName(type);
	const isWider =
		unless === undefined
			? "false"
			: `EXISTS {
			MATCH (${node})-[closer:${name}]->(:Entity)-[:${cypherName(unless)}*1..3]->(target)
			WHERE ${counts("closer")}
		}`;
	return `head(COLLECT {
		MATCH (${node})-[relation:${name}]->(target:Entity)
		WHERE ${counts("relation")} AND ${holds.node("target")}
		RETURN {relation: relation, target: target} AS shown
		ORDER BY EXISTS { MATCH (claim:Claim) WHERE claim.id IN relation.claimIds AND claim.shown } DESC, ${isWider}, relation.id
		LIMIT 1
	})`;
}

/** `STATE_OF(meeting, Meeting, eventStatus)` */
function stateOf(model: GraphModel, counts: Word, node = "", typeName = "", property = ""): string {
	const type = model.entities.get(typeName);
	const implied = type?.properties.get(property)?.implied;
	if (!type || !implied)
		throw new Error(`the Cypher asks for the state of ${typeName}.${property}, which has no @implied`);
	return stateCypher(node, property, implied, type, { stands, counts });
}

/** Names of all properties that bound a time. */
function listDates({ entities, relations }: GraphModel): string {
	const names = [...entities.values(), ...relations.values()].flatMap(listBoundingDates).map(({ name }) => `'${name}'`);
	return `[${[...new Set(names)].sort().join(", ")}]`;
}

function countModalities(model: GraphModel, list = ""): string {
	const entries = modalities(model).map(
		(modality) => `${modality.toLowerCase()}: size([one IN ${list} WHERE one = '${modality}'])`,
	);
	return entries.join(", ");
}

/** Does it belong to the entity of this type and id, as the type's @scope says? */
function belongsTo({ entities }: GraphModel, node = "", type = "", id = ""): string {
	const members = entities.get(type)?.scope?.members ?? [];
	const step = `()-[step:${members.map(cypherName).join("|")}]->() WHERE NOT ${isSuperseded("step")}`;
	return `EXISTS { (${node}) (${step}){1,4} (:${cypherName(type)} {id: ${id}}) }`;
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
		MATCH (claim:Claim {slot: ${entitySlotCypher(`${node}.id`)}})
		WHERE claim.property IN ${properties} AND claim.shown AND ${stands("claim")}
		RETURN claim.id ORDER BY claim.id
	}`;
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
	throw new Error(`a call in the Cypher is not closed: ${text.slice(begin - 30, begin + 30)}`);
}
