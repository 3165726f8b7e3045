/**
 * The records that a model allows, as JSON Schema (draft 2020-12): for editors, which complete and check while a record
 * is written, and for language models. One branch for each type and relation. What needs other lines or the graph (does
 * the source exist, do the ends fit) no JSON Schema can say; `coopgraph validate` says it.
 */
import { Kind } from "graphql";
import { FIRST_FORMAT, FORMAT } from "../model/format.ts";
import type { EntityType, GraphModel, Property, RecordType, RelationType, ScalarName } from "../model/GraphModel.ts";
import { EVIDENCE_DEFAULTS, LONGEST_QUOTE } from "./read/readEvidence.ts";
import { ID } from "./read/readRecord.ts";
import { SET_ASIDE } from "./read/setAsideLine.ts";

export type JsonSchema = Readonly<Record<string, unknown>>;
type Schemas = Readonly<Record<string, JsonSchema>>;

export function recordJsonSchema(model: GraphModel): JsonSchema {
	const writer = new SchemaWriter(model);
	const branches = [
		FORMAT_BRANCH,
		SET_ASIDE_BRANCH,
		writer.source(),
		...[...model.entities.values()].map((type) => writer.entity(type)),
		...[...model.relations.values()].map((type) => writer.relation(type)),
	];
	const names = branches.map(({ title }) => String(title));
	return {
		$schema: "https://json-schema.org/draft/2020-12/schema",
		title: "A record of the cooperation graph",
		description: "One line of a record file (JSON Lines): a source, a property of an entity, or a relation.",
		type: "object",
		required: ["type"],
		oneOf: names.map((name) => ({ $ref: `#/$defs/${name}` })),
		$defs: Object.fromEntries(branches.map((branch, index) => [names[index], branch])),
	};
}

const FORMAT_BRANCH: JsonSchema = {
	title: "Format",
	description: "Of which version of the format the lines after it are; without it they are of the first.",
	type: "object",
	required: ["type", "version"],
	properties: { type: { const: "Format" }, version: { type: "integer", minimum: FIRST_FORMAT, maximum: FORMAT } },
	additionalProperties: false,
};

const SET_ASIDE_BRANCH: JsonSchema = {
	title: SET_ASIDE,
	description: "A record that an earlier version took in and today's rules refuse. It is kept, and not shown.",
	type: "object",
	required: ["type", "record"],
	properties: { type: { const: SET_ASIDE }, record: { type: "object" } },
	additionalProperties: false,
};

class SchemaWriter {
	readonly #model: GraphModel;
	/** What the model says of each value of an enum. */
	readonly #meanings: ReadonlyMap<string, string>;

	constructor(model: GraphModel) {
		this.#model = model;
		this.#meanings = readMeanings(model);
	}

	source(): JsonSchema {
		const { source } = this.#model;
		const title = { ...this.#value(source.properties.get("title")), description: "Its title." };
		const textFile = { type: ["string", "null"], description: "Path of its text, relative to the record file." };
		return this.#branch(source, { id: idSchema("The id of the source, of your own choice."), title }, { textFile });
	}

	entity(type: EntityType): JsonSchema {
		return {
			...this.#branch(
				type,
				{ id: idSchema("The id of the entity, of your own choice."), source: SOURCE },
				this.#evidence(),
			),
			allOf: [
				{ anyOf: statedProperties(type).map(statesSomething) },
				...[...type.properties.values()].flatMap(needsItsValue),
			],
		};
	}

	relation(type: RelationType): JsonSchema {
		const [starts, ends] = describeEnds(type);
		const from = idSchema(`The id of its beginning: ${starts}.`);
		const to = idSchema(`The id of its end: ${ends}.`);
		return this.#branch(type, { from, to, source: SOURCE }, this.#evidence());
	}

