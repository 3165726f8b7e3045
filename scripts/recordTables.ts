import type { EntityType, GraphModel, Property, RelationType, ScalarName } from "../src/model/GraphModel.ts";
import { readModel } from "../src/model/read/readModel.ts";
import { describeNumber } from "../src/model/values/readValue.ts";
import { RecordIndex } from "../src/records/check/RecordIndex.ts";
import { resolveRecord } from "../src/records/check/resolveRecord.ts";
import type { Problem } from "../src/records/problems.ts";
import { toProblem } from "../src/records/problems.ts";
import { EVIDENCE_DEFAULTS } from "../src/records/read/readEvidence.ts";
import { readRecord } from "../src/records/read/readRecord.ts";

const MODEL = readModel();

/** Tables by the name that their place in the document has. */
export const RECORD_TABLES = {
	"evidence keys": () => evidenceTable(MODEL),
	"source keys": () => propertyTable([...MODEL.source.properties.values()]),
	"entity keys": () => propertyTable(sharedProperties(MODEL)),
	types: () => [...MODEL.entities.values()].map((type) => typeSection(type, MODEL)).join("\n\n"),
	relations: () => [...MODEL.relations.values()].map(relationSection).join("\n\n"),
	mistakes: () => MISTAKES.map(mistakeSection).join("\n\n"),
} as const satisfies Record<string, () => string>;

function evidenceTable(model: GraphModel): string {
	const rows = [...model.evidence.properties.values()].map((property) => {
		const fallback = EVIDENCE_DEFAULTS[property.name as keyof typeof EVIDENCE_DEFAULTS];
		return [
			code(property.name),
			describeValue(property),
			fallback === undefined ? "" : code(fallback),
			property.description,
		];
	});
	const source = [code("source"), "id", "required", "The id of the Source that says it."];
	return table(["key", "value", "default", "meaning"], [source, ...rows]);
}

function typeSection(type: EntityType, model: GraphModel): string {
	const shared = new Set(sharedProperties(model).map(({ name }) => name));
	const own = [...type.properties.values()].filter(({ name }) => !shared.has(name));
	return `### ${type.name}\n\n${type.description}\n\n${propertyTable(own)}`;
}

/** What every entity has. */
function sharedProperties({ entities }: GraphModel): Property[] {
	const [first, ...others] = [...entities.values()];
	const properties = [...(first?.properties.values() ?? [])];
	return properties.filter(({ name }) => others.every((type) => type.properties.has(name)));
}

function relationSection(relation: RelationType): string {
	const ends = [...relation.ends].map(([from, to]) => `${from} → ${[...to].join(", ")}`);
	const meaning = relation.description.replace(/^[A-Z_]+: /, "");
	const sentence = meaning.charAt(0).toUpperCase() + meaning.slice(1);
	return `### ${relation.name}\n\n${sentence}\n\n${ends.map((end) => `- ${end}`).join("\n")}\n\n${propertyTable([...relation.properties.values()])}`;
}

/** Derived properties are no keys, and the words of dates are explained once for all. */
function propertyTable(properties: readonly Property[]): string {
	const stated = properties.filter(({ role }) => role.kind === "stated" || role.kind === "qualifier");
	if (stated.length === 0) return "No keys of its own.";
	const rows = stated.map((property) => [code(property.name), describeValue(property), property.description]);
	return table(["key", "value", "meaning"], rows);
}

const SCALAR_WORDS: Readonly<Record<ScalarName, string>> = {
	ID: "id",
	String: "text",
	Int: "integer",
	Float: "number",
	Boolean: "`true` or `false`",
	Date: "day",
	DateTime: "moment, `2015-06-09T12:00:00Z`",
	Point: '`{"latitude": 51.16, "longitude": 71.43}`',
};

