import neo4j from "neo4j-driver";
import type { Property } from "../model/GraphModel.ts";
import type { Json } from "../model/ids.ts";
import { isValidityProperty } from "../model/validityProperties.ts";

/** Properties as the database types them: whole numbers, days, moments and points are not plain JSON there. */
export function toStoredProperties(
	properties: Readonly<Record<string, Json>>,
	model: ReadonlyMap<string, Property>,
): Record<string, unknown> {
	const stored = Object.entries(properties).map(([name, value]) => [
		name,
		isValidityProperty(name) && typeof value === "string" ? toDay(value) : toStoredValue(model.get(name), value),
	]);
	return Object.fromEntries(stored) as Record<string, unknown>;
}

/** The driver writes JavaScript's numbers as floating-point ones unless told otherwise. */
export function toStoredInteger(value: number | null): unknown {
	return value === null ? null : neo4j.int(value);
}

function toStoredValue(property: Property | undefined, value: Json): unknown {
	if (Array.isArray(value)) return value.map((item: Json) => toStoredValue(property, item));
	const scalar = property?.value.kind === "scalar" ? property.value.scalar : undefined;
	if (scalar === "Int" && typeof value === "number") return toStoredInteger(value);
	if (scalar === "Date" && typeof value === "string") return toDay(value);
	if (scalar === "DateTime" && typeof value === "string") return neo4j.types.DateTime.fromStandardDate(new Date(value));
	if (scalar === "Point" && isPoint(value)) return new neo4j.types.Point(WGS_84, value.longitude, value.latitude);
	return value;
}

/** Spatial reference of degrees of latitude and longitude (EPSG 4326). */
const WGS_84 = neo4j.int(4326);

function toDay(day: string): unknown {
	const [, year, month, date] = /^(-?\d+)-(\d{2})-(\d{2})$/.exec(day) ?? [];
	return new neo4j.types.Date(neo4j.int(year ?? 0), neo4j.int(month ?? 1), neo4j.int(date ?? 1));
}

function isPoint(value: Json): value is { latitude: number; longitude: number } {
	return typeof value === "object" && value !== null && "latitude" in value && "longitude" in value;
}
