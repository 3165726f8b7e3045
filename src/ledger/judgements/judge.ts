/** Making judgements: each is written to the ledger first, so that it holds even if the database is gone a moment later. */
import type { ManagedTransaction } from "neo4j-driver";
import { read } from "../../database/sessions.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import type { KnownIds } from "../../identity/clusters/deriveClusters.ts";
import { explainPair } from "../../identity/clusters/explain.ts";
import { findRefusal, type Refusal, type RefusalOptions } from "../../identity/clusters/findRefusal.ts";
import { type Described, type Judgement, pairKey } from "../../identity/clusters/Judgement.ts";
import { JudgementIndex } from "../../identity/clusters/JudgementIndex.ts";
import { redactContactData } from "../../records/contactData/redactContactData.ts";
import { readJudgements } from "../apply/readJudgements.ts";
import { recordJudgements } from "../apply/recordJudgements.ts";
import type { Decider } from "../decisions/decide.ts";
import { describeIds } from "./describeIds.ts";

/** What a person decides; signed now unless it was signed before. */
export type Wanted = Omit<Judgement, "at" | "by"> & Partial<Pick<Judgement, "at" | "by">>;

export type Outcome =
	| { readonly kind: "decided"; readonly judgement: Judgement }
	| { readonly kind: "refused"; readonly wanted: Wanted; readonly error: CoopgraphError };

/** One after the other: what is refused is left out. */
export async function judgeEach(
	decider: Decider,
	wanted: readonly Wanted[],
	options: RefusalOptions = {},
): Promise<Outcome[]> {
	const judge = await prepare(decider, wanted);
	const outcomes = wanted.map((one) => judge([one], options));
	await keep(decider, outcomes.flat());
	return outcomes.flat();
}

/** Together or not at all. Throws JUDGEMENT_CONTRADICTED, JUDGEMENT_TYPES_DIFFER. */
export async function judge(
	decider: Decider,
	wanted: readonly Wanted[],
	options: RefusalOptions = {},
): Promise<Judgement[]> {
	const outcomes = (await prepare(decider, wanted))(wanted, options);
	const judgements = outcomes.map((outcome) => {
		if (outcome.kind === "refused") throw outcome.error;
		return outcome.judgement;
	});
	await keep(decider, outcomes);
	return judgements;
}

async function keep(decider: Decider, outcomes: readonly Outcome[]): Promise<void> {
	const judgements = outcomes.flatMap((outcome) => (outcome.kind === "decided" ? [outcome.judgement] : []));
	if (judgements.length === 0) return;
	await decider.judgements.append(judgements);
	await recordJudgements(decider.connection, decider.model, judgements);
}

type Judge = (wanted: readonly Wanted[], options: RefusalOptions) => Outcome[];

/** Reads all that bears on these ids, once. */
async function prepare(decider: Decider, wanted: readonly Wanted[]): Promise<Judge> {
	const ids = wanted.flatMap(({ left, right }) => [left, right]);
	const { described, index } = await read(decider.connection, (transaction) => readPriorJudgements(transaction, ids));
	const known: KnownIds = {
		isKnown: (id) => described.has(id),
		typeOf: (id) => described.get(id)?.type ?? index.typeOfThen(id),
	};
	let earlier = 0;
	return (together, options) => {
		const signed = together.map((one) => sign(decider, one, { described, index, later: earlier++ }));
		const existing = index.around(together.flatMap(({ left, right }) => [left, right]));
		const refusal = findRefusal(existing, signed, known, options);
		if (refusal) {
			const error = toError(refusal, known);
			return together.map((one) => ({ kind: "refused", wanted: one, error }));
		}
		for (const judgement of signed) index.add(judgement);
		return signed.map((judgement) => ({ kind: "decided", judgement }));
	};
}

async function readPriorJudgements(transaction: ManagedTransaction, ids: readonly string[]) {
	const index = new JudgementIndex(await readJudgements(transaction, ids));
	return { index, described: await describeIds(transaction, [...ids, ...index.ids()]) };
}

interface PriorJudgements {
	readonly described: ReadonlyMap<string, Described>;
	readonly index: JudgementIndex;
	/** Milliseconds, so that of lines that are signed at one moment the later is the later. */
	readonly later: number;
}

/** Later than all that was decided of these two ids before, whatever the clocks of those who did. */
function sign({ by, now }: Decider, wanted: Wanted, { described, index, later }: PriorJudgements): Judgement {
	const { left, right, judgement, canonical } = wanted;
	const [one, other] = [described.get(left), described.get(right)];
	const before = index.latest(pairKey(left, right));
	const at = new Date(Math.max(now().getTime() + later, before === undefined ? 0 : before + 1)).toISOString();
	return {
		...{ left, right, judgement, at: wanted.at ?? at, by: wanted.by ?? by },
		// A reason is a text like any other, and stays in the ledger for good.
		because: redactContactData(wanted.because).text,
		...(canonical === undefined ? {} : { canonical }),
		about: wanted.about ?? { ...(one ? { left: one } : {}), ...(other ? { right: other } : {}) },
	};
}

function toError(refusal: Refusal, { typeOf }: KnownIds): CoopgraphError {
	const { left, right, judgement } = refusal.judgement;
	if (refusal.kind === "types") {
		const [one, other] = refusal.ids.map((id) => `${id} is of the type ${typeOf(id)}`);
		return new CoopgraphError("JUDGEMENT_TYPES_DIFFER", { left, right, reason: `${one}, ${other}` });
	}
	const verdict = judgement === "SAME" ? "the same" : "not the same";
	const chain = refusal.chain.map(explainPair).join("; ");
	return new CoopgraphError("JUDGEMENT_CONTRADICTED", { left, right, verdict, chain });
}
