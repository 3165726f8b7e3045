/** GEXF 1.3 (gexf.net), with the time in which nodes and edges can hold: for Gephi and Gephi Lite. */
import type { Json } from "../../model/ids.ts";
import { escapeXml } from "../../shared/escapeXml.ts";
import { getAnswerGraph } from "../answer/getAnswerGraph.ts";
import { listAttributes, usualDirection, type Values } from "../answer/readAnswerGraph.ts";
import { describeExport } from "../describeExport.ts";
import type { Answer, ExportAbout, ExportContext, ExportFormat } from "../ExportFormat.ts";
import {
	edgeAttributes,
	edgeValues,
	type GraphAttribute,
	nodeAttributes,
	nodeValues,
} from "../read/graphAttributes.ts";
import { type ExportedEntity, type ExportedRelation, iterateEntities, iterateRelations } from "../read/readGraph.ts";
import { graphFile } from "../write/graphFile.ts";
import { openTag, writeElement, XML_DECLARATION } from "../write/writeXml.ts";

const FORM = { mediaType: "application/gexf+xml; charset=utf-8", extension: "gexf" };

export const gexf: ExportFormat = {
	summary: "the graph with its time, for Gephi and Gephi Lite",
	...graphFile(FORM, write),
	answer: { ...FORM, write: writeAnswer },
};

/** The network in an answer. Throws ANSWER_HAS_NO_EDGES. */
function writeAnswer(answer: Answer, about: ExportAbout): string {
	const { nodes, edges } = getAnswerGraph(answer);
	const writtenNodes = nodes.map(({ id, values }) =>
		writeElement("node", { id, label: String(values.name ?? id) }, writeValues(values)),
	);
	const writtenEdges = edges.map(({ id, from, to, directed, values: { weight, ...values } }) => {
		const strength = typeof weight === "number" ? { weight } : {};
		const type = directed ? "directed" : "undirected";
		return writeElement("edge", { id, source: from, target: to, type, ...strength }, writeValues(values));
	});
	const attributes = listAttributes(edges).filter(({ name }) => name !== "weight");
	return [
		writeHead(about),
		`${openTag("graph", { defaultedgetype: usualDirection(edges), mode: "static" })}\n`,
		writeDeclarations("node", listAttributes(nodes)),
		writeDeclarations("edge", attributes),
		`<nodes>\n${writtenNodes.join("\n")}\n</nodes>\n<edges>\n${writtenEdges.join("\n")}\n</edges>\n</graph>\n</gexf>\n`,
	].join("");
}

function writeHead(about: ExportAbout): string {
	const description = writeElement("description", {}, escapeXml(describeExport(about)));
	const meta = { lastmodifieddate: about.exportedAt.slice(0, 10) };
	return [
		XML_DECLARATION,
		`${openTag("gexf", { xmlns: "http://gexf.net/1.3", version: "1.3" })}\n`,
		`${writeElement("meta", meta, `<creator>coopgraph</creator>${description}`)}\n`,
	].join("");
}

async function* write(context: ExportContext): AsyncGenerator<string> {
	const { model, about } = context;
	yield writeHead(about);
	yield `${openTag("graph", { defaultedgetype: "directed", mode: "dynamic", timeformat: "date" })}\n`;
	yield writeDeclarations("node", nodeAttributes(model));
	yield writeDeclarations("edge", edgeAttributes(model));
	yield "<nodes>\n";
	for (const type of model.entities.values()) {
		for await (const entities of iterateEntities(context, type)) {
			yield entities.map((entity) => writeNode(type.name, entity)).join("");
		}
	}
	yield "</nodes>\n<edges>\n";
	for (const type of model.relations.values()) {
		for await (const relations of iterateRelations(context, type)) {
			yield relations.map((relation) => writeEdge(type.name, relation)).join("");
		}
	}
	yield "</edges>\n</graph>\n</gexf>\n";
}

function writeDeclarations(what: "node" | "edge", attributes: readonly GraphAttribute[]): string {
	const lines = attributes.map(({ name, kind }) =>
		writeElement("attribute", { id: name, title: name, type: kind === "integer" ? "long" : kind }),
	);
	return `${writeElement("attributes", { class: what, mode: "static" }, lines.join(""))}\n`;
}

function writeNode(type: string, entity: ExportedEntity): string {
	const attributes = { id: entity.id, label: entity.name, ...timeOf(entity.validity) };
	return `${writeElement("node", attributes, writeValues(nodeValues(type, entity)))}\n`;
}

function writeEdge(type: string, relation: ExportedRelation): string {
	const { id, from, to, validity } = relation;
	const attributes = { id, source: from.id, target: to.id, kind: type, label: type, ...timeOf(validity) };
	return `${writeElement("edge", attributes, writeValues(edgeValues(type, relation)))}\n`;
}

/** Outside of which the dates rule it out; an end that is left out is open. */
function timeOf({ possiblyFrom, possiblyUntil }: Readonly<Record<string, Json>>): {
	readonly start?: string;
	readonly end?: string;
} {
	return {
		...(typeof possiblyFrom === "string" ? { start: possiblyFrom } : {}),
		...(typeof possiblyUntil === "string" ? { end: possiblyUntil } : {}),
	};
}

function writeValues(values: Values): string {
	const lines = Object.entries(values).map(([name, value]) =>
		writeElement("attvalue", { for: name, value: String(value) }),
	);
	return writeElement("attvalues", {}, lines.join(""));
}
