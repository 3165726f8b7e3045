/**
 * The checks of one line that need the model only: is it of a known type, does it say what that type may say, in values
 * of the right kind. What needs other lines or the graph (do its ends exist?) is checked in resolveRecord.
 */
import { findNearest } from "../../errors/suggest.ts";
import { findReversed } from "../../model/findReversed.ts";
import type { EntityType, GraphModel, Property, RecordType, RelationType } from "../../model/GraphModel.ts";
import type { Json, Qualifiers } from "../../model/ids.ts";
import { isIndexed, LONGEST_INDEXED } from "../../model/values/indexedTexts.ts";
import { readValue } from "../../model/values/readValue.ts";
import { isRedacted } from "../../model/values/redaction.ts";
import { foldInvisible } from "../../model/values/text.ts";
import { remember } from "../../shared/remember.ts";
import { redactContactData } from "../contactData/redactContactData.ts";
import type { EntityRecord, GraphRecord, RelationRecord, SourceRecord, Statement } from "../GraphRecord.ts";
import { type Finding, show } from "../problems.ts";
import { describeWrongValue } from "./describeWrongValue.ts";
import type { RawRecord } from "./parseLine.ts";
import { readEvidence } from "./readEvidence.ts";

export interface RecordReading {
	/** Undefined if a finding is an error. */
	readonly record: GraphRecord | undefined;
	/** What it would be if nothing were refused, and what is. Undefined where nothing is, or nobody can tell of what it speaks. */
	readonly refused: RefusedRecord | undefined;
	readonly findings: readonly Finding[];
}

export interface RefusedRecord {
	readonly record: GraphRecord;
	/** Everything that is refused, in the order of the places. */
	readonly because: readonly Finding[];
}

/** The first that is refused, in a word and its place: `DATE_INVALID $.until`. */
export function nameRefusal({ because }: RefusedRecord): string {
	return because.map(({ code, path }) => `${code} ${path}`)[0] ?? "";
}

export function readRecord(model: GraphModel, raw: RawRecord): RecordReading {
	const reader = new RecordReader(model, raw);
	const record = reader.read();
	const { findings } = reader;
	if (findings.length === 0) return { record, refused: undefined, findings };
	return { record: undefined, refused: record && isTelling(record) ? refuse(record, findings) : undefined, findings };
}

/** Whether it is said of what something is stated, and what. */
function isTelling(record: GraphRecord): boolean {
	if (record.kind === "source") return record.id !== "";
	const { source } = record.evidence;
	if (record.kind === "relation") return source !== "" && record.from !== "" && record.to !== "";
	return source !== "" && record.id !== "" && record.statements.length > 0;
}

function refuse(record: GraphRecord, findings: readonly Finding[]): RefusedRecord {
	const because = findings.toSorted((a, b) => Number(a.path > b.path) - Number(a.path < b.path));
	if (record.kind === "source") return { record, because };
	const refused = nameRefusal({ record, because });
	return { record: { ...record, evidence: { ...record.evidence, refused } }, because };
}

/** Printable, no white space: an id is a word, not a sentence. No @ either: an e-mail address is no id. */
export const ID = /^[^\s\p{C}@]{1,200}$/u;

class RecordReader {
	readonly findings: Finding[] = [];
	readonly #model: GraphModel;
	readonly #raw: RawRecord;

	constructor(model: GraphModel, raw: RawRecord) {
		this.#model = model;
		this.#raw = raw;
	}

	read(): GraphRecord | undefined {
		const { type } = this.#raw;
		if (typeof type !== "string") return this.#refuse("TYPE_MISSING", "$.type", show(type), '"type":"Organisation"');
		const entity = this.#model.entities.get(type);
		if (entity) return this.#readEntity(entity);
		const relation = this.#model.relations.get(type);
		if (relation) return this.#readRelation(relation);
		return type === "Source" ? this.#readSource() : this.#refuseType(type);
	}

