import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Config } from "../config/config.ts";
import type { Connection, Database, OpenOptions } from "../database/Database.ts";
import { DUMP_NAME, dumpLocalDatabase } from "../database/local/dumpLocalDatabase.ts";
import { openDatabase } from "../database/openDatabase.ts";
import { read, write } from "../database/sessions.ts";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import type { ExportedPart, LedgerMark } from "../export/manifest.ts";
import { listRunningImports } from "../ledger/importRuns/runningImports.ts";
import { prepareGraph } from "../ledger/migrations/prepareGraph.ts";
import { type BackupKind, recordBackup } from "../ledger/status/backups.ts";
import { readStatus } from "../ledger/status/readStatus.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import type { BackupManifest } from "./BackupManifest.ts";
import { contentParts } from "./contentParts.ts";
import { digestContent } from "./digestContent.ts";
import { ledgerFileParts } from "./ledgerFiles.ts";
import { type BackupPart, writeBackup } from "./writeBackup.ts";

export interface BackupJob extends OpenOptions {
	readonly config: Config;
	readonly model: GraphModel;
	readonly kind: BackupKind;
	readonly path: string;
	readonly key: string | undefined;
	readonly now: Date;
}

/**
 * Writes a backup and notes it down in the graph. Throws BACKUP_EXISTS, BACKUP_NEEDS_LOCAL, BACKUP_DURING_IMPORT,
 * DATABASE_TOOL_FAILED, FILE_UNWRITABLE.
 */
export async function makeBackup(job: BackupJob): Promise<BackupManifest> {
	return job.kind === "dump" ? makeDump(job) : makeRecords(job);
}

/** While everything goes on: what comes in meanwhile may be in it or not, and the manifest says that it did. */
async function makeRecords(job: BackupJob): Promise<BackupManifest> {
	const { config, model, now } = job;
	await using database = await openDatabase(config, job);
	await prepareGraph(database, model);
	const { counts } = await readStatus(database, model);
	let mark: LedgerMark | undefined;
	const onLedger = (found: LedgerMark) => {
		mark = found;
	};
	const content = contentParts({ connection: database, model, now, onLedger, ...pickSignal(job) });
	const manifest = await writeBackup(chain(content, ledgerFileParts(config)), {
		...job,
		describe: (written) => ({
			...{ kind: "records", counts, content: hashContent(written) },
			...{ importing: mark?.importing ?? [], changedMeanwhile: mark?.changedMeanwhile ?? true },
		}),
		onPart: (name) => job.onProgress?.(`Writing ${name} …`),
	});
	await note(database, job, manifest);
	return manifest;
}

/** The database stands still meanwhile. It answers again before the file is written. */
async function makeDump(job: BackupJob): Promise<BackupManifest> {
	const { config, model, now } = job;
	const facts = await (async () => {
		await using database = await openDatabase(config, job);
		await refuseUnsuitable(database);
		await prepareGraph(database, model);
		const { counts } = await readStatus(database, model);
		return { counts, content: await digestContent({ connection: database, model, now, ...pickSignal(job) }) };
	})();
	await mkdir(config.home, { recursive: true });
	const folder = await mkdtemp(join(config.home, "dump-"));
	try {
		await dumpLocalDatabase(config, folder, job);
		job.onProgress?.("The local Neo4j may answer again …");
		await using database = await openDatabase(config, job);
		const manifest = await writeBackup(chain(dumpPart(folder), ledgerFileParts(config)), {
			...job,
			describe: () => ({ kind: "dump", ...facts, importing: [], changedMeanwhile: false }),
			onPart: (name) => job.onProgress?.(`Writing ${name} …`),
		});
		await note(database, job, manifest);
		return manifest;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function refuseUnsuitable(database: Database): Promise<void> {
	if (database.provider !== "local") throw new CoopgraphError("BACKUP_NEEDS_LOCAL", { uri: database.uri });
	const importing = await read(database, listRunningImports);
	if (importing.length === 0) return;
	throw new CoopgraphError("BACKUP_DURING_IMPORT", { runs: importing.map(({ id }) => id).join(", ") });
}

async function* dumpPart(folder: string): AsyncGenerator<BackupPart> {
	const content: AsyncIterable<Uint8Array> = createReadStream(join(folder, DUMP_NAME));
	yield { name: DUMP_NAME, mediaType: "application/octet-stream", content };
}

async function* chain(...series: readonly AsyncIterable<BackupPart>[]): AsyncGenerator<BackupPart> {
	for (const parts of series) yield* parts;
}

/** The ledgers on disk are beside it: they say what people decided, the content says what the graph knows of it. */
function hashContent(written: readonly ExportedPart[]): Readonly<Record<string, string>> {
	const content = written.filter(({ name }) => !name.startsWith("ledger/"));
	return Object.fromEntries(content.map(({ name, sha256 }) => [name, sha256]));
}

async function note(connection: Connection, { kind, path }: BackupJob, { createdAt }: BackupManifest): Promise<void> {
	const backup = { id: `${createdAt}-${kind}`, kind, file: resolve(path), at: createdAt };
	await write(connection, (transaction) => recordBackup(transaction, backup));
}

function pickSignal({ signal }: BackupJob): Pick<OpenOptions, "signal"> {
	return signal === undefined ? {} : { signal };
}
