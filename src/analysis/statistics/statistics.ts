/** Counts by groups, for any type, property and relation of the model. */
import type { ManagedTransaction as Transaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../database/rows.ts";
import { namedPeriods } from "../../edtf/namedPeriods.ts";
import { didYouMean } from "../../errors/suggest.ts";
import type { ApiContext } from "../../graph/ReadContext.ts";
import { requestError } from "../../graph/requestError.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { checkNames } from "../checkNames.ts";
import { datesQuery, type Grouping, periodsParameter, statisticsQuery } from "./statisticsQuery.ts";

/** Arguments have passed what the query's file asks of them. */
export interface StatisticsArguments {
	readonly of: string;
	readonly by: readonly Grouping[];
	readonly counting?: string | null;
	readonly limit: number;
}

/** Throws SEARCH_TYPE_UNKNOWN, RELATION_UNKNOWN or GROUPING_INVALID. */
export async function statistics(model: GraphModel, args: StatisticsArguments, { read, cypherParams }: ApiContext) {
	check(model, args);
	const query = statisticsQuery(model, args);
	return read(async (transaction) => {
		const parameters = { ...cypherParams, ...(await readPeriods(transaction, args)), limit: args.limit };
		const found = await transaction.run<{ row: object }>(query, parameters);
		return found.records.map((record) => record.get("row"));
	});
}

/** For each grouping by year or month, which ones each date names. */
async function readPeriods(
	transaction: Transaction,
	{ of, by }: StatisticsArguments,
): Promise<Record<string, Record<string, string[]>>> {
	const periods: Record<string, Record<string, string[]>> = {};
	for (const [place, { property, per }] of by.entries()) {
		if (!property || !per) continue;
		const found = await transaction.run(datesQuery(of, property));
		const dates = decodeRows(found, { date: v.string() }).map(({ date }) => date);
		periods[periodsParameter(place)] = Object.fromEntries(dates.map((date) => [date, namedPeriods(date, per)]));
	}
	return periods;
}

function check(model: GraphModel, { of, by, counting }: StatisticsArguments): void {
	checkNames([of], model.entities, "SEARCH_TYPE_UNKNOWN");
	if (counting) checkNames([counting], model.relations, "RELATION_UNKNOWN");
	if (by.length === 0 || by.length > MOST_GROUPINGS)
		throw invalid(`${by.length} groupings; expected 1 to ${MOST_GROUPINGS}`);
	for (const { property, relation, type, per } of by) {
		if (Boolean(property) === Boolean(relation)) throw invalid("a grouping needs either `property` or `relation`");
		if (relation) checkNames([relation], model.relations, "RELATION_UNKNOWN");
		if (type) checkNames([type], model.entities, "SEARCH_TYPE_UNKNOWN");
		if (type && !relation) throw invalid("`type` says what stands at the end of a `relation`");
		if (property) checkProperty(model, of, { property, per });
	}
}

const MOST_GROUPINGS = 4;

function checkProperty(
	model: GraphModel,
	of: string,
	{ property, per }: { property: string; per: Grouping["per"] },
): void {
	const properties = model.entities.get(of)?.properties ?? new Map();
	const found = properties.get(property);
	if (!found || found.value.kind === "structure") {
		throw invalid(
			`${of} has no property ${property.slice(0, 80)} of its own.${didYouMean(property, [...properties.keys()])}`,
		);
	}
	if (per && !found.edtf) throw invalid(`\`per\` is for dates, and ${property} is none`);
}

function invalid(reason: string, suggestion = "") {
	return requestError("GROUPING_INVALID", { reason, suggestion });
}
