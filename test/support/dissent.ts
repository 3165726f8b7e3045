/**
 * Worlds full of dissent, of every relation and type of the model, none of which is named here: for the rule that nothing is
 * shown which nobody stated. The same world comes as records, and as claims with evidence, as the ledger stores them.
 */
import fc from "fast-check";
import { parseEdtf } from "../../src/edtf/parseEdtf.ts";
import type { StoredClaim, StoredEvidence } from "../../src/ledger/rules/AssessedClaim.ts";
import { findReversed } from "../../src/model/findReversed.ts";
import type { GraphModel, Property, RecordType, RelationType } from "../../src/model/GraphModel.ts";
import { canonicalJson, claimId, evidenceId, type Json } from "../../src/model/ids.ts";

/** One line of a source: what it states, and how. */
export interface Statement {
	/** Of a relation. */
	readonly from?: string;
	readonly to?: string;
	/** Of a property: its value; `stated` then says more about it. */
	readonly property?: string;
	readonly value?: Json;
	readonly stated: Readonly<Record<string, Json>>;
	readonly source: string;
	readonly modality: string;
	readonly stance: string;
	readonly status: string;
	readonly confidence: number;
	readonly rank: string;
}

/** What sources say of one entity, or of relations of one type from one entity. */
export interface World {
	/** Name of the type or relation. */
	readonly type: string;
	readonly isRelation: boolean;
	readonly statements: readonly Statement[];
}

const SUBJECT = "subject";
const OBJECTS = ["object-1", "object-2", "object-3"] as const;

/** Sources by their ids; one has no date, one was withdrawn. */
const SOURCES = [
	{ id: "s1", published: "2008-01-10", open: true },
	{ id: "s2", published: "2016", open: true },
	{ id: "s3", published: "2020-05-01", open: true },
	{ id: "s4", published: undefined, open: true },
	{ id: "s5", published: "2019-01-01", open: false },
];

const BEGINNINGS = ["2008", "2010-03", "2010-03-04", "2012", "2012~", "2015", "2016"];
const ENDS = ["2011", "2012-06", "2015", "2018", "2018-03", "2019-12-31"];
const DAYS = [
	"2007-12-06/2007-12-07",
	"2007-12-06",
	"2007-12",
	"2010",
	"2015-06",
	"2015-06-08/2015-06-09",
	"2017-12-06",
];
const TEXTS = ["Alpha", "Beta", "Gamma"];

/** A value of a property, from few, so that sources agree as often as they do not. */
function arbitraryOf(property: Property): fc.Arbitrary<Json> {
	const { value, edtf, format, range } = property;
	if (edtf) {
		const { bounds } = edtf;
		return fc.constantFrom(...(bounds === "START" ? BEGINNINGS : bounds === "END" ? ENDS : DAYS));
	}
	if (format) return fc.constant(format.example);
	if (value.kind === "enum") return fc.constantFrom(...value.values.slice(0, 3));
	if (value.kind !== "scalar") return fc.constant(null);
	switch (value.scalar) {
		case "Int":
			return fc.integer({ min: range?.minimum ?? 1, max: (range?.minimum ?? 1) + 2 });
		case "Float":
			return fc.constantFrom(8_000_000, 9_500_000);
		case "Boolean":
			return fc.boolean();
		case "Point":
			return fc.constantFrom({ latitude: 50, longitude: 70 }, { latitude: 51, longitude: 71 });
		case "ID":
			return fc.constant(SUBJECT);
		default:
			return fc.constantFrom(...TEXTS);
	}
}

const said = fc.record({
	source: fc.constantFrom(...SOURCES.map(({ id }) => id)),
	modality: fc.constantFrom("ASSERTED", "ASSERTED", "ASSERTED", "INFERRED", "PLANNED", "POSSIBLE"),
	stance: fc.constantFrom("SUPPORTS", "SUPPORTS", "SUPPORTS", "SUPPORTS", "CONTRADICTS"),
	status: fc.constantFrom("ACCEPTED", "ACCEPTED", "ACCEPTED", "PROPOSED"),
	confidence: fc.constantFrom(0.5, 0.9, 1),
	rank: fc.constantFrom(...Array<string>(12).fill("NORMAL"), "PREFERRED", "DEPRECATED"),
});

function isStated({ role, value }: Property): boolean {
	return role.kind === "stated" && value.kind !== "structure";
}

function statementOfRelation(type: RelationType): fc.Arbitrary<Statement> {
	const properties = [...type.properties.values()].filter(isStated);
	const stated = someOf(properties);
	const to = type.single ? fc.constantFrom(...OBJECTS) : fc.constantFrom(OBJECTS[0], OBJECTS[0], OBJECTS[1]);
	return fc
		.tuple(
			to,
			// Records whose dates rule each other out are refused.
			stated.filter((one) => !findReversed(type.properties.values(), one)),
			said,
		)
		.map(([end, details, how]) => ({
			...{ from: SUBJECT, to: end, stated: details },
			...how,
		}));
}

function someOf(properties: readonly Property[]): fc.Arbitrary<Statement["stated"]> {
	const values = Object.fromEntries(properties.map((property) => [property.name, arbitraryOf(property)]));
	return fc.record(values, { requiredKeys: [] }) as fc.Arbitrary<Statement["stated"]>;
}

