/** An answer of the API, whatever was asked. */
export type Value = string | number | boolean | null | readonly Value[] | Fields;
export interface Fields {
	readonly [name: string]: Value;
}
export type Answer = Fields;

export function isFields(value: Value | undefined): value is Fields {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Several things with fields of their own; null where it is anything else. */
export function listItems(value: Value | undefined): readonly Fields[] | null {
	if (isFields(value)) return listItems(value.edges);
	return Array.isArray(value) && value.every(isFields) ? value : null;
}

/** Something that has a page. */
export interface Reference {
	readonly page: "entity" | "source";
	readonly id: string;
	readonly name: string;
}

export function findReference({ id, name, title }: Fields): Reference | undefined {
	if (typeof id !== "string") return undefined;
	if (typeof name === "string") return { page: "entity", id, name };
	return typeof title === "string" ? { page: "source", id, name: title } : undefined;
}
