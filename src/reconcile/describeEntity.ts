import type { Profile } from "../identity/Profile.ts";
import type { GraphModel } from "../model/GraphModel.ts";

const LONGEST = 160;
const MOST_NAMES = 2;

/** A line that tells namesakes apart: type, what has a fixed form (kind, country, dates), other names. */
export function describeEntity(model: GraphModel, { type, properties, names }: Profile): string {
	const told = [...(model.entities.get(type)?.properties.values() ?? [])]
		.filter(({ value, format, edtf, role }) => role.kind === "stated" && (value.kind === "enum" || format || edtf))
		.map(({ name }) => properties[name])
		.filter((value) => typeof value === "string")
		.map((value) => (/^[A-Z_]{4,}$/.test(value) ? value.toLowerCase().replaceAll("_", " ") : value));
	const others = names.slice(1, 1 + MOST_NAMES).map(({ value }) => `“${value}”`);
	const line = [type, ...told, ...(others.length > 0 ? [`also ${others.join(", ")}`] : [])].join(", ");
	return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
