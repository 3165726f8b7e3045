import { Neo4jError } from "neo4j-driver";
import { findReasonInContent } from "./setAside.ts";

/**
 * What rehearsals found out about slots that cannot be projected. A transaction in which the database refused something is
 * of no more use, so a rehearsal ends there and is begun anew, with what is known by then: the slots that were refused
 * together are projected by halves, and the one that is refused alone is set aside.
 */
export class RefusedSlots {
	/** Slot → why it cannot be projected. */
	readonly reasons = new Map<string, string>();
	/** Slot → with how many it may be projected at a time. */
	readonly #largest = new Map<string, number>();

	/** Nothing was refused so far. */
	get isEmpty(): boolean {
		return this.#largest.size === 0;
	}

	/** The slots in groups that have not failed yet. */
	divide(slots: readonly string[]): string[][] {
		const sizeOf = (slot: string) => this.#largest.get(slot) ?? slots.length;
		return [...new Set(slots.map(sizeOf))].flatMap((size) =>
			inGroups(
				slots.filter((slot) => sizeOf(slot) === size),
				size,
			),
		);
	}

	learn({ slots, reason }: SlotsRefused): void {
		const [slot, ...others] = slots;
		if (slot !== undefined && others.length === 0) this.reasons.set(slot, reason);
		for (const one of slots) this.#largest.set(one, Math.ceil(slots.length / 2));
	}
}

function inGroups(slots: readonly string[], size: number): string[][] {
	const count = Math.ceil(slots.length / size);
	return Array.from({ length: count }, (_, at) => slots.slice(at * size, (at + 1) * size));
}

/** Thrown out of a rehearsal. */
export class SlotsRefused extends Error {
	readonly slots: readonly string[];
	readonly reason: string;

	constructor(slots: readonly string[], reason: string) {
		super(reason);
		this.slots = slots;
		this.reason = reason;
	}

	/** What to throw where the work on these slots failed: the error itself if it has nothing to do with them. */
	static from(error: unknown, slots: readonly string[]): unknown {
		const isPassing = error instanceof Neo4jError && error.retryable;
		const reason = isPassing ? undefined : findReasonInContent(error);
		return reason === undefined ? error : new SlotsRefused(slots, reason);
	}
}
