/** What two sources say, and whether it is a contradiction: test/fixtures/conflicts/cases.txt. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { composeRelations } from "../../src/ledger/rules/choice/composeRelations.ts";
import { countDenials } from "../../src/ledger/rules/conflicts/countDenials.ts";
import {
	type Conflict,
	findEndConflicts,
	findEntityConflicts,
	findRelationConflicts,
} from "../../src/ledger/rules/conflicts/findConflicts.ts";
import {
	findOrderConflicts,
	findWithinConflicts,
	type Neighbour,
} from "../../src/ledger/rules/conflicts/findNeighbourConflicts.ts";
import { placesGetAlong } from "../../src/ledger/rules/conflicts/placesGetAlong.ts";
import type { Json } from "../../src/model/ids.ts";
import { MODEL } from "./model.ts";
import { makeClaim, makeRelation, stand } from "./standing.ts";

export interface ConflictCase {
	readonly rule: string;
	readonly one: string;
	readonly other: string;
	readonly isConflict: boolean;
	/** Nobody looks at it while rules are written. */
	readonly isHeldBack: boolean;
}

export function readConflictCases(): ConflictCase[] {
	const cases: ConflictCase[] = [];
	let rule = "";
	for (const line of readFileSync(new URL("../fixtures/conflicts/cases.txt", import.meta.url), "utf8").split("\n")) {
		rule = /^\[(.+)\]$/.exec(line)?.[1] ?? rule;
		const [, sign, one, other] = /^([!=]) (.+) \| (.+)$/u.exec(line) ?? [];
		if (sign === undefined || one === undefined || other === undefined) continue;
		const isHeldBack = createHash("sha256").update(`${rule} ${line}`).digest().readUInt32BE(0) % 3 === 0;
		cases.push({ rule, one, other, isConflict: sign === "!", isHeldBack });
	}
	return cases;
}

export function findConflictsOf({ rule, one, other }: ConflictCase): readonly Conflict[] {
	const [first = "", second = "", third = ""] = rule.split(" ");
	if (first === "within") return findWithin(second, third, one, other);
	if (first === "order") return findOrder(second, third, one, other);
	if (first === "places") return findEnds(second, one, other);
	if (first === "deny") return findDenied(second, one, other);
	return MODEL.relations.has(first) ? findDetails(first, second, one, other) : findValues(first, second, one, other);
}

function findDetails(relation: string, detail: string, ...values: string[]): Conflict[] {
	const type = getRelation(relation);
	const assessed = values.map((value, place) =>
		stand(makeRelation(relation, { [detail]: value }), { sourceId: String(place) }),
	);
	return findRelationConflicts(MODEL, type, assessed, composeRelations(MODEL, type, assessed));
}

function findValues(typeName: string, property: string, ...values: string[]): Conflict[] {
	const type = MODEL.entities.get(typeName);
	const by = type?.properties.get(property)?.approximatedBy;
	if (!type) throw new Error(`There is no ${typeName}`);
	const assessed = values.map((value) => {
		const qualifiers: Json = value.startsWith("~") && by !== undefined ? { [by]: true } : {};
		return stand(makeClaim({ property, value: value.replace(/^~/, ""), qualifiers }));
	});
	return findEntityConflicts(MODEL, type, assessed);
}

function findDenied(relation: string, denied: string, asserted: string): Conflict[] {
	const type = getRelation(relation);
	const assessed = countDenials(MODEL, [
		stand(makeRelation(relation, JSON.parse(denied) as Json), { stance: "CONTRADICTS", sourceId: "a" }),
		stand(makeRelation(relation, JSON.parse(asserted) as Json), { sourceId: "b" }),
	]);
	const shown = assessed.filter(({ modality }) => modality !== null);
	if (denied === asserted) {
		const both = [{ stance: "CONTRADICTS", sourceId: "a" }, { sourceId: "b" }];
		return findRelationConflicts(MODEL, type, [stand(makeRelation(relation, JSON.parse(denied) as Json), ...both)], []);
	}
	return findRelationConflicts(MODEL, type, shown, composeRelations(MODEL, type, shown));
}

function findEnds(relation: string, ...names: string[]): Conflict[] {
	const assessed = names.map((name, place) =>
		stand({ ...makeRelation(relation), objectId: name }, { sourceId: String(place) }),
	);
	return findEndConflicts(MODEL, getRelation(relation), assessed, placesGetAlong);
}

function findWithin(relation: string, typeName: string, ...stated: string[]): Conflict[] {
	const [part, whole] = stated.map((text, place): Neighbour => {
		const [property = "", value = ""] = text.split("=");
		return { id: `n${place}`, type: typeName, claims: [toShown(`c${place}`, property, value)] };
	});
	return part && whole ? findWithinConflicts(MODEL, getRelation(relation), part, whole) : [];
}

function findOrder(relation: string, typeName: string, ...stated: string[]): Conflict[] {
	const members = stated.map((text, place): Neighbour => {
		const [number = "", date = ""] = text.split(": ");
		const claims = [toShown(`n${place}`, "ordinal", number), toShown(`d${place}`, "date", date)];
		return { id: `m${place}`, type: typeName, claims };
	});
	return findOrderConflicts(MODEL, getRelation(relation), { id: "series" }, members);
}

function toShown(id: string, property: string, value: string): Neighbour["claims"][number] {
	return { id, property, value, sourceIds: [id], isPreferred: false };
}

function getRelation(name: string) {
	const type = MODEL.relations.get(name);
	if (!type) throw new Error(`There is no ${name}`);
	return type;
}
