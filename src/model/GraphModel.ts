/**
 * What the model says: schema.graphql and the files beside it, in the form that every later step asks: which types and relations there are, what a record
 * may state of them, and how a stated value is to be read. Read once by readGraphModel.
 */
import type { DocumentNode } from "graphql";
import type { Labels } from "../shared/Labels.ts";

export interface GraphModel {
	/** All files of the model as parsed; each part knows its file. */
	readonly document: DocumentNode;
	/** What pages call its types, relations, properties and values. */
	readonly labels: Labels;
	/** SHA-256 of all its files, of every letter. */
	readonly hash: string;
	/** SHA-256 of what decides how claims are projected: a projection made under another is made anew. */
	readonly projectionHash: string;
	readonly entities: ReadonlyMap<string, EntityType>;
	readonly relations: ReadonlyMap<string, RelationType>;
	/** Values of every enum, in the order of the file: weightiest first where order matters. */
	readonly enums: ReadonlyMap<string, readonly string[]>;
	readonly source: RecordType;
	/** What a record may say of its evidence beside `source`: quote, confidence, modality, … */
	readonly evidence: RecordType;
}

/** A type whose records carry properties: an entity type, a relation or Source. */
export interface RecordType {
	readonly name: string;
	readonly description: string;
	readonly properties: ReadonlyMap<string, Property>;
}

export interface EntityType extends RecordType {
	/** Labels of its nodes: the type's own name, and Entity. */
	readonly labels: readonly string[];
	/** True for what implements Place: all that a reference source may speak of. */
	readonly isPlace: boolean;
	/** Set by @named: how names of it are built. */
	readonly naming: Naming;
	/** Set for @scope: exports can be narrowed to one entity of this type. */
	readonly scope: Scope | undefined;
}

/** What belongs to one entity. */
export interface Scope {
	/** Of the option and the parameter that name the entity. */
	readonly name: string;
	/** Relations that lead from what belongs to it to it, or to something else that does. */
	readonly members: readonly string[];
}

export const NAMINGS = ["PERSON", "BODY", "TERM", "OCCASION"] as const;
export type Naming = (typeof NAMINGS)[number];

export interface RelationType extends RecordType {
	/** Name of its @relationshipProperties type in the API. */
	readonly propertiesType: string;
	/** Set for @single: one end at a time. `unless`: the relation between ends that get along. */
	readonly single: { readonly unless: string | undefined } | undefined;
	/** Set by @within: what has no date of its own lies within the time of what this leads to. */
	readonly within: boolean;
	/** Set by @ordered: the numbers, by this name, of what leads to one end are each its own, and rise with time. */
	readonly ordered: { readonly by: string } | undefined;
	/** Entity types that it may start from, each with those that it may lead to. */
	readonly ends: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Property {
	readonly name: string;
	readonly description: string;
	readonly value: ValueKind;
	/** True: many values at a time, each a claim of its own. */
	readonly list: boolean;
	readonly required: boolean;
	readonly role: PropertyRole;
	/** How several values of it get along: `contradict`, unless schema.graphql says @variants or @develops. */
	readonly several: "contradict" | "variants" | "develop";
	/** Set by @qualifies(approximates: true) on a property of this name: where that is true, this says about how many. */
	readonly approximatedBy: string | undefined;
	readonly format: TextFormat | undefined;
	/** Set for @range: the bounds of a number, both allowed. */
	readonly range: NumberRange | undefined;
	/** Set by @webAddress: its texts are links. */
	readonly webAddress: boolean;
	/** Set by @identifier: its texts are identifiers elsewhere, and no prose. */
	readonly identifier: boolean;
	/** Is a text of it the id of an entity: always (ID), where there is one of that id (@reference), or never? */
	readonly reference: "always" | "possibly" | "never";
	/** Set by @implied: what is known of it where no source states it. */
	readonly implied: Implied | undefined;
	/** Set for @edtf: how the date bounds the time for which a relation holds. */
	readonly edtf: { readonly bounds: Bounds | undefined } | undefined;
}

/** Set by @format or @languageTag: the form of a text. */
export interface TextFormat {
	readonly pattern: RegExp;
	readonly example: string;
	/** What a pattern cannot tell. */
	readonly fits?: (text: string) => boolean;
	/** What was probably meant by a text that does not fit, likeliest first. */
	readonly guess?: (text: string) => readonly string[];
}

/** The value, where one of `planned` is stated as planned, and none of `facts` as a fact. Names of properties and relations. */
export interface Implied {
	readonly value: string;
	readonly planned: readonly string[];
	readonly facts: readonly string[];
}

export interface NumberRange {
	readonly minimum?: number;
	readonly maximum?: number;
}

/**
 * - `stated`: a record says it, and it is a claim, or a qualifier of a relation's claim.
 * - `qualifier`: a record says it beside the property that it qualifies, as part of that claim.
 * - `wording`: a record says it; the words in which the date `of` stood. Kept with the evidence.
 * - `derived`: computed from `of`; a record cannot say it.
 */
export type PropertyRole =
	| { readonly kind: "stated" }
	| { readonly kind: "qualifier"; readonly of: string }
	| { readonly kind: "wording"; readonly of: string }
	| { readonly kind: "derived"; readonly of: string; readonly as: "earliest" | "latest" | "union" };

export type Bounds = "START" | "END" | "BOTH" | "INSIDE";

export type ValueKind =
	| { readonly kind: "scalar"; readonly scalar: ScalarName }
	| { readonly kind: "enum"; readonly name: string; readonly values: readonly string[] }
	/** An object of which the key `value` is the claim's value and the others are its qualifiers. */
	| { readonly kind: "structure"; readonly name: string; readonly fields: ReadonlyMap<string, Property> };

export const SCALARS = ["ID", "String", "Int", "Float", "Boolean", "Date", "DateTime", "Point"] as const;
export type ScalarName = (typeof SCALARS)[number];

/** Nodes of the ledger, each with an id of its own. */
export const LEDGER_NODES = [
	"Claim",
	"Evidence",
	"Source",
	"Referent",
	"Ledger",
	"ImportRun",
	"Decision",
	"Conflict",
	"Judgement",
	"FormerClaim",
	"Erasure",
] as const;

/** Names that the ledger uses in the database beside the model's own types. */
export const LEDGER_LABELS = [...LEDGER_NODES, "Pending", "SetAside"] as const;

/** Keys of every record that no property may have. */
export const RECORD_KEYS = ["type", "id", "from", "to", "source", "textFile"] as const;
