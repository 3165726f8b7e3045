/** Values of the graph as terms of RDF. */
import { DataFactory, type NamedNode, type Quad, type Quad_Object } from "n3";
import type { Property, RecordType } from "../../../model/GraphModel.ts";
import type { Json } from "../../../model/ids.ts";
import { exactEnds } from "../../exactEnds.ts";
import type { FieldTerms, Vocabulary } from "./Vocabulary.ts";

const { literal, namedNode, quad } = DataFactory;

/** What an EDTF date is in RDF, as the Library of Congress names it. */
const EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";
const WKT = "http://www.opengis.net/ont/geosparql#wktLiteral";
const XSD = "http://www.w3.org/2001/XMLSchema#";

/** Datatype of a property's values; undefined: plain texts; "@id": addresses. */
export function datatypeOf({ value, edtf, reference }: Property): string | undefined {
	if (edtf) return EDTF;
	if (value.kind === "enum" || reference === "always") return "@id";
	const scalar = value.kind === "scalar" ? value.scalar : "String";
	switch (scalar) {
		case "Int":
			return `${XSD}integer`;
		case "Float":
			return `${XSD}decimal`;
		case "Boolean":
			return `${XSD}boolean`;
		case "Date":
			return `${XSD}date`;
		case "DateTime":
			return `${XSD}dateTime`;
		case "Point":
			return WKT;
		case "ID":
		case "String":
			return undefined;
	}
}

/** One value of a property. */
export function toTerm(vocabulary: Vocabulary, property: Property, value: Json): Quad_Object {
	if (property.value.kind === "enum") return namedNode(vocabulary.value(property.value.name, String(value)));
	if (property.reference === "always") return namedNode(vocabulary.thing("entity", String(value)));
	return typed(toText(value), datatypeOf(property));
}

function typed(text: string, datatype: string | undefined): Quad_Object {
	return datatype === undefined ? literal(text) : literal(text, namedNode(datatype));
}

export const decimal = (value: number): Quad_Object => typed(toText(value), `${XSD}decimal`);
export const integer = (value: number): Quad_Object => typed(toText(value), `${XSD}integer`);
export const truth = (value: boolean): Quad_Object => typed(String(value), `${XSD}boolean`);
export const day = (value: string): Quad_Object => typed(value, `${XSD}date`);
export const moment = (value: string): Quad_Object => typed(value, `${XSD}dateTime`);

/** A text in a language; the tag is left out where it is none (BCP 47). */
export function inLanguage(text: string, language: unknown): Quad_Object {
	const isTag = typeof language === "string" && /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(language);
	return isTag ? literal(text, language.toLowerCase()) : literal(text);
}

function toText(value: Json): string {
	if (typeof value === "number") return NUMBERS.format(value);
	if (isPoint(value)) return `POINT(${NUMBERS.format(value.longitude)} ${NUMBERS.format(value.latitude)})`;
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** xsd:decimal has no exponents. */
const NUMBERS = new Intl.NumberFormat("en", { useGrouping: false, maximumFractionDigits: 20 });

function isPoint(value: Json): value is { readonly latitude: number; readonly longitude: number } {
	return typeof value === "object" && value !== null && "latitude" in value && "longitude" in value;
}

/** What a record says of `subject`, in the terms of its type. */
export function describeValues(
	vocabulary: Vocabulary,
	subject: NamedNode,
	type: RecordType,
	values: Readonly<Record<string, Json>>,
): Quad[] {
	return Object.entries(values).flatMap(([name, value]) => {
		const property = type.properties.get(name);
		if (!property) return [];
		const terms = vocabulary.field(type.name, name);
		return [value].flat().flatMap((one) => describeValue(subject, terms, property, one, vocabulary));
	});
}

function describeValue(
	subject: NamedNode,
	terms: FieldTerms,
	property: Property,
	value: Json,
	vocabulary: Vocabulary,
): Quad[] {
	const object = toTerm(vocabulary, property, value);
	const whole = terms.properties.map((address) => quad(subject, namedNode(address), object));
	if (!property.edtf || typeof value !== "string") return whole;
	const { first, last } = exactEnds(value);
	return [...whole, ...endQuads(subject, terms.begins, first), ...endQuads(subject, terms.ends, last)];
}

function endQuads(subject: NamedNode, addresses: readonly string[], end: string | undefined): Quad[] {
	if (end === undefined) return [];
	const datatype = PRECISIONS[end.split("-").length - 1];
	return addresses.map((address) => quad(subject, namedNode(address), typed(end, `${XSD}${datatype}`)));
}

const PRECISIONS = ["gYear", "gYearMonth", "date"];
