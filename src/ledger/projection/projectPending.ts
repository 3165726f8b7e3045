/**
 * Brings the analysts' graph up to the ledger. What has to be looked at again is marked Pending on its claims; each
 * transaction takes some slots (an entity's properties, or one relation between two entities), works out from all of
 * their claims what the graph should show, writes that, and takes the marks off. It may be cut off at any point.
 */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRow, decodeRows } from "../../database/rows.ts";
import { read, type TransactionWork, write } from "../../database/sessions.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { type RefusedSlots, SlotsRefused } from "../store/RefusedSlots.ts";
import { findReasonInContent, setAside } from "../store/setAside.ts";
import { projectSlots } from "./projectSlots.ts";

const SLOTS_PER_TRANSACTION = 1_000;

/** Projects until nothing is pending. `onProgress` is told how many slots were done. */
export async function projectPending(
	connection: Connection,
	model: GraphModel,
	onProgress: (slots: number) => void = () => {},
): Promise<void> {
	// What reads only needs no room on the disk to write.
	if ((await read(connection, findPendingSlots)).length === 0) return;
	await projectWith((work) => write(connection, work), model, { onProgress });
}

/** Runs work in a transaction: each in one of its own, or all in the same. */
export type Writer = <Result>(work: TransactionWork<Result>) => Promise<Result>;

export interface ProjectOptions {
	readonly onProgress?: ((slots: number) => void) | undefined;
	/** For work in a single transaction: what earlier attempts found out. Throws SlotsRefused for another attempt. */
	readonly refused?: RefusedSlots | undefined;
}

export async function projectWith(
	writer: Writer,
	model: GraphModel,
	{ onProgress = () => {}, refused }: ProjectOptions,
): Promise<void> {
	for (;;) {
		const slots = await writer(findPendingSlots);
		if (slots.length === 0) return;
		if (refused) await writer((transaction) => projectInOne(transaction, model, slots, refused));
		else await projectOrSetAside(writer, model, slots);
		onProgress(slots.length);
	}
}

/** One slot that the database refuses must not keep the others out: it is found by halves, and set aside by itself. */
async function projectOrSetAside(writer: Writer, model: GraphModel, slots: readonly string[]): Promise<void> {
	try {
		await writer((transaction) => projectSlots(transaction, model, slots));
	} catch (error) {
		const reason = findReasonInContent(error);
		if (reason === undefined) throw error;
		const [slot, ...others] = slots;
		if (slot !== undefined && others.length === 0) {
			await writer((transaction) => setAside(transaction, slot, reason));
			return;
		}
		const half = Math.ceil(slots.length / 2);
		await projectOrSetAside(writer, model, slots.slice(0, half));
		await projectOrSetAside(writer, model, slots.slice(half));
	}
}

async function projectInOne(
	transaction: ManagedTransaction,
	model: GraphModel,
	slots: readonly string[],
	refused: RefusedSlots,
): Promise<void> {
	const { reasons } = refused;
	for (const slot of slots) {
		const reason = reasons.get(slot);
		if (reason !== undefined) await setAside(transaction, slot, reason);
	}
	for (const group of refused.divide(slots.filter((slot) => !reasons.has(slot)))) {
		try {
			await projectSlots(transaction, model, group);
		} catch (error) {
			throw SlotsRefused.from(error, group);
		}
	}
}

/** Marks every claim, so that the whole graph is projected anew. */
export async function markAllPending(connection: Connection): Promise<void> {
	for (let after: string | undefined = ""; after !== undefined; ) {
		const last: string = after;
		after = await write(connection, async (transaction) => {
			const marked = await transaction.run(
				`MATCH (claim:Claim) WHERE claim.id > $last
				 WITH claim ORDER BY claim.id LIMIT 10000
				 SET claim:Pending
				 RETURN max(claim.id) AS last`,
				{ last },
			);
			return decodeRow(marked, { last: v.nullable(v.string()) }).last ?? undefined;
		});
	}
}

async function findPendingSlots(transaction: ManagedTransaction): Promise<string[]> {
	const found = await transaction.run(FIND_SLOTS, { limit: SLOTS_PER_TRANSACTION });
	return decodeRows(found, { slot: v.string() }).map(({ slot }) => slot);
}

const FIND_SLOTS = `
	MATCH (pending:Pending)
	WITH pending LIMIT toInteger($limit)
	RETURN DISTINCT pending.slot AS slot`;
