/**
 * How the model is called in RDF: by @rdf and @namespaces of schema.graphql, and by names of our own where nothing is
 * declared. Everything of ours has an address that begins with `own`: `own`model:… for types, relations, properties and
 * values, `own`entity:…, `own`claim:… for what is in the graph.
 */
import { type DirectiveNode, Kind } from "graphql";
import type { CoopgraphError } from "../../../errors/CoopgraphError.ts";
import { findNearest } from "../../../errors/suggest.ts";
import type { GraphModel } from "../../../model/GraphModel.ts";
import { findDirective, readArguments } from "../../../model/read/definitions.ts";
import { modelFault, type Place } from "../../../model/read/modelFault.ts";
import { type Mapping, type Mappings, readMappings } from "../../../model/read/readMappings.ts";

/** What of the graph has an address, each under a prefix of its name. */
const KINDS = ["entity", "relation", "claim", "evidence", "source"] as const;
export type ThingKind = (typeof KINDS)[number];

/** Properties that a field or a relation is called by, as addresses. */
export interface FieldTerms {
	readonly properties: readonly string[];
	/** Of a date: properties of its first and its last day, month or year. */
	readonly begins: readonly string[];
	readonly ends: readonly string[];
}

export interface RelationTerms {
	/** From its beginning to its end; never none. */
	readonly properties: readonly string[];
	readonly inverse: readonly string[];
	/** From the node that stands for the relation to its two ends: ours first, so that all relations can be asked alike. */
	readonly from: readonly string[];
	readonly to: readonly string[];
}

const STANDARD = {
	rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
	rdfs: "http://www.w3.org/2000/01/rdf-schema#",
	xsd: "http://www.w3.org/2001/XMLSchema#",
	prov: "http://www.w3.org/ns/prov#",
	dcterms: "http://purl.org/dc/terms/",
} as const;

const OWN_PREFIX = "coop";

export class Vocabulary {
	/** Addresses by prefix, ours among them. */
	readonly prefixes: Readonly<Record<string, string>>;
	readonly #own: string;
	readonly #mappings: Mappings;
	readonly #model: GraphModel;

