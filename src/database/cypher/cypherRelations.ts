import { cypherName } from "./cypherName.ts";

/** These types of relations, as they stand in a pattern. Of an empty list no relation is one. */
export function cypherRelations(names: readonly string[]): string {
	return names.map(cypherName).join("|") || "!%";
}
