import { setMaxListeners } from "node:events";
import type { FastifyReply } from "fastify";

/** Aborted when the client hangs up before it has its answer. */
export function clientSignal({ raw }: FastifyReply): AbortSignal {
	const hangUp = new AbortController();
	// Every field at the root listens for it.
	setMaxListeners(0, hangUp.signal);
	raw.once("close", () => {
		if (!raw.writableFinished) hangUp.abort(new Error("the client hung up"));
	});
	return hangUp.signal;
}
