/** JSON in a parameter of a request: what is wrong with it, where. */
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { isObject } from "../model/values/readValue.ts";
import { foldAsked } from "../model/values/text.ts";

/** Where a value stands: the parameter, and the path inside of it, as `$.q0.type`. */
export interface Place {
	readonly name: string;
	readonly path: string;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function parseObject(name: string, text: string): JsonObject {
	return asObject(parse(name, text), { name, path: "$" });
}

function parse(name: string, text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw refuse({ name, path: "$" }, text, `JSON (${reason})`);
	}
}

export function asObject(value: unknown, place: Place): JsonObject {
	if (isObject(value)) return value;
	throw refuse(place, value, "an object");
}

export function asList(value: unknown, place: Place): readonly unknown[] {
	if (Array.isArray(value)) return value;
	throw refuse(place, value, "a list");
}

/** As it is looked for. */
export function asText(value: unknown, place: Place): string {
	return foldAsked(asWritten(value, place));
}

export function asWritten(value: unknown, place: Place): string {
	if (typeof value === "string") return value;
	throw refuse(place, value, "a text");
}

export function below({ name, path }: Place, key: string | number): Place {
	return { name, path: typeof key === "number" ? `${path}[${key}]` : `${path}.${key}` };
}

const SHOWN_OF_VALUE = 80;

export function refuse(place: Place, found: unknown, expected: string): CoopgraphError {
	const text = typeof found === "string" ? found : (JSON.stringify(found) ?? "nothing");
	return new CoopgraphError("RECONCILE_PARAMETER_INVALID", {
		...place,
		found: text.slice(0, SHOWN_OF_VALUE),
		expected,
	});
}

export function refuseMore(name: string, what: string, found: number, limit: number): void {
	if (found <= limit) return;
	throw new CoopgraphError("RECONCILE_TOO_MANY", { name, what, found: String(found), limit: String(limit) });
}
