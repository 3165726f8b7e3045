/** What an import would do, entity by entity: looked at before and after the projection, in a transaction that is taken back. */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRow, decodeRows } from "../../database/rows.ts";
import type { GraphModel } from "../../model/GraphModel.ts";

export interface ImportPlan {
	readonly entities: readonly PlannedEntity[];
	/** Entities beyond those that are described. */
	readonly leftOut: number;
}

export interface PlannedEntity {
	readonly id: string;
	readonly type: string;
	readonly name: string;
	/** True: the graph does not show it yet. */
	readonly isNew: boolean;
	/** Claims that nobody made before, … */
	readonly added: readonly PlannedClaim[];
	/** … that were made before, and gain or change evidence, … */
	readonly changed: readonly PlannedClaim[];
	/** … and that no open source makes any more. */
	readonly withdrawn: readonly PlannedClaim[];
	/** What the graph shows otherwise than before. */
	readonly shown: readonly { readonly property: string; readonly before: unknown; readonly after: unknown }[];
	/** Contradictions that there were not before. */
	readonly conflicts: readonly string[];
}

export interface PlannedClaim {
	readonly id: string;
	/** `until: 2018`, or `ATTENDS → meeting-7`. */
	readonly says: string;
	readonly status: string;
}

const MOST_ENTITIES = 10_000;

const CLAIM = v.object({
	id: v.string(),
	says: v.string(),
	status: v.string(),
	/** Null: it is new, and has not been projected yet. */
	shown: v.nullable(v.boolean()),
});

const ENTITY_STATE = v.object({
	id: v.string(),
	type: v.string(),
	properties: v.nullable(v.record(v.string(), v.unknown())),
	claims: v.array(CLAIM),
	conflicts: v.array(v.string()),
});
type EntityState = v.InferOutput<typeof ENTITY_STATE>;

export class PlanObserver {
	readonly #model: GraphModel;
	#before: readonly EntityState[] = [];
	#leftOut = 0;

	constructor(model: GraphModel) {
		this.#model = model;
	}

	/** Remembers everything that the projection is going to look at. */
	async lookBefore(transaction: ManagedTransaction): Promise<void> {
		const counted = await transaction.run("MATCH (claim:Pending) RETURN count(DISTINCT claim.subjectId) AS count");
		const { count } = decodeRow(counted, { count: v.number() });
		this.#leftOut = Math.max(0, count - MOST_ENTITIES);
		const found = await transaction.run(PENDING_ENTITIES, { most: MOST_ENTITIES });
		this.#before = decodeRows(found, { entity: ENTITY_STATE }).map(({ entity }) => entity);
	}

	async lookAfter(transaction: ManagedTransaction): Promise<ImportPlan> {
		const rows = this.#before.map(({ id, claims }) => ({ id, claimIds: claims.map((claim) => claim.id) }));
		const found = await transaction.run(SAME_ENTITIES, { rows });
		const after = new Map(decodeRows(found, { entity: ENTITY_STATE }).map(({ entity }) => [entity.id, entity]));
		const entities = this.#before.map((before) => this.#compare(before, after.get(before.id)));
		return { entities, leftOut: this.#leftOut };
	}

	#compare(before: EntityState, after: EntityState | undefined): PlannedEntity {
		const statusAfter = new Map(after?.claims.map(({ id, status }) => [id, status]));
		const claims = before.claims.map((claim) => ({ ...claim, after: statusAfter.get(claim.id) ?? "WITHDRAWN" }));
		const pick = (fits: (claim: (typeof claims)[number]) => boolean): PlannedClaim[] =>
			claims.filter(fits).map(({ id, says, after: status }) => ({ id, says, status }));
		return {
			id: before.id,
			type: before.type,
			name: String(after?.properties?.name ?? before.properties?.name ?? before.id),
			isNew: before.properties === null,
			added: pick(({ shown }) => shown === null),
			changed: pick((claim) => claim.shown !== null && claim.after !== "WITHDRAWN"),
			withdrawn: pick((claim) => claim.shown !== null && claim.status !== "WITHDRAWN" && claim.after === "WITHDRAWN"),
			shown: before.properties === null ? [] : this.#compareShown(before, after),
			conflicts: (after?.conflicts ?? []).filter((conflict) => !before.conflicts.includes(conflict)),
		};
	}

	#compareShown(before: EntityState, after: EntityState | undefined): PlannedEntity["shown"] {
		const stated = this.#model.entities.get(before.type)?.properties.values() ?? [];
		return [...stated].flatMap(({ name, role }) => {
			const [was, is] = [before.properties?.[name] ?? null, after?.properties?.[name] ?? null];
			if (role.kind !== "stated" || JSON.stringify(was) === JSON.stringify(is)) return [];
			return [{ property: name, before: was, after: is }];
		});
	}
}

const CLAIM_STATE = `claim {
	.id, .status, .shown,
	says: CASE WHEN claim.relation IS NULL THEN claim.property + ': ' + claim.value ELSE claim.relation + ' → ' + claim.objectId END
}`;

const CONFLICTS = `COLLECT {
	MATCH (conflict:Conflict {subjectId: id})
	RETURN coalesce(conflict.property, conflict.relation + coalesce('.' + conflict.qualifier, ''))
}`;

const PENDING_ENTITIES = `
	MATCH (claim:Pending)
	WITH claim ORDER BY claim.relation, claim.property, claim.value, claim.objectId, claim.id
	WITH claim.subjectId AS id, claim.subjectType AS type, collect(${CLAIM_STATE}) AS claims
	ORDER BY type, id LIMIT toInteger($most)
	OPTIONAL MATCH (node:Entity {id: id})
	RETURN {id: id, type: type, properties: properties(node), claims: claims, conflicts: ${CONFLICTS}} AS entity`;

const SAME_ENTITIES = `
	UNWIND $rows AS row
	WITH row.id AS id, row.claimIds AS claimIds
	OPTIONAL MATCH (node:Entity {id: id})
	RETURN {
		id: id, type: '', properties: properties(node), conflicts: ${CONFLICTS},
		claims: COLLECT { UNWIND claimIds AS claimId MATCH (claim:Claim {id: claimId}) RETURN ${CLAIM_STATE} }
	} AS entity`;
