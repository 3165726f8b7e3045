import { type DocumentNode, Kind, visit } from "graphql";
import { foldAsked, mapStrings } from "../model/values/text.ts";
import type { GraphRequest } from "./cost/measureCost.ts";

/**
 * The request with all that is asked in the form in which the graph keeps it: an id or a condition that looks the same
 * means the same. Words of the query language have no such characters, so only its texts are looked at.
 */
export function foldRequest<Request extends Pick<GraphRequest, "document" | "variables">>(request: Request): Request {
	return { ...request, document: foldDocument(request.document), variables: mapStrings(request.variables, foldAsked) };
}

/** What is known of a document goes by the object, so that it must be the same each time. */
const folded = new WeakMap<DocumentNode, DocumentNode>();

function foldDocument(document: DocumentNode): DocumentNode {
	const made =
		folded.get(document) ??
		visit(document, {
			[Kind.STRING]: (node) => {
				const value = foldAsked(node.value);
				return value === node.value ? undefined : { ...node, value };
			},
		});
	folded.set(document, made);
	return made;
}
