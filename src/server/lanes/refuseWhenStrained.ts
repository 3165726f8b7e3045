import underPressure from "@fastify/under-pressure";
import type { FastifyInstance } from "fastify";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { isCheap } from "../clients/limitClients.ts";

interface Strain {
	/** How late timers of this process may be, on the average; 300 ms unless given. */
	readonly mostDelayMs?: number;
	/** How often that is looked at; 250 ms unless given. */
	readonly sampleMs?: number;
	/** Requests at one time that are no crowd, however late the timers are; 30 unless given. */
	readonly crowd?: number;
}

/**
 * A crowd of requests that this process has no time for is told so before they are read: in its lanes each would wait
 * behind all that arrived before it, and be refused too late. A single reader waits while something large is worked out.
 */
export async function refuseWhenStrained(
	app: FastifyInstance,
	{ mostDelayMs = 300, sampleMs = 250, crowd = 30 }: Strain = {},
): Promise<void> {
	let open = 0;
	app.addHook("onRequest", async (_request, { raw }) => {
		open += 1;
		raw.once("close", () => {
			open -= 1;
		});
	});
	await app.register(underPressure, {
		maxEventLoopDelay: mostDelayMs,
		sampleInterval: sampleMs,
		pressureHandler: ({ url }) => {
			if (open > crowd && !isCheap(url)) throw new CoopgraphError("SERVER_BUSY", { seconds: "1" });
		},
	});
}
