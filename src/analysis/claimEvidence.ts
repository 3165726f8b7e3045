/**
 * `evidence` of a row that an analysts' query gives out: the row carries the ids of its claims, and what supports them is
 * looked up when it is asked for, for all rows of an answer in one query.
 */

import { evidenceOf } from "../graph/ledgerCypher.ts";
import type { ApiContext } from "../graph/ReadContext.ts";

type Evidence = readonly Readonly<Record<string, unknown>>[];

interface Wanted {
	readonly claimIds: readonly string[];
	readonly settle: (evidence: Evidence) => void;
	readonly fail: (error: unknown) => void;
}

/** What is wanted of each request and not asked for yet. */
const waiting = new WeakMap<ApiContext, Wanted[]>();

export interface HasClaims {
	readonly claimIds: readonly string[];
}

/** For a field `evidence` of a row with `claimIds`. */
export function claimEvidence({ claimIds }: HasClaims, _args: unknown, context: ApiContext): Promise<Evidence> {
	return new Promise((settle, fail) => {
		const wanted = waiting.get(context);
		wanted?.push({ claimIds, settle, fail });
		if (wanted) return;
		waiting.set(context, [{ claimIds, settle, fail }]);
		// Every row of the answer is resolved before this has its turn.
		setImmediate(() => void lookUp(context));
	});
}

async function lookUp(context: ApiContext): Promise<void> {
	const wanted = waiting.get(context) ?? [];
	waiting.delete(context);
	try {
		const found = await readEvidence(
			context,
			wanted.map(({ claimIds }) => [...new Set(claimIds)]),
		);
		wanted.forEach(({ settle }, place) => {
			settle(found[place] ?? []);
		});
	} catch (error) {
		for (const { fail } of wanted) fail(error);
	}
}

/** For each group of claims, in the order given. */
async function readEvidence(
	{ read, cypherParams }: ApiContext,
	groups: readonly (readonly string[])[],
): Promise<readonly Evidence[]> {
	return read(async (transaction) => {
		const found = await transaction.run<{ items: Evidence }>(READ_EVIDENCE, { ...cypherParams, groups });
		return found.records.map((record) => record.get("items"));
	});
}

const READ_EVIDENCE = `
	UNWIND range(0, size($groups) - 1) AS place
	WITH place, COLLECT { ${evidenceOf("$groups[place]")} } AS items
	RETURN items ORDER BY place`;
