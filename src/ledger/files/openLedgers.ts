import {
	findFault as findFaultOfJudgement,
	type Judgement,
	redactJudgement,
} from "../../identity/clusters/Judgement.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { type Erasure, findFault as findFaultOfErasure } from "../../records/erasures/Erasure.ts";
import { type Decision, findFault as findFaultOfDecision } from "../store/lines/Decision.ts";
import { redactDecision } from "../store/lines/redactDecision.ts";
import { LedgerFile } from "./LedgerFile.ts";

export interface Ledgers {
	readonly ledger: LedgerFile<Decision>;
	readonly judgements: LedgerFile<Judgement>;
	readonly erasures: LedgerFile<Erasure>;
}

/** The ledgers at these paths. */
export function openLedgers(
	model: GraphModel,
	paths: { readonly decisions: string; readonly judgements: string; readonly erasures: string },
): Ledgers {
	return {
		ledger: new LedgerFile(
			paths.decisions,
			(line) => findFaultOfDecision(model, line),
			(line) => redactDecision(model, line),
		),
		judgements: new LedgerFile(paths.judgements, findFaultOfJudgement, redactJudgement),
		erasures: new LedgerFile(paths.erasures, findFaultOfErasure),
	};
}
