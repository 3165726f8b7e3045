import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { toGraphQLError } from "../../graph/requestError.ts";
import type { Entry, Leave } from "./Lane.ts";
import { LARGEST_LIGHT_COST, type Lanes } from "./Lanes.ts";

/** Of one GraphQL request: its way through the lanes. */
export class Turn {
	readonly #lanes: Lanes;
	readonly #entry: Entry;
	#leave: Leave | undefined;
	#hasEnded = false;

	constructor(lanes: Lanes, entry: Entry) {
		this.#lanes = lanes;
		this.#entry = entry;
	}

	/** Waits in the lane for what costs so much. Throws SERVER_BUSY as a GraphQL error. */
	async take(cost: number): Promise<void> {
		const lane = cost > LARGEST_LIGHT_COST ? this.#lanes.heavy : this.#lanes.light;
		try {
			this.#leave = await lane.enter(this.#entry);
			// Another guard may have refused the request meanwhile.
			if (this.#hasEnded) this.#leave();
		} catch (error) {
			throw error instanceof CoopgraphError ? toGraphQLError(error) : error;
		}
	}

	/** Whether the turn was taken or not. */
	end(): void {
		this.#hasEnded = true;
		this.#leave?.();
	}
}
