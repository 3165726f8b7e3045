import type { FastifyInstance } from "fastify";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { isCheap } from "../clients/limitClients.ts";
import type { Lanes } from "./Lanes.ts";

/**
 * More requests at one time than all lanes have slots and places for: the others are told SERVER_BUSY before anybody looks
 * at what they ask. To find out what each costs, only to refuse it in its lane, takes as long as to answer a small one,
 * and those who are in time would wait for it. Requests that are still arriving do not count: a slow one holds nobody up.
 */
export function refuseCrowds(app: FastifyInstance, lanes: Lanes): void {
	const most = Object.values(lanes.states()).reduce((sum, { slots, places }) => sum + slots + places, 0);
	let underWay = 0;
	app.addHook("preHandler", async ({ url }, { raw }) => {
		if (isCheap(url)) return;
		if (underWay >= most) throw new CoopgraphError("SERVER_BUSY", { seconds: "1" });
		underWay += 1;
		raw.once("close", () => {
			underWay -= 1;
		});
	});
}
