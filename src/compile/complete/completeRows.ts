import { type GraphQLOutputType, getNamedType, isLeafType } from "graphql";
import { isPoint, type Point } from "neo4j-driver";
import { isWebAddress } from "../../model/values/webAddress.ts";
import { TYPE_KEY } from "../emit/emitRows.ts";
import type { FieldPlan, MapPlan, RowsPlan } from "../plan/Plan.ts";
import type { Complete, Row } from "./Completion.ts";
import { completeConnection } from "./completeConnection.ts";
import { completeKeys, type Key } from "./completeKeys.ts";
import { completeLeaf, completeType } from "./completeType.ts";

/** A row of the database as an object of the answer, its keys in the order of the request. */
export function completeRow(rows: RowsPlan): Complete {
	const byType = new Map(
		[...rows.fields].map(([type, fields]) => [type, completeKeys(fields.map((field) => toKey(field, type)))]),
	);
	const [only] = byType.values();
	if (!rows.asksType && only) return only;
	return (stored, completion, path) => {
		const complete = byType.get(String((stored as Row)[TYPE_KEY]));
		if (!complete) throw new Error("A row has none of the types that its field may have.");
		return complete(stored, completion, path);
	};
}

function toKey(field: FieldPlan, type: string): Key {
	const { key } = field;
	if (field.kind === "typename") return { key, from: key, complete: undefined, text: field.name };
	return { key, from: key, complete: completeField(field, `${type}.${key}`) };
}

function completeField(field: Exclude<FieldPlan, { kind: "typename" }>, place: string): Complete {
	switch (field.kind) {
		case "value":
			return completeValue(field.type, false, place);
		case "property":
			return field.parts
				? completeType(field.type, completePoint(completeMap(field.parts)), place)
				: completeValue(field.type, field.isWebAddress, place);
		case "maps":
			return completeType(field.type, completeMap(field.map), place);
		case "rows":
		case "list":
			return completeType(field.type, completeRow(field.rows), place);
		case "connection":
			return completeConnection(field, completeRow);
	}
}

function completeValue(type: GraphQLOutputType, webAddress: boolean, place: string): Complete {
	const named = getNamedType(type);
	if (!isLeafType(named)) throw new Error(`${place} is no single value.`);
	const complete = completeType(type, completeLeaf(named), place);
	if (!webAddress) return complete;
	return (stored, completion, path) => complete(keepWebAddresses(stored), completion, path);
}

/** Null where an earlier version took in something else: pages make links of them. */
function keepWebAddresses(stored: unknown): unknown {
	if (Array.isArray(stored)) return stored.filter((one) => keepWebAddresses(one) !== null);
	return typeof stored === "string" && isWebAddress(stored) ? stored : null;
}

/** A point as the API has it; anything else as it is. */
function completePoint(complete: Complete): Complete {
	return (stored, completion, path) =>
		complete(isPoint(stored as object) ? toPlace(stored as Point) : stored, completion, path);
}

function toPlace({ x, y, z, srid }: Point): Row {
	const id = Number(srid);
	return { longitude: x, latitude: y, height: z, srid: id, crs: SYSTEMS[id] };
}

const SYSTEMS: Readonly<Record<number, string>> = {
	4326: "wgs-84",
	4979: "wgs-84-3d",
	7203: "cartesian",
	9157: "cartesian-3d",
};

/** A map of a statement, whose entries are called as the fields of its type. */
export function completeMap({ typeName, fields }: MapPlan): Complete {
	return completeKeys(
		fields.map(({ key, name, type, map, isWebAddress: web }) => {
			if (name === undefined) return { key, from: key, complete: undefined, text: typeName };
			const place = `${typeName}.${name}`;
			const complete = map ? completeType(type, completeMap(map), place) : completeValue(type, web, place);
			return { key, from: name, complete };
		}),
	);
}
