/** Which texts of records stand in indexes of the database, and what an index takes. */
import type { Property } from "../GraphModel.ts";

/** Bytes in UTF-8: a key of a range index of Neo4j 5 has 8 kB, with what the index itself notes in it. */
export const LONGEST_INDEXED = 8_000;

/** Properties of which each value is a name: one is shown as `name`, by which lists are filtered, the others are aliases. */
export const NAME_PROPERTIES = ["name", "names", "aliases"];

/** Names, and the details of relations that may be the id of an entity (see ensureConstraints). */
export function isIndexed({ name, reference }: Property): boolean {
	return NAME_PROPERTIES.includes(name) || reference !== "never";
}
