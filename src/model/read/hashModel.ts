import { createHash } from "node:crypto";
import type { GraphModel } from "../GraphModel.ts";
import type { ModelFile } from "./modelFiles.ts";

/** Of every letter: the same hash is the same text, in the same files. */
export function hashFiles(files: readonly ModelFile[]): string {
	return sha256(JSON.stringify(files));
}

/** Of what decides how claims are projected. A description, a label, a phrase or an analysts' query does not. */
export function hashDecisive(read: Omit<GraphModel, "document" | "labels" | "hash" | "projectionHash">): string {
	return sha256(JSON.stringify(read, (key, value: unknown) => (key === "description" ? undefined : toPlain(value))));
}

function toPlain(value: unknown): unknown {
	if (value instanceof Map) return [...value];
	if (value instanceof Set) return [...value];
	return value instanceof RegExp ? String(value) : value;
}

function sha256(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}
