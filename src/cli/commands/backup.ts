import { resolve } from "node:path";
import type { BackupManifest } from "../../backup/BackupManifest.ts";
import { readKey } from "../../backup/encryption.ts";
import { makeBackup } from "../../backup/makeBackup.ts";
import { openBackup } from "../../backup/openBackup.ts";
import { verifyBackup } from "../../backup/verifyBackup.ts";
import { chooseBackupPath } from "../../backup/writeBackup.ts";
import { readModel } from "../../model/read/readModel.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { chooseHome } from "../chooseHome.ts";
import { interruptible } from "../interruptible.ts";
import { count, describeCounts } from "../output/count.ts";
import { say } from "../output/say.ts";
import { readConfig } from "../session.ts";

interface Options {
	readonly dump?: boolean;
	readonly keyFile?: string;
	readonly verify?: boolean;
	readonly json?: boolean;
}

export const backupCommand: CommandDefinition = {
	name: "backup",
	example: "coopgraph backup /var/backups/coopgraph/ --key-file /etc/coopgraph/backup.key --verify",
	configure: (command) =>
		command
			.argument(
				"<path>",
				"the file, which must not exist yet, or a folder, in which it is named after the current time",
			)
			.option("--dump", "dump the local Neo4j, including all import runs; Neo4j is stopped and restarted")
			.option("--key-file <file>", "encrypt with the passphrase in this file (or COOPGRAPH_BACKUP_KEY_FILE)")
			.option("--verify", "then restore it to a temporary database and compare")
			.option("--json", "print JSON")
			.action(backUp),
};

async function backUp(path: string, options: Options): Promise<void> {
	const chosen = await chooseHome(readConfig());
	const keyFile = options.keyFile ?? chosen.backupKeyFile;
	const key = keyFile === undefined ? undefined : await readKey(keyFile);
	const model = readModel();
	const now = new Date();
	const kind = options.dump ? "dump" : "records";
	const file = resolve(await chooseBackupPath(path, { kind, now, isEncrypted: key !== undefined }));
	const manifest = await interruptible(async (signal) => {
		const open = { onProgress: say, signal };
		const made = await makeBackup({ config: chosen, model, kind, path: file, key, now, ...open });
		if (options.verify) {
			say("Restoring it into a temporary database …");
			await using backup = await openBackup(file, key);
			await verifyBackup(backup, { config: chosen, model, file, now: new Date(), ...open });
		}
		return made;
	});
	const told = { file, encrypted: key !== undefined, verified: options.verify === true, ...manifest };
	process.stdout.write(
		options.json ? `${JSON.stringify(told, null, 2)}\n` : `${describeBackup(file, manifest, options)}\n`,
	);
}

function describeBackup(
	file: string,
	{ kind, counts, parts, importing, changedMeanwhile }: BackupManifest,
	{ verify }: Options,
): string {
	const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
	return [
		`Wrote ${file}: ${kind}, ${count(Math.ceil(bytes / 1024), "kilobyte")} unpacked; ${describeCounts(counts)}.`,
		...(importing.length > 0 ? [`An import was running (${importing.join(", ")}): a part of it may be missing.`] : []),
		...(changedMeanwhile ? ["Something came in meanwhile: the next backup holds all of it."] : []),
		...(verify ? ["Verified: restored into a temporary database, it is the same."] : []),
	].join("\n");
}
