import { resolve } from "node:path";
import { readKey } from "../../backup/encryption.ts";
import { type OpenBackup, openBackup } from "../../backup/openBackup.ts";
import { type Restored, restoreBackup } from "../../backup/restoreBackup.ts";
import { verifyBackup } from "../../backup/verifyBackup.ts";
import type { Config } from "../../config/config.ts";
import { FORMAT } from "../../model/format.ts";
import { readModel } from "../../model/read/readModel.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { chooseHome } from "../chooseHome.ts";
import { ExitCode } from "../ExitCode.ts";
import { interruptible } from "../interruptible.ts";
import { createDecider, syncLedgers } from "../ledgers.ts";
import { describeCounts } from "../output/count.ts";
import { printProblems } from "../output/importReport.ts";
import { startProgress } from "../output/progress.ts";
import { say } from "../output/say.ts";
import { UpgradeProgress } from "../output/UpgradeProgress.ts";
import { readConfig } from "../session.ts";

interface Options {
	readonly keyFile?: string;
	readonly replace?: boolean;
	readonly verify?: boolean;
	readonly json?: boolean;
}

export const restoreCommand: CommandDefinition = {
	name: "restore",
	example: "coopgraph restore /var/backups/coopgraph/coopgraph-20261128T020000Z-records.zip",
	configure: (command, setExitCode) =>
		command
			.argument("<file>", "a file written by `coopgraph backup`")
			.option("--key-file <file>", "file with the passphrase of the backup (or COOPGRAPH_BACKUP_KEY_FILE)")
			.option("--replace", "replace the contents of the database; ledgers that differ are kept as copies")
			.option("--verify", "only restore it to a temporary database and compare; change nothing")
			.option("--json", "print JSON")
			.action(async (path: string, options: Options) => setExitCode(await restore(path, options))),
};

async function restore(path: string, options: Options): Promise<number> {
	const config = await chooseHome(readConfig());
	const keyFile = options.keyFile ?? config.backupKeyFile;
	const file = resolve(path);
	await using backup = await openBackup(file, keyFile === undefined ? undefined : await readKey(keyFile));
	// The backup goes with this function.
	return await (options.verify
		? verify(backup, { config, file, options })
		: putBack(backup, { config, file, options }));
}

interface Job {
	readonly config: Config;
	readonly file: string;
	readonly options: Options;
}

async function verify(backup: OpenBackup, { config, file, options }: Job): Promise<number> {
	const model = readModel();
	await interruptible((signal) =>
		verifyBackup(backup, { config, model, file, now: new Date(), signal, onProgress: say }),
	);
	const { format } = backup.manifest;
	const told =
		format === FORMAT ? "it is the same" : `it is of format ${format} and was upgraded, so it is not compared`;
	if (options.json) print({ file, verified: true, compared: format === FORMAT, manifest: backup.manifest });
	else process.stdout.write(`Restored into a temporary database: ${told}.\n`);
	return ExitCode.DONE;
}

async function putBack(backup: OpenBackup, { config, file, options }: Job): Promise<number> {
	const model = readModel();
	const size = backup.manifest.parts.find(({ name }) => name === "records.jsonl")?.bytes ?? 0;
	const restored = await interruptible(async (signal) => {
		using progress = startProgress("Restoring", size * PASSES, options.json === true);
		return restoreBackup(backup, {
			...{ config, model, file, replaces: options.replace === true, now: new Date() },
			...{ signal, onProgress: say, observer: new UpgradeProgress(), onBytes: progress.advance },
			syncLedgers: (database) => syncLedgers(createDecider(config, model, database)),
		});
	});
	const rejected = restored.report?.lines.rejected ?? 0;
	if (options.json) {
		const { counts, ledgers, report } = restored;
		print({ file, manifest: backup.manifest, counts, ledgers, rejected, problems: report?.problems ?? [] });
	} else describeRestored(restored, backup);
	return rejected > 0 ? ExitCode.SOME_REJECTED : ExitCode.DONE;
}

/** An import reads its files so often. */
const PASSES = 4;

function describeRestored({ counts, ledgers, report }: Restored, { manifest }: OpenBackup): void {
	if (report && report.lines.rejected > 0) printProblems(report);
	const lines = [
		`Restored the backup of ${manifest.createdAt} (${manifest.kind}): ${describeCounts(counts)}.`,
		...ledgers.map((path) => `Wrote ${path}.`),
	];
	process.stdout.write(`${lines.join("\n")}\n`);
}

function print(told: object): void {
	process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
}
