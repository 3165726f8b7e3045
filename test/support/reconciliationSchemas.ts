/**
 * What answers of the Reconciliation Service API 0.2 look like, as JSON Schemas: written from the text of the
 * specification (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/), and stricter: no key
 * may be there that the specification does not name.
 */
const text = { type: "string" };
const name = { type: "string", minLength: 1 };
const template = { type: "string", pattern: "\\{\\{id\\}\\}" };
const link = { type: "string", pattern: "^https?://" };

function object(required: Record<string, object>, optional: Record<string, object> = {}): object {
	return {
		type: "object",
		properties: { ...required, ...optional },
		required: Object.keys(required),
		additionalProperties: false,
	};
}

function listOf(items: object): object {
	return { type: "array", items };
}

const type = object({ id: name, name }, { description: text });
const named = object({ id: name, name }, { description: text });
const typeReference = { anyOf: [object({ id: name }, { name }), name] };
const service = object({ service_url: link, service_path: text });

const candidate = object(
	{ id: name, name, score: { type: "number", minimum: 0, maximum: 100 } },
	{
		description: text,
		match: { type: "boolean" },
		type: listOf(typeReference),
		features: listOf(object({ id: name, value: { type: ["number", "boolean"] } })),
	},
);

const cell = {
	oneOf: [
		object({}),
		object({ id: name, name }, { description: text }),
		object({ str: text }),
		object({ float: { type: "number" } }),
		object({ int: { type: "integer" } }),
		object({
			date: {
				type: "string",
				pattern: "^-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?$",
			},
		}),
	],
};

export const RECONCILIATION_SCHEMAS = {
	manifest: object(
		{ versions: { type: "array", contains: { const: "0.2" } }, name, identifierSpace: link, schemaSpace: link },
		{
			documentation: link,
			logo: link,
			serviceVersion: text,
			defaultTypes: { ...listOf(type), uniqueItems: true },
			view: object({ url: template }),
			feature_view: object({ url: template }),
			preview: object({ url: template, width: { type: "integer" }, height: { type: "integer" } }),
			suggest: object({}, { entity: service, type: service, property: service }),
			extend: object({}, { propose_properties: service, property_settings: listOf({ type: "object" }) }),
			batchSize: { type: "integer", minimum: 1 },
		},
	),
	results: { type: "object", additionalProperties: object({ result: listOf(candidate) }) },
	extension: object({
		meta: listOf(object({ id: name, name }, { type: object({ id: name }, { name }), service: link })),
		rows: { type: "object", additionalProperties: { type: "object", additionalProperties: listOf(cell) } },
	}),
	proposal: object({ properties: listOf(named) }, { type: name, limit: { type: "integer" } }),
	suggestedEntities: object({
		result: listOf(object({ id: name, name }, { description: text, notable: listOf(typeReference) })),
	}),
	suggested: object({ result: listOf(named) }),
} as const;
