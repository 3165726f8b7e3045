import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import type { Answer } from "../ExportFormat.ts";
import { type AnswerGraph, readAnswerGraph } from "./readAnswerGraph.ts";

/** Throws ANSWER_HAS_NO_EDGES for an answer that is no network. */
export function getAnswerGraph(answer: Answer): AnswerGraph {
	const graph = readAnswerGraph(answer);
	if (graph) return graph;
	throw new CoopgraphError("ANSWER_HAS_NO_EDGES", {});
}
