/** The words of schema.graphql: @phrase on types, relations and values of enums. */
import { type DirectiveNode, Kind, valueFromASTUntyped } from "graphql";
import type { GraphModel, RecordType } from "../model/GraphModel.ts";
import { findDirective } from "../model/read/definitions.ts";
import { modelFault, type Place, placeOf } from "../model/read/modelFault.ts";
import type { Language } from "./Language.ts";
import { listSlots, type Phrase, parsePhrase } from "./Phrase.ts";

export interface Words {
	readonly forward: Readonly<Record<Language, Phrase>>;
	/** For a relation that is told from its end to its beginning. */
	readonly reverse: Readonly<Record<Language, Phrase>>;
	/** Cypher for further values; `this` is the entity. */
	readonly lookUp: string | undefined;
}

export interface Phrases {
	readonly entities: ReadonlyMap<string, Words>;
	readonly relations: ReadonlyMap<string, Words>;
	/** By `Enum.VALUE`. */
	readonly values: ReadonlyMap<string, Words>;
}

/** Throws MODEL_INVALID where words hold a value that the type has not. */
export function readPhrases(model: GraphModel): Phrases {
	const byType = readTypes(model);
	const relations = [...model.relations.values()].flatMap((relation) => {
		const words = byType.get(relation.propertiesType);
		return words ? [[relation.name, checkWords(words, relation, ["from", "to", ...listTimes(relation)])] as const] : [];
	});
	const entities = [...model.entities.values()].flatMap((type) => {
		const words = byType.get(type.name);
		return words ? [[type.name, checkWords(words, type, ["name"])] as const] : [];
	});
	return { entities: new Map(entities), relations: new Map(relations), values: readValues(model) };
}

/** In braces, from when until when a relation holds, in one piece. */
export const TIME = "time";

function listTimes({ properties }: RecordType): string[] {
	const isBounded = [...properties.values()].some(({ edtf }) => edtf?.bounds === "START" || edtf?.bounds === "END");
	return isBounded ? [TIME] : [];
}

function readTypes({ document }: GraphModel): ReadonlyMap<string, LocatedWords> {
	const pairs = document.definitions.flatMap((node) => {
		const words = node.kind === Kind.OBJECT_TYPE_DEFINITION ? readWords(findDirective(node, "phrase")) : undefined;
		return words && node.kind === Kind.OBJECT_TYPE_DEFINITION ? [[node.name.value, words] as const] : [];
	});
	return new Map(pairs);
}

function readValues({ document }: GraphModel): ReadonlyMap<string, Words> {
	const pairs = document.definitions.flatMap((node) => {
		if (node.kind !== Kind.ENUM_TYPE_DEFINITION) return [];
		return (node.values ?? []).flatMap((value) => {
			const words = readWords(findDirective(value, "phrase"));
			return words ? [[`${node.name.value}.${value.name.value}`, words] as const] : [];
		});
	});
	return new Map(pairs);
}

interface LocatedWords extends Words {
	readonly at: Place;
}

function readWords(directive: DirectiveNode | undefined): LocatedWords | undefined {
	if (!directive) return undefined;
	const texts = new Map(
		(directive.arguments ?? []).map(({ name, value }) => [name.value, String(valueFromASTUntyped(value))]),
	);
	const phrase = (...names: string[]) => parsePhrase(names.map((name) => texts.get(name)).find(Boolean) ?? "");
	return {
		forward: { DE: phrase("de"), EN: phrase("en") },
		reverse: { DE: phrase("reverseDe", "de"), EN: phrase("reverseEn", "en") },
		lookUp: texts.get("lookUp"),
		at: placeOf(directive),
	};
}

/** Where further values are looked up, their names are known to that Cypher only. */
function checkWords(words: LocatedWords, type: RecordType, others: readonly string[]): Words {
	const all = [words.forward, words.reverse].flatMap(({ DE, EN }) => [...listSlots(DE), ...listSlots(EN)]);
	const unknown = all.find(({ name }) => !type.properties.has(name) && !others.includes(name));
	if (unknown && words.lookUp === undefined) {
		const reason = `@phrase of ${type.name} says {${unknown.name}}, which ${type.name} has not`;
		throw modelFault(words.at, reason);
	}
	return words;
}
