/**
 * That an entity or a source was erased. Each is a line of the ledger of erasures, and holds nothing of what was erased:
 * its ids and names stand in it as salted hashes, so that a later import can tell that a line speaks of it.
 */
import { createHash } from "node:crypto";
import { canonicalJson, type Json } from "../../model/ids.ts";

export interface Erasure {
	readonly erased: "ENTITY" | "SOURCE";
	/** ISO 8601, in UTC. */
	readonly at: string;
	readonly by: string;
	readonly because: string;
	readonly salt: string;
	/** Hashes of ids, names, addresses and ledger lines, in no telling order. */
	readonly marks: readonly string[];
	/** How many words the names have, each number once: runs of so many words are looked up in texts. */
	readonly words: readonly number[];
}

/**
 * What a mark is of: the id of an entity or a source, the address or the content hash of a source, a name wherever it
 * stands, a name only where a ledger tells what a line is about, or a whole line of a ledger.
 */
export type MarkKind = "entity" | "source" | "address" | "content" | "name" | "about" | "line";

export function mark(salt: string, kind: MarkKind, value: string): string {
	return createHash("sha256")
		.update(canonicalJson([salt, kind, value]))
		.digest("hex");
}

/** What is wrong with a line of the ledger; undefined if nothing is. */
export function findFault(line: Json): string | undefined {
	if (typeof line !== "object" || line === null || Array.isArray(line)) return "it is no JSON object";
	const { erased, marks, words, ...rest } = line as { readonly [key: string]: Json | undefined };
	if (erased !== "ENTITY" && erased !== "SOURCE") return "erased is neither ENTITY nor SOURCE";
	const missing = ["at", "by", "because", "salt"].find((key) => typeof rest[key] !== "string");
	if (missing !== undefined) return `the key ${missing} is missing`;
	if (!isListOf(marks, "string")) return "marks is no list of texts";
	return isListOf(words, "number") ? undefined : "words is no list of numbers";
}

function isListOf(value: Json | undefined, type: "string" | "number"): boolean {
	return Array.isArray(value) && value.every((item) => typeof item === type);
}
