import type { ManagedTransaction } from "neo4j-driver";
import { type Clusters, deriveClusters } from "../../identity/clusters/deriveClusters.ts";
import { explainObstacle } from "../../identity/clusters/explain.ts";
import type { Judgement } from "../../identity/clusters/Judgement.ts";
import { JudgementIndex } from "../../identity/clusters/JudgementIndex.ts";
import type { Pair } from "../../identity/clusters/listPairs.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { lineId } from "../store/lines/recordedLines.ts";
import { findReferents, type Referent } from "../store/referents.ts";
import { readJudgements } from "./readJudgements.ts";
import { retargetDecisions } from "./recordDecisions.ts";
import { type ChangedId, regroupEvidence } from "./regroupEvidence.ts";

/** An id that no record uses any more, and what stood for it. */
export type Vanished = Omit<ChangedId, "to">;

/**
 * Works out anew what stands for these ids and for those that are united with them, after judgements were added or
 * records began or ceased to use an id. What is recorded of the ids for which that changes is grouped into claims anew,
 * and people's decisions on those claims follow. Nothing else is read. Returns whether anything changed.
 */
export async function refreshIdentities(
	transaction: ManagedTransaction,
	model: GraphModel,
	ids: readonly string[],
	vanished: readonly Vanished[] = [],
): Promise<boolean> {
	const judgements = await readJudgements(transaction, ids);
	if (judgements.length === 0) return false;
	const { known, clusters } = await deriveFrom(transaction, judgements);
	const stays = [...known].map(([id, { canonicalId }]) => ({ id, from: canonicalId, to: clusters.canonicalId(id) }));
	const leaves = vanished.map(({ id, from }) => ({ id, from, to: id }));
	const changed = [...stays, ...leaves].filter(({ from, to }) => from !== to);
	await writeWaiting(transaction, clusters, known);
	if (changed.length === 0) return false;
	await transaction.run(
		"UNWIND $rows AS row MATCH (referent:Referent {id: row.id}) SET referent.canonicalId = row.to",
		{ rows: changed },
	);
	await regroupEvidence(transaction, model, changed);
	await retargetDecisions(
		transaction,
		model,
		changed.map(({ id }) => id),
	);
	return true;
}

/** Clusters from these judgements; types are those of the graph, and where it does not know an id, those of then. */
export async function deriveFrom(
	transaction: ManagedTransaction,
	judgements: readonly Judgement[],
): Promise<{ known: ReadonlyMap<string, Referent>; clusters: Clusters }> {
	const mentioned = new Set(judgements.flatMap(({ left, right }) => [left, right]));
	const known = await findReferents(transaction, [...mentioned]);
	const index = new JudgementIndex(judgements);
	const clusters = deriveClusters(judgements, {
		isKnown: (id) => known.has(id),
		typeOf: (id) => known.get(id)?.type ?? index.typeOfThen(id),
	});
	return { known, clusters };
}

/** Notes on each judgement whether it holds now, and if it applies to nothing why. */
async function writeWaiting(
	transaction: ManagedTransaction,
	clusters: Clusters,
	known: ReadonlyMap<string, Referent>,
): Promise<void> {
	const rows = clusters.pairs.map((pair) => ({
		...{ id: lineId(pair.judgement), key: pair.key, left: pair.left, right: pair.right },
		waits: findReason(pair, clusters, known),
	}));
	await transaction.run(WRITE_WAITING, { rows });
}

function findReason(pair: Pair, { refused }: Clusters, known: ReadonlyMap<string, Referent>): string | null {
	const unknown = [pair.left, pair.right].filter((id) => !known.has(id));
	if (unknown.length > 0) return `no record uses the id ${unknown.join(", nor the id ")}`;
	const obstacle = refused.get(pair.key);
	return obstacle ? explainObstacle(obstacle, (id) => known.get(id)?.type ?? "") : null;
}

const WRITE_WAITING = `
	UNWIND $rows AS row
	MATCH (judgement:Judgement {pair: row.key})
	SET judgement.current = judgement.id = row.id, judgement.waits = CASE WHEN judgement.id = row.id THEN row.waits END`;
