import { createWriteStream } from "node:fs";
import { access, constants, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { Option } from "commander";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { findNearest } from "../../errors/suggest.ts";
import { foldAsked } from "../../model/values/text.ts";
import type { RecordFile } from "../../records/check/CheckOptions.ts";
import { findWrongForm } from "../../records/read/findWrongForm.ts";
import type { CsvOptions } from "./csvOptions.ts";

export interface InputFiles extends AsyncDisposable {
	readonly files: readonly RecordFile[];
	/** Size of all of them as they lie on disk, compressed or not. */
	readonly bytes: number;
}

/**
 * The files that a command was given, each known to be readable. Standard input (`-`) is read in passes like any file,
 * so it is kept in a temporary one, which goes with the object. Throws FILE_UNREADABLE or FILE_FORM_WRONG.
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
		const form = await findWrongForm(file.name, file.path, file.csv !== undefined);
		if (form) throw new CoopgraphError("FILE_FORM_WRONG", { file: file.name, ...form });
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

function asCsv(isCsv: boolean, { type, source, ...written }: CsvOptions): Pick<RecordFile, "csv"> {
	return isCsv ? { csv: { type, source, ...written } } : {};
}

/** Its size. Throws FILE_UNREADABLE. */
export async function checkReadable({ name, path }: Pick<RecordFile, "name" | "path">): Promise<number> {
	const unreadable = (reason: string, options?: { cause: unknown }) =>
		new CoopgraphError("FILE_UNREADABLE", { file: name, reason }, options);
	try {
		await access(path, constants.R_OK);
		const found = await stat(path);
		if (found.isFile()) return found.size;
	} catch (cause) {
		throw unreadable(await describeFailure(path, cause), { cause });
	}
	throw unreadable(`it is no file but a folder; name the files in it, such as ${join(name, "*.jsonl")}`);
}

const WORDS: Readonly<Record<string, string>> = {
	EACCES: "you may not read it",
	ENOTDIR: "a part of its path is no folder",
};

async function describeFailure(path: string, cause: unknown): Promise<string> {
	const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
	if (code !== "ENOENT") return WORDS[code] ?? (cause instanceof Error ? cause.message : String(cause));
	const neighbours = await readdir(dirname(path)).catch(() => undefined);
	if (!neighbours) return "there is no such file, nor the folder that it should be in";
	const nearest = findNearest(basename(path), neighbours);
	return nearest === undefined ? "there is no such file" : `there is no such file, but one named ${nearest}`;
}

/** `--text SOURCE=FILE`, repeatable. */
export function textOption(): Option {
	return new Option("--text <source=file>", "text of a source, to check its quotes against; repeatable")
		.argParser(collectTextFile)
		.default(new Map<string, string>(), "none");
}

function collectTextFile(option: string, collected: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	const [, id, file] = /^([^=]+)=(.+)$/.exec(option) ?? [];
	if (id === undefined || file === undefined) {
		throw new CoopgraphError("OPTION_INVALID", { name: "--text", found: option, expected: "SOURCE=FILE" });
	}
	return new Map([...collected, [foldAsked(id), resolve(file)]]);
}
