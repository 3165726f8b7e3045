/** Erasing: the tombstone is written to its ledger first, so that it is done to the end whatever happens in between. */
import { read, write } from "../../database/sessions.ts";
import { REDACTED } from "../../model/values/redaction.ts";
import { redactContactData } from "../../records/contactData/redactContactData.ts";
import type { Erasure } from "../../records/erasures/Erasure.ts";
import { ErasureIndex } from "../../records/erasures/ErasureIndex.ts";
import type { Decider } from "../decisions/decide.ts";
import { type KnownBackup, listBackups } from "../status/backups.ts";
import { runAndRollBack } from "../store/runAndRollBack.ts";
import { applyErasure, type ErasureOutcome } from "./applyErasure.ts";
import { describeErasure, type Erased, findKind } from "./describeErasure.ts";
import { type CleanedLedger, cleanLedgers } from "./syncErasures.ts";

export interface EraseOptions {
	readonly because: string;
	/** Which of the two is meant, where an entity and a source have the same id. */
	readonly kind?: Erased | undefined;
}

export interface Erasing extends ErasureOutcome {
	readonly erased: Erased;
	/** Ledgers of which lines went or changed; version control still has them. Empty in a plan. */
	readonly ledgers: readonly CleanedLedger[];
	/** Backups that were made before, as far as the graph knows of them: they still hold it. */
	readonly backups: readonly KnownBackup[];
}

const MOST_BACKUPS = 10_000;

/** Throws ID_NOT_FOUND, LEDGER_UNWRITABLE. */
export async function erase(decider: Decider, id: string, options: EraseOptions): Promise<Erasing> {
	const { connection, model } = decider;
	const erasure = await sign(decider, id, options);
	await decider.erasures.append([erasure]);
	const outcome = await applyErasure((work) => write(connection, work), model, erasure);
	const ledgers = await cleanLedgers(decider, new ErasureIndex([erasure]));
	return { erased: erasure.erased, ...outcome, ledgers, backups: await readBackups(decider) };
}

/** What erasing would do: it is done, and all of it taken back. */
export async function planErasure(decider: Decider, id: string, options: EraseOptions): Promise<Erasing> {
	const { connection, model } = decider;
	const erasure = await sign(decider, id, options);
	const outcome = await runAndRollBack(connection, (transaction, refused) =>
		applyErasure((work) => work(transaction), model, erasure, { refused }),
	);
	return { erased: erasure.erased, ...outcome, ledgers: [], backups: await readBackups(decider) };
}

function readBackups({ connection }: Decider): Promise<KnownBackup[]> {
	return read(connection, (transaction) => listBackups(transaction, MOST_BACKUPS));
}

/** The reason is kept for good, and must not say what was erased. */
async function sign(decider: Decider, id: string, { because, kind }: EraseOptions): Promise<Erasure> {
	const { connection, by, now } = decider;
	const erased = await findKind(connection, id, kind);
	const described = await read(connection, (transaction) => describeErasure(transaction, erased, id));
	const unsaid = redactContactData(because).text.replaceAll(id, REDACTED.repeat(id.length));
	const erasure: Erasure = { erased, at: now().toISOString(), by, because: unsaid, ...described };
	return { ...erasure, because: new ErasureIndex([erasure]).mask(unsaid) };
}
