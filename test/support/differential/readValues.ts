import { isDate, isDateTime, isInt, isPoint } from "neo4j-driver";
import type { Connection } from "../../../src/database/Database.ts";
import { read } from "../../../src/database/sessions.ts";
import type { GraphModel } from "../../../src/model/GraphModel.ts";

/** Values that the graph holds, by `Type.property`, so that conditions fit something. */
export type Values = ReadonlyMap<string, readonly unknown[]>;

export async function readValues(connection: Connection, model: GraphModel): Promise<Values> {
	const found = new Map<string, unknown[]>();
	const keep = (type: string, properties: Readonly<Record<string, unknown>>) => {
		for (const [name, value] of Object.entries(properties)) {
			const values = found.get(`${type}.${name}`) ?? [];
			values.push(...[value].flat().map(toJson));
			found.set(`${type}.${name}`, values);
		}
	};
	await read(connection, async (transaction) => {
		for (const label of [...model.entities.keys(), "Claim", "Source", "Conflict", "Judgement", "ImportRun"]) {
			const nodes = await transaction.run(`MATCH (n:${label}) RETURN properties(n) AS p ORDER BY n.id LIMIT 60`);
			for (const record of nodes.records) keep(label, record.get("p"));
		}
		for (const { name, propertiesType } of model.relations.values()) {
			const relations = await transaction.run(
				`MATCH ()-[r:${name}]->() RETURN properties(r) AS p ORDER BY r.id LIMIT 60`,
			);
			for (const record of relations.records) keep(propertiesType, record.get("p"));
		}
	});
	return found;
}

function toJson(value: unknown): unknown {
	if (isInt(value)) return value.toNumber();
	if (isDate(value as object) || isDateTime(value as object)) return String(value);
	if (isPoint(value as object)) {
		const { x, y } = value as { x: number; y: number };
		return { longitude: x, latitude: y };
	}
	return value;
}
