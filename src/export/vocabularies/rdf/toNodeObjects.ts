import type { Quad, Quad_Object } from "n3";
import type { Key } from "./jsonldContext.ts";
import type { Vocabulary } from "./Vocabulary.ts";

const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const XSD = "http://www.w3.org/2001/XMLSchema#";

type NodeObject = Record<string, unknown>;

/** What is said of each subject, as node objects of JSON-LD; quads of one subject follow each other. */
export function toNodeObjects(
	vocabulary: Vocabulary,
	keys: ReadonlyMap<string, Key>,
	quads: readonly Quad[],
): NodeObject[] {
	const nodes: NodeObject[] = [];
	let subject: string | undefined;
	let values = new Map<string, unknown[]>();
	const finish = () => {
		if (subject === undefined) return;
		const said = [...values].map(([key, all]) => [key, all.length === 1 ? all[0] : all]);
		nodes.push({ "@id": vocabulary.compact(subject), ...Object.fromEntries(said) });
	};
	for (const { subject: next, predicate, object } of quads) {
		if (next.value !== subject) {
			finish();
			subject = next.value;
			values = new Map();
		}
		const [key, value] = toEntry(vocabulary, keys, predicate.value, object);
		values.set(key, [...(values.get(key) ?? []), value]);
	}
	finish();
	return nodes;
}

function toEntry(
	vocabulary: Vocabulary,
	keys: ReadonlyMap<string, Key>,
	predicate: string,
	object: Quad_Object,
): [key: string, value: unknown] {
	if (predicate === RDF_TYPE) return ["@type", vocabulary.compact(object.value)];
	const { key, datatype } = keys.get(predicate) ?? { key: vocabulary.compact(predicate), datatype: undefined };
	return [key, toValue(vocabulary, object, datatype)];
}

/** `expected` is what the context says of the key; what is of another type says so itself. */
function toValue(vocabulary: Vocabulary, object: Quad_Object, expected: string | undefined): unknown {
	if (object.termType !== "Literal") {
		const address = vocabulary.compact(object.value);
		return expected === "@id" ? address : { "@id": address };
	}
	const { value, language, datatype } = object;
	if (language !== "") return { "@value": value, "@language": language };
	if (datatype.value === `${XSD}string`) return expected === undefined ? value : { "@value": value };
	if (datatype.value !== expected) return { "@value": value, "@type": vocabulary.compact(datatype.value) };
	return datatype.value === `${XSD}integer` || datatype.value === `${XSD}boolean` ? JSON.parse(value) : value;
}