	#readSource(): SourceRecord {
		const { source } = this.#model;
		const id = this.#readId("id");
		const properties: Record<string, Json> = {};
		for (const [key, raw] of this.#propertyEntries(source, ["textFile"])) {
			const property = source.properties.get(key);
			if (property) properties[key] = this.#readOne(property, raw, `$.${key}`);
		}
		if (this.#raw.title == null) {
			const suggestion = 'Give "title":"…" on this line.';
			this.findings.push({
				code: "NAME_MISSING",
				path: "$.title",
				found: `the source ${id}`,
				expected: "its title",
				suggestion,
			});
		}
		const { textFile } = this.#raw;
		if (textFile != null && typeof textFile !== "string") {
			this.#refuse("VALUE_TYPE_WRONG", "$.textFile", show(textFile), "the path of a text file");
		}
		return {
			kind: "source",
			id,
			properties,
			textFile: typeof textFile === "string" ? textFile : undefined,
			text: undefined,
		};
	}

	#readEntity(type: EntityType): EntityRecord {
		const id = this.#readId("id");
		const evidence = readEvidence(this.#model, this.#raw, this.findings);
		const statements = this.#readStatements(type);
		if (statements.length === 0 && this.findings.length === 0) {
			this.#refuse("NOTHING_STATED", "$", id, "a property, such as `name`");
		}
		return { kind: "entity", type: type.name, id, statements, evidence };
	}

	#readRelation(type: RelationType): RelationRecord {
		const from = this.#readId("from");
		const to = this.#readId("to");
		if (from === to && from !== "") this.#refuse("ENDS_EQUAL", "$.to", from, "two different entities");
		const evidence = readEvidence(this.#model, this.#raw, this.findings);
		const qualifiers: Record<string, Json> = {};
		const wording: Record<string, Json> = {};
		for (const [key, raw] of this.#propertyEntries(type)) {
			const property = type.properties.get(key);
			if (!property) continue;
			const target = property.role.kind === "wording" ? wording : qualifiers;
			target[key] = property.list
				? this.#readList(property, raw, `$.${key}`)
				: this.#readOne(property, raw, `$.${key}`);
		}
		this.#checkDates(type.properties.values(), qualifiers);
		return { kind: "relation", type: type.name, from, to, qualifiers, wording, evidence };
	}

	#readStatements(type: EntityType): Statement[] {
		const statements: Statement[] = [];
		for (const [key, raw] of this.#propertyEntries(type)) {
			const property = type.properties.get(key);
			if (!property) continue;
			if (property.role.kind !== "stated") this.#checkCompanion(property.role, key);
			else if (property.list) {
				for (const value of this.#readList(property, raw, `$.${key}`))
					statements.push(this.#state(type, property, value));
			} else statements.push(this.#state(type, property, this.#readOne(property, raw, `$.${key}`)));
		}
		this.#checkDates(
			type.properties.values(),
			Object.fromEntries(statements.map(({ property, value }) => [property, value])),
		);
		return statements;
	}

	/** A line whose dates rule each other out cannot be true; of two lines, each may be. */
	#checkDates(properties: Iterable<Property>, stated: Readonly<Record<string, unknown>>, path = "$"): void {
		const reversed = findReversed(properties, stated);
		if (!reversed) return;
		const { earlier, later } = reversed;
		this.#refuse("DATES_REVERSED", `${path}.${later.name}`, later.edtf, `${earlier.name} ${earlier.edtf}`);
	}

	/** A structured value is split: its `value` is what is claimed, the rest qualifies it. */
	#state(type: EntityType, property: Property, read: Json): Statement {
		const { value, ...inner } = property.value.kind === "structure" && isJsonObject(read) ? read : { value: read };
		const beside = (kind: "qualifier" | "wording"): Qualifiers =>
			Object.fromEntries(
				[...type.properties.values()]
					.filter(({ role, name }) => role.kind === kind && role.of === property.name && this.#raw[name] != null)
					.map((companion) => [
						companion.name,
						this.#readOne(companion, this.#raw[companion.name], `$.${companion.name}`),
					]),
			);
		const qualifiers = { ...(inner as Qualifiers), ...beside("qualifier") };
		return { property: property.name, value: value ?? null, qualifiers, wording: beside("wording") };
	}

	#checkCompanion(role: Exclude<Property["role"], { kind: "stated" }>, key: string): void {
		if (this.#raw[role.of] == null) this.#refuse("QUALIFIER_WITHOUT_VALUE", `$.${key}`, key, role.of);
	}

	/** The record's keys that are properties of this type; the others are refused. A key with null says nothing. */
	#propertyEntries(type: RecordType, further: readonly string[] = []): [string, unknown][] {
		const common = this.#commonKeys(type, further);
		return Object.entries(this.#raw).filter(([key, raw]) => {
			if (common.has(key)) return false;
			const property = type.properties.get(key);
			if (property && property.role.kind !== "derived") return raw !== null;
			this.#refuseKey(type, key, property, common);
			return false;
		});
	}

	#commonKeys(type: RecordType, further: readonly string[]): Set<string> {
		if (type === this.#model.source) return new Set(["type", "id", ...further]);
		const ends = this.#model.relations.has(type.name) ? ["from", "to"] : ["id"];
		return new Set(["type", ...ends, "source", ...this.#model.evidence.properties.keys(), ...further]);
	}

	#refuseKey(type: RecordType, key: string, property: Property | undefined, common: ReadonlySet<string>): void {
		const statable = [...type.properties.values()]
			.filter(({ role }) => role.kind !== "derived")
			.map(({ name }) => name);
		const meant = property?.role.kind === "derived" ? property.role.of : findNearest(key, [...statable, ...common]);
		this.findings.push({
			code: "KEY_UNKNOWN",
			path: `$.${key}`,
			found: key,
			expected: type.name,
			suggestion:
				meant === undefined
					? `Use one of ${statable.join(", ")}, or declare the property in schema.graphql.`
					: `Did you mean \`${meant}\`?`,
		});
	}

	#readOne(property: Property, raw: unknown, path: string): Json {
		const read = readValue(property, raw);
		if (read.kind === "value") {
			const { value: kind } = property;
			if (kind.kind === "structure" && isJsonObject(read.value)) {
				this.#checkDates(kind.fields.values(), read.value, path);
			}
			return this.#checkLength(property, read.value, path);
		}
		this.findings.push(describeWrongValue(property, raw, path, read));
		return raw as Json;
	}

	/** The texts by which the database finds things stand in its indexes, which take so much and no more. */
	#checkLength(property: Property, read: Json, path: string): Json {
		const text = isJsonObject(read) ? read.value : read;
		if (!isIndexed(property) || typeof text !== "string") return read;
		const bytes = Buffer.byteLength(text);
		if (bytes > LONGEST_INDEXED) {
			const expected = `at most ${LONGEST_INDEXED} bytes in UTF-8`;
			this.findings.push({ code: "VALUE_TOO_LONG", path, found: `${bytes} bytes`, expected });
		}
		return read;
	}

	/** An item that is null says nothing, as a key does. */
	#readList(property: Property, raw: unknown, path: string): Json[] {
		if (Array.isArray(raw)) {
			return raw.flatMap((item, index) => (item === null ? [] : [this.#readOne(property, item, `${path}[${index}]`)]));
		}
		const suggestion = `Write a list: ${show([raw])}.`;
		this.findings.push({ code: "VALUE_TYPE_WRONG", path, found: show(raw), expected: "a list", suggestion });
		return [];
	}

	#readId(key: "id" | "from" | "to"): string {
		const raw = this.#raw[key];
		const code = key === "id" ? "ID_MISSING" : "END_MISSING";
		const isSource = this.#raw.type === "Source";
		if (raw === undefined || raw === null)
			this.#refuse(code, `$.${key}`, "nothing", `"${key}":"…", the id of ${isSource ? "the source" : "an entity"}`);
		else if (typeof raw !== "string" || !ID.test(foldInvisible(raw))) {
			this.#refuse(
				"ID_INVALID",
				`$.${key}`,
				show(raw),
				"1 to 200 characters without white space, control characters and @",
			);
		} else if (tellsContactData(raw)) {
			this.#refuse("ID_INVALID", `$.${key}`, show(raw), "an id without contact data");
		} else return foldInvisible(raw);
		return typeof raw === "string" ? raw : "";
	}

	#refuseType(type: string): undefined {
		const known = [...this.#model.entities.keys(), ...this.#model.relations.keys(), "Source"];
		const meant = findNearest(type, known);
		this.findings.push({
			code: "TYPE_UNKNOWN",
			path: "$.type",
			found: show(type),
			expected: known.join(", "),
			suggestion: meant === undefined ? undefined : `Did you mean \`${meant}\`?`,
		});
		return undefined;
	}

	#refuse(code: Finding["code"], path: string, found: string, expected: string): undefined {
		this.findings.push({ code, path, found, expected });
		return undefined;
	}
}

/** An id is kept as it is: taking something out of it would make one of two. */
const tellsContactData = remember(
	(id) => isRedacted(id) || redactContactData(id, { announcedOnly: true }).kinds.length > 0,
	20_000,
);

function isJsonObject(value: Json): value is { readonly [key: string]: Json | undefined } {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
