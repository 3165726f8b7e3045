import { setMaxListeners } from "node:events";
import type { FastifyReply } from "fastify";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";

/** Aborted when the client hangs up before it has its answer. */
export function clientSignal({ raw }: FastifyReply): AbortSignal {
	const hangUp = new AbortController();
	// Every field at the root listens for it.
	setMaxListeners(0, hangUp.signal);
	raw.once("close", () => {
		if (!raw.writableFinished) hangUp.abort(new CoopgraphError("REQUEST_ABANDONED", {}));
	});
	return hangUp.signal;
}