function statementOfEntity(type: RecordType): fc.Arbitrary<Statement> {
	const properties = [...type.properties.values()].filter(isStated);
	const qualifiers = [...type.properties.values()].filter(({ role }) => role.kind === "qualifier");
	return fc.constantFrom(...properties).chain((property) => {
		const own = qualifiers.filter(({ role }) => role.kind === "qualifier" && role.of === property.name);
		return fc.tuple(arbitraryOf(property), someOf(own), said).map(([value, stated, how]) => ({
			...{ property: property.name, value, stated },
			...how,
		}));
	});
}

export function generateWorld(model: GraphModel): fc.Arbitrary<World> {
	const relations = [...model.relations.values()].map((type) => ({ type, isRelation: true }));
	const entities = [...model.entities.values()].map((type) => ({ type, isRelation: false }));
	// Those of which there is most to say are asked for most.
	const telling = relations.filter(({ type }) => type.properties.size > 1);
	return fc.constantFrom(...relations, ...telling, ...telling, ...entities).chain(({ type, isRelation }) => {
		const statement = isRelation ? statementOfRelation(type as RelationType) : statementOfEntity(type);
		return fc
			.array(statement, { minLength: 1, maxLength: 7 })
			.map((statements) => ({ type: type.name, isRelation, statements }));
	});
}

export interface LedgerClaim {
	readonly claim: StoredClaim;
	readonly evidence: readonly StoredEvidence[];
}

/** Types of the ends do not matter to the projection. */
export function toClaims({ type, isRelation, statements }: World): LedgerClaim[] {
	const claims = new Map<string, { claim: StoredClaim; evidence: StoredEvidence[] }>();
	for (const statement of statements) {
		const { claim, evidence } = toClaim(type, isRelation, statement);
		const known = claims.get(claim.id) ?? { claim, evidence: [] };
		if (!known.evidence.some(({ id }) => id === evidence.id)) known.evidence.push(evidence);
		claims.set(claim.id, known);
	}
	return [...claims.values()];
}

function toClaim(type: string, isRelation: boolean, statement: Statement) {
	const { to, property, value, stated, source, modality, stance, status, confidence, rank } = statement;
	const predicate = isRelation ? type : (property ?? "");
	const target: Json = isRelation ? (to ?? "") : (value ?? null);
	const content = { subject: SUBJECT, predicate, target, qualifiers: stated };
	const { published, open } = SOURCES.find(({ id }) => id === source) ?? { published: undefined, open: true };
	const days = published === undefined ? undefined : parseEdtf(published);
	const claim: StoredClaim = {
		...{ id: claimId(content), subjectId: SUBJECT, subjectType: isRelation ? "" : type },
		...{ property: isRelation ? null : predicate, relation: isRelation ? type : null },
		value: isRelation ? null : typeof target === "string" ? target : canonicalJson(target),
		...{ objectId: isRelation ? String(target) : null, objectType: isRelation ? "" : null },
		...{ qualifiers: canonicalJson(stated), rank, rankReason: null, shown: null },
	};
	const evidence: StoredEvidence = {
		id: evidenceId({ ...content, source, quote: "", stance, modality }),
		...{ sourceId: source, stance, modality, status, confidence, open, wording: "{}" },
		published: days?.earliest ?? null,
		publishedLatest: days?.latest ?? null,
		publishedAs: published ?? null,
	};
	return { claim, evidence };
}

/** Records of the sources, and the ids of those that are to be withdrawn. */
export const SOURCE_RECORDS = SOURCES.map(({ id, published }) => ({
	...{ type: "Source", id, title: `Report ${id}` },
	...(published === undefined ? {} : { published }),
}));
export const WITHDRAWN = SOURCES.flatMap(({ id, open }) => (open ? [] : [id]));

/** The world as lines of a record file; each world of a file has a number, and ids of its own. Nobody ranked anything. */
export function toRecords(model: GraphModel, { type, isRelation, statements }: World, number: number): object[] {
	const own = (id: string) => `${number}:${id}`;
	const [[from, tos] = ["", new Set<string>()]] = [...(model.relations.get(type)?.ends ?? [])];
	const [to = ""] = [...tos];
	const entity = (id: string, ofType: string) => ({ type: ofType, id: own(id), name: `${ofType} ${id}`, source: "s1" });
	const things = isRelation ? [entity(SUBJECT, from), ...OBJECTS.map((id) => entity(id, to))] : [entity(SUBJECT, type)];
	const lines = statements.map(({ property = "", value, stated, rank: _, from: __, to: end = "", ...how }) => {
		const details = Object.fromEntries(
			Object.entries(stated).map(([name, one]) => [name, one === SUBJECT ? own(SUBJECT) : one]),
		);
		if (isRelation) return { type, from: own(SUBJECT), to: own(end), ...details, ...how };
		const isList = model.entities.get(type)?.properties.get(property)?.list === true;
		return { type, id: own(SUBJECT), [property]: isList ? [value] : value, ...details, ...how };
	});
	return [...things, ...lines];
}
