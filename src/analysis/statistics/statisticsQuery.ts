import { cypherName } from "../../database/cypher/cypherName.ts";
import { expandCypher } from "../../graph/expandCypher.ts";
import { entitySlotCypher } from "../../ledger/rules/slots.ts";
import type { GraphModel, Property } from "../../model/GraphModel.ts";

/** By a property, or by what stands at the other end of a relation. Names are those of the model. */
export interface Grouping {
	readonly property?: string | null;
	readonly per?: "YEAR" | "MONTH" | null;
	readonly relation?: string | null;
	readonly type?: string | null;
}

interface Counted {
	readonly of: string;
	readonly by: readonly Grouping[];
	readonly counting?: string | null;
}

/** Of a group: those that are given, and whose claims are. */
const MOST_MEMBERS = 100;

/** Rows of the type StatisticsRow. The names in it are checked before. */
export function statisticsQuery(model: GraphModel, { of, by, counting }: Counted): string {
	const parts = by.map((grouping, place) => groupBy(model, of, grouping, place));
	const values = by.map((_, place) => `value${place}`);
	const modalities = by.map(({ relation }, place) => (relation ? `relation${place}.modality` : `modality${place}`));
	const claimIds = by.flatMap(({ relation }, place) => (relation ? [`coalesce(relation${place}.claimIds, [])`] : []));
	const properties = by.flatMap(({ property }) => (property ? [`'${property}'`] : []));
	const member = counting ? "counted" : "item";
	const order = by
		.map(({ relation }, place) => (relation ? `value${place}.name, value${place}.id` : `value${place}`))
		.join(", ");
	const statement = `
	MATCH (item:${cypherName(of)}) WHERE NODE_HOLDS(item)
	${parts.join("\n")}
	${counting ? joinCounted(counting) : ""}
	WITH ${values.join(", ")}, ${member} AS member, item,
		${[...claimIds, ...(counting ? ["coalesce(counts.claimIds, [])"] : []), "[]"].join(" + ")} AS claimIds,
		coalesce(WEAKEST([${[...modalities, ...(counting ? ["counts.modality"] : [])].join(", ")}]), 'ASSERTED') AS modality
	WITH ${values.join(", ")}, member, collect(DISTINCT item)[..${MOST_MEMBERS}] AS items, collect(claimIds) AS claimIds,
		collect(modality) AS ways
	WITH *, STRONGEST(ways) AS surest
	ORDER BY member.name, member.id
	WITH ${values.join(", ")}, count(*) AS count, collect(surest) AS modalities, collect(member)[..${MOST_MEMBERS}] AS members,
		collect(claimIds)[..${MOST_MEMBERS}] AS claimIds, collect(items)[..${MOST_MEMBERS}] AS items
	ORDER BY ${values.map((value) => `${value} IS NULL`).join(" OR ")}, count DESC, ${order}
	LIMIT toInteger($limit)
	RETURN {
		groups: [${by.map((grouping, place) => describeGroup(grouping, `value${place}`)).join(", ")}],
		count: count, PER_MODALITY(modalities), members: [member IN members | REFERENCE(member)],
		claimIds: ${distinctClaims(properties)}
	} AS row`;
	return expandCypher(model, statement);
}

/** Of all relations that were looked at, and of the values that things were grouped by; each once. */
function distinctClaims(properties: readonly string[]): string {
	const ofRelations = `COLLECT {
			UNWIND claimIds AS ofMember
			UNWIND ofMember AS ofRelations
			UNWIND ofRelations AS claimId
			RETURN DISTINCT claimId
		}`;
	if (properties.length === 0) return ofRelations;
	return `${ofRelations} + COLLECT {
			UNWIND items AS ofMember
			UNWIND ofMember AS item
			WITH DISTINCT item LIMIT ${MOST_MEMBERS}
			UNWIND CLAIMS_OF(item, [${properties.join(", ")}]) AS claimId
			RETURN claimId
		}`;
}

/** Adds to each row what it is grouped by, as `value0`, `value1`, …: a text, a node, or null. */
function groupBy(model: GraphModel, of: string, { property, per, relation, type }: Grouping, place: number): string {
	if (property) {
		const value = readValue(property, per, model.entities.get(of)?.properties.get(property), place);
		return `UNWIND ${value} AS value${place}
	WITH *, CASE WHEN value${place} IS NOT NULL THEN ${readModality(property, `value${place}`, model.entities.get(of)?.properties.get(property))} END AS modality${place}`;
	}
	if (!relation) return "";
	const [edge, end] = [`relation${place}`, `end${place}`];
	return `
	OPTIONAL MATCH (item)-[${edge}:${cypherName(relation)}]-(${end}:Entity)
	WHERE RELATION_COUNTS(${edge}) AND NODE_HOLDS(${end})
	${type ? rollUp(model, relation, type, place) : `WITH *, ${end} AS value${place}`}`;
}

/** The end itself, or what it lies in: over the relation that @single names as leading from one end to another. */
function rollUp(model: GraphModel, relation: string, type: string, place: number): string {
	const unless = model.relations.get(relation)?.single?.unless;
	return unless === undefined
		? `WITH *, CASE WHEN end${place}:${cypherName(type)} THEN end${place} END AS value${place}`
		: `OPTIONAL MATCH (end${place})-[:${cypherName(unless)}]->{0,3}(value${place}:${cypherName(type)})`;
}

/** A list of the values that it counts under; none stated is null. A date counts in each year or month that it names. */
function readValue(name: string, per: Grouping["per"], property: Property | undefined, place: number): string {
	const stored = `item.${cypherName(name)}`;
	if (!property?.list && !per) return `[toString(${stored})]`;
	const values = per ? `$${periodsParameter(place)}[${stored}]` : stored;
	return `CASE WHEN size(coalesce(${values}, [])) = 0 THEN [null] ELSE ${values} END`;
}

/** Of the grouping in this place: date → the years or months that it names. Cypher cannot read dates. */
export function periodsParameter(place: number): string {
	return `periods${place}`;
}

/** All dates of this property that the graph shows. */
export function datesQuery(of: string, property: string): string {
	return `
	MATCH (item:${cypherName(of)}) WHERE item.${cypherName(property)} IS NOT NULL
	RETURN DISTINCT item.${cypherName(property)} AS date`;
}

/** How the value is stated, or the date of which it is the year. */
function readModality(name: string, value: string, property: Property | undefined): string {
	const ofValue = property?.list ? ` AND said.value = toString(${value})` : "";
	return `STRONGEST(COLLECT {
		MATCH (said:Claim {slot: ${entitySlotCypher("item.id")}})
		WHERE said.property = '${name}' AND said.shown AND STANDS(said)${ofValue}
		RETURN said.modality
	})`;
}

function joinCounted(relation: string): string {
	return `MATCH (item)-[counts:${cypherName(relation)}]-(counted:Entity)
	WHERE RELATION_COUNTS(counts) AND NODE_HOLDS(counted)`;
}

function describeGroup({ property, relation }: Grouping, value: string): string {
	const by = `'${property ?? relation}'`;
	return property
		? `{by: ${by}, value: ${value}}`
		: `{by: ${by}, value: ${value}.name, entity: CASE WHEN ${value} IS NOT NULL THEN REFERENCE(${value}) END}`;
}