	/** Throws MODEL_INVALID where a name has a prefix that is not declared. */
	constructor(model: GraphModel) {
		const { own, shared } = readNamespaces(model);
		this.#own = own;
		this.#model = model;
		this.#mappings = readMappings(model, "rdf");
		const kinds = KINDS.map((kind) => [kind, this.#space(kind)]);
		this.prefixes = { ...STANDARD, ...shared, [OWN_PREFIX]: this.#space("model"), ...Object.fromEntries(kinds) };
		this.#checkNames();
	}

	/** The address of a thing. */
	thing(kind: ThingKind, id: string): string {
		return `${this.#space(kind)}${encodeURIComponent(id)}`;
	}

	/** The address of the graph as a whole. */
	get dataset(): string {
		return `${this.#own}graph`;
	}

	/** A name of our own. */
	ownTerm(name: string): string {
		return `${this.#space("model")}${name}`;
	}

	/** A name as it stands in @rdf, such as org:Organization, as an address. */
	expand(name: string): string {
		const [, prefix = "", local = ""] = /^([^:]*):(?!\/\/)(.*)$/s.exec(name) ?? [];
		const space = Object.hasOwn(this.prefixes, prefix) ? this.prefixes[prefix] : undefined;
		return space === undefined ? name : `${space}${local}`;
	}

	/** Our own class, and those that are declared. */
	classes(type: string): readonly string[] {
		const name = this.#model.relations.get(type)?.propertiesType ?? type;
		return [this.ownTerm(name), ...this.declaredClasses(type)];
	}

	declaredClasses(type: string): readonly string[] {
		const own = this.#mappings.types.get(type)?.own ?? [];
		return [...new Set(own.flatMap(({ said }) => said.class ?? []))].map((name) => this.expand(name));
	}

	field(type: string, name: string): FieldTerms {
		const mapping = this.#mappings.types.get(type)?.fields.get(name);
		return {
			properties: this.#declared(mapping, "property", name),
			begins: this.#declared(mapping, "begins"),
			ends: this.#declared(mapping, "ends"),
		};
	}

	relation(name: string): RelationTerms {
		const [mapping] = this.#mappings.types.get(name)?.own ?? [];
		return {
			properties: this.#declared(mapping, "property", toCamelCase(name)),
			inverse: this.#declared(mapping, "inverse"),
			from: [this.ownTerm("from"), ...this.#declared(mapping, "from")],
			to: [this.ownTerm("to"), ...this.#declared(mapping, "to")],
		};
	}

	/** The term for a value of an enum. */
	value(enumName: string, value: string): string {
		const [declared] = this.#mappings.values.get(`${enumName}.${value}`)?.said.value ?? [];
		return declared === undefined ? this.ownTerm(`${enumName}-${value}`) : this.expand(declared);
	}

	isOwn(address: string): boolean {
		return address.startsWith(this.#space("model"));
	}

	/** An address with its prefix where it has one, as JSON-LD writes it. */
	compact(address: string): string {
		const found = Object.entries(this.prefixes).find(([, space]) => address.startsWith(space));
		return found ? `${found[0]}:${address.slice(found[1].length)}` : address;
	}

	#declared(mapping: Mapping | undefined, argument: string, fallback?: string): readonly string[] {
		const names = mapping?.said[argument];
		if (names) return names.map((name) => this.expand(name));
		return fallback === undefined ? [] : [this.ownTerm(fallback)];
	}

	/** Divided as `own` itself ends: urn:coopgraph:entity:…, https://graph.example.org/entity/… */
	#space(kind: string): string {
		return `${this.#own}${kind}${this.#own.at(-1)}`;
	}

	#checkNames(): void {
		const { types, values } = this.#mappings;
		const ofTypes = [...types.values()].flatMap(({ own, fields }) => [...own, ...fields.values()]);
		for (const { said, at } of [...ofTypes, ...values.values()]) {
			for (const name of Object.values(said).flat()) {
				if (this.expand(name) !== name || /^(https?:\/\/|urn:)/.test(name)) continue;
				throw this.#refuse(name, at);
			}
		}
	}

	#refuse(name: string, at: Place): CoopgraphError {
		const [prefix = ""] = name.split(":");
		const nearest = findNearest(prefix, Object.keys(this.prefixes));
		const guess = nearest === undefined ? "" : ` (did you mean ${nearest}?)`;
		const reason = `@rdf names ${name}, but @namespaces declares no prefix ${prefix}${guess}`;
		return modelFault(at, reason);
	}
}

function toCamelCase(relation: string): string {
	return relation.toLowerCase().replace(/_+([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
}

interface Namespaces {
	readonly own: string;
	readonly shared: Readonly<Record<string, string>>;
}

function readNamespaces({ document }: GraphModel): Namespaces {
	for (const node of document.definitions) {
		if (node.kind !== Kind.SCHEMA_EXTENSION && node.kind !== Kind.SCHEMA_DEFINITION) continue;
		const directive = findDirective(node, "namespaces");
		if (directive) return parseNamespaces(directive);
	}
	return { own: "urn:coopgraph:", shared: {} };
}

function parseNamespaces(directive: DirectiveNode): Namespaces {
	const { own, shared } = readArguments(directive);
	const address = String(own);
	const pairs = [shared ?? []].flat().map((line) => /^([a-z][a-z0-9]*): (\S+[:/#?])$/.exec(String(line)));
	const wrong = pairs.some((pair) => !pair?.[2] || !URL.canParse(pair[2]));
	if (wrong || !URL.canParse(address) || !/[:/#]$/.test(address)) {
		const reason =
			'@namespaces needs own: "https://graph.example.org/" (ending in /, # or :) and shared: ["org: http://www.w3.org/ns/org#", …]';
		throw modelFault(directive, reason);
	}
	return { own: address, shared: Object.fromEntries(pairs.map((pair) => [pair?.[1], pair?.[2]])) };
}