	/** The keys in the order in which people write them. Nothing else may stand in a record of the type. */
	#branch(type: RecordType, required: Schemas, others: Schemas): JsonSchema {
		const own = statableProperties(type).filter(({ name }) => !Object.hasOwn(required, name));
		const properties = own.map((property) => [property.name, this.#nullable(property)] as const);
		return {
			title: type.name,
			description: type.description,
			type: "object",
			required: ["type", ...Object.keys(required)],
			properties: { type: { const: type.name }, ...required, ...Object.fromEntries(properties), ...others },
			additionalProperties: false,
		};
	}

	#evidence(): Schemas {
		const { evidence } = this.#model;
		const keys = [...evidence.properties.values()].map((property) => {
			const limits = { ...EVIDENCE_LIMITS[property.name], default: defaultOf(property.name) };
			return [property.name, { ...this.#nullable(property), ...limits }] as const;
		});
		return Object.fromEntries(keys);
	}

	/** A key with null says nothing, wherever it is not required. */
	#nullable(property: Property): JsonSchema {
		return orNull(this.#value(property));
	}

	#value(property: Property | undefined): JsonSchema {
		if (!property) return {};
		const one = this.#one(property);
		const description = [property.description, this.#describeValues(property)].filter(Boolean).join("\n");
		return property.list ? { description, type: "array", items: orNull(one) } : { description, ...one };
	}

	#one({ value, edtf, format, range, webAddress }: Property): JsonSchema {
		if (webAddress) return { type: "string", pattern: WEB_ADDRESS, examples: ["https://www.example.org/report"] };
		if (edtf) return { type: "string", pattern: EDTF_CHARACTERS, examples: EDTF_EXAMPLES };
		if (format) return { type: "string", pattern: format.pattern.source, examples: [format.example] };
		if (value.kind === "scalar") return { ...SCALARS[value.scalar], ...range };
		if (value.kind === "enum") return { enum: value.values };
		const fields = [...value.fields.values()].map(
			(field) => [field.name, field.name === "value" ? this.#value(field) : this.#nullable(field)] as const,
		);
		const properties = Object.fromEntries(fields);
		return { type: "object", required: ["value"], properties, additionalProperties: false };
	}

	#describeValues({ value }: Property): string {
		if (value.kind !== "enum") return "";
		return value.values.map((name) => `${name}: ${this.#meanings.get(`${value.name}.${name}`) ?? ""}`).join("\n");
	}
}

function readMeanings({ document }: GraphModel): ReadonlyMap<string, string> {
	const enums = document.definitions.filter((node) => node.kind === Kind.ENUM_TYPE_DEFINITION);
	return new Map(
		enums.flatMap(({ name, values = [] }) =>
			values.map((value) => [`${name.value}.${value.name.value}`, value.description?.value ?? ""] as const),
		),
	);
}

/** What a record may say; the rest is derived from it. */
function statableProperties(type: RecordType): Property[] {
	return [...type.properties.values()].filter(({ role }) => role.kind !== "derived");
}

function statedProperties(type: RecordType): Property[] {
	return statableProperties(type).filter(({ role }) => role.kind === "stated");
}

function orNull(schema: JsonSchema): JsonSchema {
	if (Array.isArray(schema.enum)) return { ...schema, enum: [...schema.enum, null] };
	return { ...schema, type: [schema.type, "null"] };
}

/** Null says nothing, nor does a list with nothing else in it. */
function statesSomething({ name, list }: Property): JsonSchema {
	const notNull = { not: { type: "null" } };
	const something = list ? { type: "array", contains: notNull } : notNull;
	return { required: [name], properties: { [name]: something } };
}

/** What qualifies a value stands beside that value. */
function needsItsValue({ name, role }: Property): JsonSchema[] {
	if (role.kind !== "qualifier" && role.kind !== "wording") return [];
	const stands = (key: string) => ({ required: [key], properties: { [key]: { not: { type: "null" } } } });
	return [{ anyOf: [{ not: stands(name) }, stands(role.of)] }];
}

function describeEnds({ ends }: RelationType): [from: string, to: string] {
	const to = new Set([...ends.values()].flatMap((types) => [...types]));
	return [[...ends.keys()].join(" or "), [...to].join(" or ")];
}

function idSchema(description: string): JsonSchema {
	return { type: "string", pattern: ID.source, description };
}

const SOURCE = { type: "string", pattern: "\\S", description: "The id of the Source that says so." };

function defaultOf(key: string): string | number | undefined {
	return EVIDENCE_DEFAULTS[key as keyof typeof EVIDENCE_DEFAULTS];
}

const EVIDENCE_LIMITS: Readonly<Record<string, JsonSchema>> = {
	quote: { maxLength: LONGEST_QUOTE },
};

/**
 * No regular expression says which dates there are. This one lets every EDTF date pass and stops what is written in
 * other ways: 9. Juni 2015, 09.06.2015, summer.
 */
const EDTF_CHARACTERS = "^\\s*[\\[{]?\\s*(/|\\.\\.|[~?%]?-?Y?-?[0-9X]{2}(?!\\.))[0-9XYESTZ~?%.,:/{}\\[\\]\\s+-]*$";
const EDTF_EXAMPLES = ["2015-06-09", "2015-06", "2015", "2015-23", "2012~", "2012/2018-03", "2007/.."];

/** No white space, and nobody who logs in before the host. */
const WEB_ADDRESS = "^\\s*[hH][tT][tT][pP][sS]?://[^\\s\\\\/?#@]+([/?#][^\\s\\\\]*)?\\s*$";

const LARGEST_INT = 2_147_483_647;
const SCALARS: Readonly<Record<ScalarName, JsonSchema>> = {
	ID: { type: "string", pattern: "\\S" },
	String: { type: "string", pattern: "\\S" },
	Int: { type: "integer", minimum: -LARGEST_INT, maximum: LARGEST_INT },
	Float: { type: "number" },
	Boolean: { type: "boolean" },
	Date: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$", examples: ["2015-06-09"] },
	DateTime: {
		type: "string",
		pattern: "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2}))?$",
		examples: ["2015-06-09T12:00:00Z"],
	},
	Point: {
		type: "object",
		required: ["latitude", "longitude"],
		properties: {
			latitude: { type: "number", minimum: -90, maximum: 90 },
			longitude: { type: "number", minimum: -180, maximum: 180 },
		},
		additionalProperties: false,
	},
};
