import Cypher from "@neo4j/cypher-builder";
import type { CompileFacts, Relation } from "../facts/CompileFacts.ts";
import type { Slot } from "../input/Input.ts";

/** What is collected while a statement is written: its names, each once, and where its parameters come from. */
export class Emission {
	readonly facts: CompileFacts;
	/** Whether a day of knowledge is asked for: without it nothing is left out for being unknown by then. */
	readonly isDated: boolean;
	readonly parameters = new Map<string, Slot>();
	readonly #names = new Set<string>();
	readonly #params = new Map<Slot, Cypher.NamedParam>();

	constructor(facts: CompileFacts, isDated: boolean) {
		this.facts = facts;
		this.isDated = isDated;
	}

	/** A node, called after its type: meeting, meeting2, … */
	node(typeName: string): Cypher.Node {
		return new Cypher.NamedNode(this.#name(lowerFirst(typeName)));
	}

	/** A relation, called after its type: heldIn, … */
	relation({ type }: Relation): Cypher.Relationship {
		return new Cypher.NamedRelationship(this.#name(toCamel(type)));
	}

	variable(name: string): Cypher.Variable {
		return new Cypher.NamedVariable(this.#name(name));
	}

	parameter(path: string, slot: Slot): Cypher.NamedParam {
		const known = this.#params.get(slot);
		if (known) return known;
		const name = this.#name(path);
		const made = new Cypher.NamedParam(name);
		this.#params.set(slot, made);
		this.parameters.set(name, slot);
		return made;
	}

	#name(given: string): string {
		const wanted = this.facts.words.has(given) ? `one${given.charAt(0).toUpperCase()}${given.slice(1)}` : given;
		let name = wanted;
		for (let number = 2; this.#names.has(name); number += 1) name = `${wanted}${number}`;
		this.#names.add(name);
		return name;
	}
}

function lowerFirst(name: string): string {
	return name.charAt(0).toLowerCase() + name.slice(1);
}

/** HELD_IN → heldIn */
function toCamel(type: string): string {
	return type.toLowerCase().replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
