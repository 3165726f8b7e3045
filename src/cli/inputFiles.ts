import { createWriteStream } from "node:fs";
import { access, constants, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { Option } from "commander";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import type { RecordFile } from "../records/checkFiles.ts";
import type { CsvOptions } from "./csvOptions.ts";

export interface InputFiles extends AsyncDisposable {
	readonly files: readonly RecordFile[];
	/** Size of all of them as they lie on disk, compressed or not. */
	readonly bytes: number;
}

/**
 * The files that a command was given, each known to be readable. Standard input (`-`) is read in passes like any file,
 * so it is kept in a temporary one, which goes with the object. Throws FILE_UNREADABLE.
 */
export async function openInputFiles(names: readonly string[], csv: CsvOptions = {}): Promise<InputFiles> {
	const spool = names.includes("-") ? await mkdtemp(join(tmpdir(), "coopgraph-")) : undefined;
	const files: RecordFile[] = [];
	let bytes = 0;
	for (const name of names) {
		const file =
			name === "-" && spool
				? await spoolStandardInput(spool, csv)
				: { name, path: resolve(name), folder: dirname(resolve(name)), ...asCsv(isCsvName(name), csv) };
		bytes += await checkReadable(file);
		files.push(file);
	}
	return {
		files,
		bytes,
		[Symbol.asyncDispose]: async () => {
			if (spool) await rm(spool, { recursive: true, force: true });
		},
	};
}

/** Standard input has no name that would tell: it is CSV if options for CSV were given. */
async function spoolStandardInput(folder: string, csv: CsvOptions): Promise<RecordFile> {
	const path = join(folder, "standard-input.jsonl");
	await pipeline(process.stdin, createWriteStream(path, { mode: 0o600 }));
	return { name: "<standard input>", path, folder: process.cwd(), ...asCsv(Object.keys(csv).length > 0, csv) };
}

function isCsvName(name: string): boolean {
	return /\.(csv|tsv)(\.gz)?$/i.test(name);
}

function asCsv(isCsv: boolean, { type, source }: CsvOptions): Pick<RecordFile, "csv"> {
	return isCsv ? { csv: { type, source } } : {};
}

async function checkReadable({ name, path }: RecordFile): Promise<number> {
	try {
		await access(path, constants.R_OK);
		const found = await stat(path);
		if (found.isFile()) return found.size;
	} catch (cause) {
		const missing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
		const reason = missing ? "there is no such file" : String(cause instanceof Error ? cause.message : cause);
		throw new CoopgraphError("FILE_UNREADABLE", { file: name, reason }, { cause });
	}
	throw new CoopgraphError("FILE_UNREADABLE", { file: name, reason: "it is no file" });
}

/** `--text SOURCE=FILE`, repeatable. */
export function textOption(): Option {
	return new Option("--text <source=file>", "text of a source, to hold its quotes against; may be repeated")
		.argParser(collectTextFile)
		.default(new Map<string, string>(), "none");
}

function collectTextFile(option: string, collected: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	const [, id, file] = /^([^=]+)=(.+)$/.exec(option) ?? [];
	if (id === undefined || file === undefined) {
		throw new CoopgraphError("OPTION_INVALID", { name: "--text", found: option, expected: "SOURCE=FILE" });
	}
	return new Map([...collected, [id, resolve(file)]]);
}
