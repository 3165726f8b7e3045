/** GraphML (graphml.graphdrawing.org): for yEd, Cytoscape, NetworkX, igraph. */

import { escapeXml } from "../../shared/escapeXml.ts";
import { getAnswerGraph } from "../answer/getAnswerGraph.ts";
import { listAttributes, usualDirection, type Values } from "../answer/readAnswerGraph.ts";
import { describeExport } from "../describeExport.ts";
import type { Answer, ExportAbout, ExportContext, ExportFormat } from "../ExportFormat.ts";
import { type AttributeKind, edgeAttributes, edgeValues, nodeAttributes, nodeValues } from "../read/graphAttributes.ts";
import { iterateEntities, iterateRelations } from "../read/readGraph.ts";
import { graphFile } from "../write/graphFile.ts";
import { openTag, writeElement, XML_DECLARATION } from "../write/writeXml.ts";

const FORM = { mediaType: "application/xml; charset=utf-8", extension: "graphml" };

export const graphml: ExportFormat = {
	summary: "the graph for yEd, Cytoscape, NetworkX, igraph",
	...graphFile(FORM, write),
	answer: { ...FORM, write: writeAnswer },
};

/** The network in an answer. Throws ANSWER_HAS_NO_EDGES. */
function writeAnswer(answer: Answer, about: ExportAbout): string {
	const { nodes, edges } = getAnswerGraph(answer);
	return [
		writeHead(about),
		...listAttributes(nodes).map(({ name, kind }) => writeKey("node", name, kind)),
		...listAttributes(edges).map(({ name, kind }) => writeKey("edge", name, kind)),
		`${openTag("graph", { id: "answer", edgedefault: usualDirection(edges) })}\n`,
		...nodes.map(({ id, values }) => `${writeElement("node", { id }, writeData("node", values))}\n`),
		...edges.map(({ id, from, to, directed, values }) => {
			const ends = { id, source: from, target: to, directed: String(directed) };
			return `${writeElement("edge", ends, writeData("edge", values))}\n`;
		}),
		"</graph>\n</graphml>\n",
	].join("");
}

function writeHead(about: ExportAbout): string {
	const open = openTag("graphml", { xmlns: "http://graphml.graphdrawing.org/xmlns" });
	return `${XML_DECLARATION}${open}\n${writeElement("desc", {}, escapeXml(describeExport(about)))}\n`;
}

async function* write(context: ExportContext): AsyncGenerator<string> {
	const { model, about } = context;
	yield writeHead(about);
	for (const { name, kind } of nodeAttributes(model)) yield writeKey("node", name, kind);
	for (const { name, kind } of edgeAttributes(model)) yield writeKey("edge", name, kind);
	yield `${openTag("graph", { id: "cooperation", edgedefault: "directed" })}\n`;
	for (const type of model.entities.values()) {
		for await (const entities of iterateEntities(context, type)) {
			yield entities
				.map(
					(entity) => `${writeElement("node", { id: entity.id }, writeData("node", nodeValues(type.name, entity)))}\n`,
				)
				.join("");
		}
	}
	for (const type of model.relations.values()) {
		for await (const relations of iterateRelations(context, type)) {
			yield relations
				.map((relation) => {
					const ends = { id: relation.id, source: relation.from.id, target: relation.to.id };
					return `${writeElement("edge", ends, writeData("edge", edgeValues(type.name, relation)))}\n`;
				})
				.join("");
		}
	}
	yield "</graph>\n</graphml>\n";
}

const KINDS: Readonly<Record<AttributeKind, string>> = {
	string: "string",
	boolean: "boolean",
	integer: "long",
	double: "double",
};

function writeKey(what: "node" | "edge", name: string, kind: AttributeKind): string {
	const attributes = { id: keyOf(what, name), for: what, "attr.name": name, "attr.type": KINDS[kind] };
	return `${writeElement("key", attributes)}\n`;
}

function writeData(what: "node" | "edge", values: Values): string {
	return Object.entries(values)
		.map(([name, value]) => writeElement("data", { key: keyOf(what, name) }, escapeXml(String(value))))
		.join("");
}

/** Ids of keys are unique in the document, though a node and an edge may have an attribute of one name. */
function keyOf(what: "node" | "edge", name: string): string {
	return `${what}-${name}`;
}
