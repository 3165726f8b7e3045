import type { GraphModel } from "../../../model/GraphModel.ts";
import type { StartedRun } from "../../store/ImportRun.ts";

export interface ApplyContext {
	readonly model: GraphModel;
	readonly run: StartedRun;
	/** The time of this run, ISO 8601 in UTC. */
	readonly now: string;
	/** Whether what the ledger holds nothing of is shown in the transaction that writes it. */
	readonly showsAtOnce: boolean;
}
