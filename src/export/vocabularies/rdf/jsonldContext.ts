/**
 * The @context of JSON-LD: prefixes, a short key for each field that means the same wherever it stands, and of what type
 * its values are. What has no short key is written with its prefix.
 */
import type { GraphModel, Property } from "../../../model/GraphModel.ts";
import type { RelationMarks } from "../../../model/relationMarks.ts";
import { VALIDITY_PROPERTIES } from "../../../model/validityProperties.ts";
import { datatypeOf } from "./terms.ts";
import type { Vocabulary } from "./Vocabulary.ts";

export interface JsonldContext {
	/** As it stands in the document. */
	readonly context: Readonly<Record<string, unknown>>;
	/** Key and type of the values of a property, by its address. */
	readonly keys: ReadonlyMap<string, Key>;
}

export interface Key {
	readonly key: string;
	/** Address of the datatype; "@id": addresses; undefined: plain texts, or of several types. */
	readonly datatype: string | undefined;
}

export function jsonldContext(model: GraphModel, vocabulary: Vocabulary): JsonldContext {
	const uses = listUses(model, vocabulary);
	const keys = new Map([...new Set(uses.map(({ address }) => address))].map((address) => [address, keyOf(address)]));
	function keyOf(address: string): Key {
		const own = uses.filter((use) => use.address === address);
		const names = new Set(own.map(({ name }) => name));
		const [name = ""] = names;
		const isFree = !Object.hasOwn(vocabulary.prefixes, name);
		const isShort = isFree && names.size === 1 && uses.every((use) => use.name !== name || use.address === address);
		const datatypes = new Set(own.map(({ datatype }) => datatype));
		const [datatype] = datatypes;
		return {
			key: isShort ? name : vocabulary.compact(address),
			datatype: datatypes.size === 1 ? datatype : undefined,
		};
	}
	const terms = [...keys].map(([address, { key, datatype }]) => [
		key,
		{
			"@id": vocabulary.compact(address),
			...(datatype === undefined ? {} : { "@type": datatype === "@id" ? datatype : vocabulary.compact(datatype) }),
		},
	]);
	return { context: { "@version": 1.1, ...vocabulary.prefixes, ...Object.fromEntries(terms) }, keys };
}

/** That a field or a relation is called by a property somewhere. */
interface Use {
	readonly name: string;
	readonly address: string;
	readonly datatype: string | undefined;
}

function listUses(model: GraphModel, vocabulary: Vocabulary): Use[] {
	const types = [...model.entities.values(), ...model.relations.values(), model.source];
	const ofFields = types.flatMap(({ name: type, properties }) =>
		[...properties.values()]
			.filter(({ value, role }) => value.kind !== "structure" && (role.kind !== "derived" || role.as === "union"))
			.flatMap((property) => usesOfField(vocabulary, type, property)),
	);
	const ofRelations = [...model.relations.keys()].flatMap((name) => {
		const { properties, inverse, from, to } = vocabulary.relation(name);
		const ends = [
			...from.map((address) => ({ name: "from", address })),
			...to.map((address) => ({ name: "to", address })),
		];
		const plain = [...properties, ...inverse].map((address) => ({ name: vocabulary.compact(address), address }));
		return [...plain, ...ends].map((use) => ({ ...use, datatype: "@id" }));
	});
	const ofAll = Object.keys(VALIDITY_PROPERTIES).map((name) => ({
		...{ name, address: vocabulary.ownTerm(name), datatype: vocabulary.expand("xsd:date") },
	}));
	const ofMarks = Object.entries(MARK_DATATYPES).map(([name, datatype]) => ({
		...{ name, address: vocabulary.ownTerm(name), datatype: datatype && vocabulary.expand(datatype) },
	}));
	return [...ofFields, ...ofRelations, ...ofAll, ...ofMarks, ...usesOfLedger(vocabulary)];
}

/** Undefined: plain texts. */
const MARK_DATATYPES: Readonly<Record<keyof RelationMarks, string | undefined>> = {
	inferred: undefined,
	disputed: undefined,
	superseded: "xsd:boolean",
};

/** Only what a field is called first has its name as a key. */
function usesOfField(vocabulary: Vocabulary, type: string, property: Property): Use[] {
	const { properties, begins, ends } = vocabulary.field(type, property.name);
	const [first, ...others] = properties;
	const datatype = datatypeOf(property);
	const prefixed = (address: string) => ({ name: vocabulary.compact(address), address });
	return [
		...(first === undefined ? [] : [{ name: property.name, address: first, datatype }]),
		...others.map((address) => ({ ...prefixed(address), datatype })),
		...[...begins, ...ends].map((address) => ({ ...prefixed(address), datatype: undefined })),
	];
}

const LEDGER_FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	Claim: {
		...{ subject: "@id", property: "@id", relation: "@id", modality: "@id", rank: "@id", sourceIds: "@id" },
		...{ evidence: "@id", shown: "xsd:boolean" },
	},
	Evidence: {
		...{ quote: "", start: "xsd:integer", end: "xsd:integer", confidence: "xsd:decimal", extractor: "" },
		...{ stance: "@id", modality: "@id", source: "@id" },
	},
};

function usesOfLedger(vocabulary: Vocabulary): Use[] {
	return Object.entries(LEDGER_FIELDS).flatMap(([type, fields]) =>
		Object.entries(fields).flatMap(([name, datatype]) =>
			vocabulary.field(type, name).properties.map((address) => ({
				...{ name: vocabulary.compact(address), address },
				datatype: datatype === "" ? undefined : vocabulary.expand(datatype),
			})),
		),
	);
}