function describeValue({ value, list, edtf, format, range, webAddress }: Property): string {
	const one = () => {
		if (webAddress) return "web address (http, https), without a user name or a password";
		if (edtf) return "date";
		if (format) return `text such as ${code(format.example)}`;
		if (value.kind === "enum") return value.values.map(code).join(", ");
		if (value.kind === "structure") return `{${[...value.fields.keys()].map(code).join(", ")}}`;
		if (range) return describeNumber({ value, range }).replace(/^an? /, "");
		return SCALAR_WORDS[value.scalar];
	};
	return list ? `list of ${one()}` : one();
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map(escapeCell).join(" | ")} |`);
	return lines.join("\n");
}

function escapeCell(text: string): string {
	return text.replaceAll("|", "\\|").replace(/\s+/g, " ");
}

function code(text: string | number): string {
	return `\`${text}\``;
}

/** A line that people write, and why it is refused or warned about. */
interface Mistake {
	readonly title: string;
	readonly record: Readonly<Record<string, unknown>>;
}

const SAID = { source: "report", quote: "die OECD" };
const MISTAKES: readonly Mistake[] = [
	{
		title: "A date as it stood in the text",
		record: { type: "Meeting", id: "session-5", date: "9. Juni 2015", ...SAID },
	},
	{ title: "A relation in lower case", record: { type: "attends", from: "oecd", to: "session-5", ...SAID } },
	{ title: "A value of one's own", record: { type: "ATTENDS", from: "oecd", to: "session-5", role: "GUEST", ...SAID } },
	{
		title: "`roles` instead of `role`",
		record: { type: "ATTENDS", from: "oecd", to: "session-5", roles: ["CHAIR"], ...SAID },
	},
	{ title: "A key that the type does not have", record: { type: "Person", id: "ada", honorfic: "Dr.", ...SAID } },
	{ title: "One text for a list", record: { type: "Organisation", id: "oecd", aliases: "OCDE", ...SAID } },
	{ title: "A number as text", record: { type: "Meeting", id: "session-5", ordinal: "5", ...SAID } },
	{ title: "No source", record: { type: "Organisation", id: "oecd", name: "OECD" } },
	{ title: "A source that has no line", record: { type: "Organisation", id: "oecd", name: "OECD", source: "reprot" } },
	{ title: "An entity that has no name yet", record: { type: "Organisation", id: "weltbank", kind: "BANK", ...SAID } },
	{ title: "An end that exists nowhere", record: { type: "ATTENDS", from: "oecd", to: "sesion-5", ...SAID } },
	{ title: "Ends the wrong way round", record: { type: "ATTENDS", from: "session-5", to: "oecd", ...SAID } },
	{
		title: "A quote that does not stand in the text",
		record: { type: "Organisation", id: "oecd", name: "OECD", source: "report", quote: "der OECD" },
	},
	{
		title: "Confidence in percent",
		record: { type: "Organisation", id: "oecd", name: "OECD", confidence: 90, ...SAID },
	},
	{
		title: "The words of a date without the date",
		record: { type: "Meeting", id: "session-5", dateText: "im Herbst", ...SAID },
	},
];

/** What the files around those lines would hold. */
function surroundings() {
	const index = new RecordIndex();
	const text = "Anwesend war unter anderem die OECD.";
	index.sources.set("report", { kind: "DOCUMENT", text, properties: {} });
	index.addEntity("oecd", "Organisation");
	index.addEntity("session-5", "Meeting");
	return {
		model: MODEL,
		index,
		typeOf: (id: string) => index.entities.get(id),
		sourceOf: (id: string) => index.sources.get(id),
		requireQuotes: false,
	};
}

function mistakeSection({ title, record }: Mistake): string {
	const reading = readRecord(MODEL, record);
	const findings = reading.record ? resolveRecord(reading.record, surroundings()).findings : reading.findings;
	if (findings.length === 0) throw new Error(`This is no mistake any more: ${JSON.stringify(record)}`);
	const problems = findings.map((finding) => describe(toProblem(finding, "records.jsonl", 7)));
	return `**${title}**\n\n\`\`\`text\n${JSON.stringify(record)}\n\n${problems.join("\n")}\n\`\`\``;
}

/** As `coopgraph validate` writes it. */
function describe({ file, line, path, code: name, message, suggestion }: Problem): string {
	return `${file}:${line}${path === "$" ? "" : ` ${path}`} ${name}\n  ${message}\n  ${suggestion}`;
}
