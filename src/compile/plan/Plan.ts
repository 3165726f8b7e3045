/** What a request asks of the graph: a small tree that says what to match, filter, order, cut and select, and no word of Cypher. */
import type { GraphQLOutputType } from "graphql";
import type { Relation, Statement } from "../facts/CompileFacts.ts";
import type { Slot } from "../input/Input.ts";

/** Nodes, the properties of relations, or rows of a statement, and what is wanted of each. */
export interface RowsPlan {
	/** The types that a row may have. */
	readonly types: readonly string[];
	/** Whether it must be known which of them a row has. */
	readonly asksType: boolean;
	/** What to read, by the key under which the answer has it. */
	readonly entries: readonly Entry[];
	/** What the answer has of a row of each type, in order. */
	readonly fields: ReadonlyMap<string, readonly FieldPlan[]>;
}

/** Rows of different types may have different values under one key. */
export interface Entry {
	readonly key: string;
	readonly variants: readonly { readonly types: readonly string[]; readonly field: FieldPlan }[];
}

export type FieldPlan = (
	| { readonly kind: "typename"; readonly name: string }
	| PropertyPlan
	| { readonly kind: "value"; readonly statement: Statement }
	| MapsPlan
	| { readonly kind: "rows"; readonly statement: Statement; readonly rows: RowsPlan; readonly page: Page }
	| ListPlan
	| ConnectionPlan
) & {
	readonly key: string;
	readonly type: GraphQLOutputType;
};

interface PropertyPlan {
	readonly kind: "property";
	readonly name: string;
	readonly isWebAddress: boolean;
	/** Of a value that is made of others, such as a point. */
	readonly parts?: MapPlan;
}

/** Maps that a statement of ours makes. */
export interface MapsPlan {
	readonly kind: "maps";
	readonly statement: Statement;
	readonly map: MapPlan;
}

/** What is wanted of a map, whose entries are called as the fields of its type. */
export interface MapPlan {
	readonly typeName: string;
	readonly fields: readonly MapField[];
	/** Names of its fields that lead to evidence, or to maps that have such. */
	readonly evidence: readonly { readonly name: string; readonly isList: boolean; readonly map?: MapPlan }[];
}

export interface MapField {
	readonly key: string;
	/** Undefined: the name of its type. */
	readonly name: string | undefined;
	readonly type: GraphQLOutputType;
	readonly isWebAddress: boolean;
	readonly map?: MapPlan;
}

export interface ListPlan {
	readonly kind: "list";
	readonly source: Source;
	readonly order: readonly SortKey[];
	readonly page: Page;
	readonly rows: RowsPlan;
}

export interface ConnectionPlan {
	readonly kind: "connection";
	readonly source: Source;
	readonly order: readonly SortKey[];
	readonly page: ConnectionPage;
	readonly typeName: string;
	readonly parts: readonly ConnectionPart[];
}

export type ConnectionPart = { readonly key: string } & (
	| { readonly kind: "typename"; readonly name: string }
	| { readonly kind: "totalCount" }
	| { readonly kind: "pageInfo"; readonly fields: readonly { readonly key: string; readonly name: string }[] }
	| { readonly kind: "edges"; readonly fields: readonly EdgePart[] }
	| { readonly kind: "aggregate"; readonly parts: readonly AggregatePart[] }
);

export type EdgePart = { readonly key: string } & (
	| { readonly kind: "typename"; readonly name: string }
	| { readonly kind: "cursor" }
	| { readonly kind: "node" | "properties"; readonly rows: RowsPlan; readonly type: GraphQLOutputType }
);

export type AggregatePart = { readonly key: string } & (
	| { readonly kind: "typename"; readonly name: string }
	| { readonly kind: "count"; readonly fields: readonly { readonly key: string; readonly name: string }[] }
	| { readonly kind: "node" | "edge"; readonly fields: readonly AggregateField[] }
);

export type AggregateField = { readonly key: string } & (
	| { readonly kind: "typename"; readonly name: string }
	| {
			readonly kind: "property";
			readonly name: string;
			readonly measures: readonly { readonly key: string; readonly name: string; readonly type: GraphQLOutputType }[];
			readonly isText: boolean;
	  }
);

/** Where rows come from. */
export interface Source {
	/** The types of the nodes. */
	readonly types: readonly string[];
	/** What one such node is called. */
	readonly name: string;
	/** Along which relation; all nodes of the types without it. */
	readonly relation?: Relation;
	readonly filter?: Filter;
}

export interface Page {
	/** Undefined: all. */
	readonly limit: Slot | number | undefined;
	readonly offset: Slot | undefined;
}

/** Of edges. */
export interface ConnectionPage {
	readonly first: Slot | number;
	/** A cursor; see graph/cursor. */
	readonly after: Slot | undefined;
	/** Whether something is asked that leads from page to page. Its order ends with the id then, whether one is asked for or not. */
	readonly isOneOfMany: boolean;
}

/** A stored value, or one that a statement works out. */
export interface ValueRef {
	readonly on: "node" | "edge";
	readonly name: string;
	readonly statement?: Statement;
	/** Whether it is a list. */
	readonly isList: boolean;
	/** Whether there is always one. */
	readonly isRequired: boolean;
	/** Whether it is the id of an entity, which may have had others before it was united with another. */
	readonly isEntityId: boolean;
	/** Name of the scalar or enum. */
	readonly scalar: string;
}

export interface SortKey {
	readonly value: ValueRef;
	readonly direction: "ASC" | "DESC";
}

export type Quantifier = "some" | "all" | "none" | "single";

export type Filter =
	| { readonly kind: "and" | "or"; readonly parts: readonly Filter[] }
	| { readonly kind: "not"; readonly part: Filter }
	| Comparison
	| { readonly kind: "isNull"; readonly value: ValueRef }
	| { readonly kind: "types"; readonly names: readonly string[] }
	| Related
	| {
			readonly kind: "members";
			readonly quantifier: Quantifier;
			readonly statement: Statement;
			readonly name: string;
			readonly where?: Filter;
	  }
	| {
			readonly kind: "aggregate";
			readonly source: Source;
			readonly measured: Measured;
			readonly operator: string;
			readonly slot: Slot;
			readonly path: string;
	  };

export interface Comparison {
	readonly kind: "compare";
	readonly value: ValueRef;
	/** As in the API: eq, in, contains, … */
	readonly operator: string;
	readonly slot: Slot;
	/** What it compares, and how, for the name of its parameter. */
	readonly path: string;
	/** From where a distance is measured. */
	readonly from?: Slot;
}

export interface Related {
	readonly kind: "related";
	readonly quantifier: Quantifier;
	readonly source: Source;
}

export interface Measured {
	readonly on: "node" | "edge";
	/** count, average, min, max, sum, averageLength, shortestLength, longestLength */
	readonly measure: string;
	readonly name?: string;
}

/** One field at the root. */
export type RootPlan = { readonly key: string; readonly type: GraphQLOutputType } & (
	| ListPlan
	| ConnectionPlan
	| {
			readonly kind: "statement";
			readonly statement: Statement;
			readonly arguments: ReadonlyMap<string, Slot>;
			readonly of: { readonly rows: RowsPlan } | { readonly map: MapPlan };
	  }
);
