import { getNullableType, isListType } from "graphql";
import type { RootPlan } from "../plan/Plan.ts";
import type { Complete } from "./Completion.ts";
import { completeConnection } from "./completeConnection.ts";
import { completeMap, completeRow } from "./completeRows.ts";
import { completeType } from "./completeType.ts";

/** From the rows of a field at the root, all of them, to its value. */
export function completeRoot(root: RootPlan): Complete {
	const complete = completeType(root.type, completeOne(root), `Query.${root.key}`);
	if (isListType(getNullableType(root.type))) return complete;
	return (rows, completion, path) => complete((rows as readonly unknown[])[0], completion, path);
}

function completeOne(root: RootPlan): Complete {
	switch (root.kind) {
		case "list":
			return completeRow(root.rows);
		case "connection":
			return completeConnection(root, completeRow);
		case "statement":
			return "rows" in root.of ? completeRow(root.of.rows) : completeMap(root.of.map);
	}
}
