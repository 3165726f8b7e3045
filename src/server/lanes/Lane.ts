import PQueue from "p-queue";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";

export interface LaneOptions {
	/** How many are carried out at one time. */
	readonly slots: number;
	/** How many wait for a slot at most; further ones are refused at once. */
	readonly places: number;
	/** How long one waits at most. One that would probably wait longer is refused at once, too. */
	readonly patienceMs: number;
	/** The part of all slots and places that one client may take; 1 unless given. */
	readonly share?: number;
}

/** What a lane does now, and has done since the server started. */
export interface LaneState {
	readonly slots: number;
	readonly places: number;
	readonly running: number;
	readonly waiting: number;
	readonly entered: number;
	/** No place was free, or none within the patience. */
	readonly refused: number;
	/** Waited and got no slot within the patience. */
	readonly expired: number;
	/** How long one holds a slot: a moving average. */
	readonly meanMs: number;
}

export interface Entry {
	/** The same for all requests of a client. */
	readonly client: string;
	/** Aborted when nobody waits any more. */
	readonly signal?: AbortSignal;
}

/** Gives the slot back; doing so again changes nothing. */
export type Leave = () => void;

/** The weight of the latest in the moving average. */
const LATEST = 0.2;

/**
 * A bounded queue before a bounded number of slots. Who cannot be served soon is told so at once, with the time after
 * which it is worth trying again: a refusal costs nobody anything, and waiting in vain does.
 */
export class Lane {
	readonly #queue: PQueue;
	readonly #options: LaneOptions;
	readonly #clients = new Map<string, number>();
	#entered = 0;
	#refused = 0;
	#expired = 0;
	#meanMs = 0;

	constructor(options: LaneOptions) {
		this.#options = options;
		this.#queue = new PQueue({ concurrency: options.slots });
	}

	get state(): LaneState {
		const { slots, places } = this.#options;
		return {
			slots,
			places,
			running: this.#queue.pending,
			waiting: this.#queue.size,
			entered: this.#entered,
			refused: this.#refused,
			expired: this.#expired,
			meanMs: Math.round(this.#meanMs),
		};
	}

	/** Waits for a slot. Throws SERVER_BUSY, and the signal's reason. */
	async enter({ client, signal }: Entry): Promise<Leave> {
		const { patienceMs } = this.#options;
		const expectedMs = this.#expectedWait();
		if (this.#isFull() || expectedMs > patienceMs || this.#holdsItsShare(client)) {
			this.#refused += 1;
			throw busy(expectedMs);
		}
		this.#count(client, 1);
		try {
			const release = await this.#waitForSlot(patienceMs, signal);
			return this.#leave(client, release);
		} catch (error) {
			this.#count(client, -1);
			throw error;
		}
	}

	#isFull(): boolean {
		const { slots, places } = this.#options;
		return this.#queue.pending >= slots && this.#queue.size >= places;
	}

	/** 0 where a slot is free. */
	#expectedWait(): number {
		const { slots } = this.#options;
		return this.#queue.pending < slots ? 0 : (this.#meanMs * (this.#queue.size + 1)) / slots;
	}

	#holdsItsShare(client: string): boolean {
		const { slots, places, share = 1 } = this.#options;
		return (this.#clients.get(client) ?? 0) >= Math.max(1, Math.floor((slots + places) * share));
	}

	#waitForSlot(patienceMs: number, signal: AbortSignal | undefined): Promise<Leave> {
		const waiting = new AbortController();
		const leave = () => waiting.abort(signal?.reason);
		const timer = setTimeout(() => {
			this.#expired += 1;
			waiting.abort(busy(this.#expectedWait()));
		}, patienceMs);
		signal?.addEventListener("abort", leave, { once: true });
		if (signal?.aborted) leave();
		const stopWaiting = () => {
			clearTimeout(timer);
			signal?.removeEventListener("abort", leave);
		};
		return new Promise<Leave>((enter, refuse) => {
			const hold = () =>
				new Promise<void>((release) => {
					stopWaiting();
					enter(release);
				});
			this.#queue.add(hold, { signal: waiting.signal }).catch((error: unknown) => {
				stopWaiting();
				refuse(error);
			});
		});
	}

	#leave(client: string, release: Leave): Leave {
		const enteredAt = performance.now();
		this.#entered += 1;
		let hasLeft = false;
		return () => {
			if (hasLeft) return;
			hasLeft = true;
			this.#meanMs += (performance.now() - enteredAt - this.#meanMs) * LATEST;
			this.#count(client, -1);
			release();
		};
	}

	#count(client: string, by: 1 | -1): void {
		const count = (this.#clients.get(client) ?? 0) + by;
		if (count > 0) this.#clients.set(client, count);
		else this.#clients.delete(client);
	}
}

const LONGEST_RETRY_S = 60;

function busy(expectedMs: number): CoopgraphError {
	const seconds = Math.min(LONGEST_RETRY_S, Math.max(1, Math.ceil(expectedMs / 1_000)));
	return new CoopgraphError("SERVER_BUSY", { seconds: String(seconds) });
}
