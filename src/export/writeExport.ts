/** Where an export goes: one stream, a file, a folder. */
import { createWriteStream } from "node:fs";
import { mkdir, readlink, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { describeWriteFailure } from "../errors/fileFailure.ts";
import type { FileForm, Part } from "./ExportFormat.ts";
import { MANIFEST } from "./manifest.ts";
import type { OpenExport } from "./openExport.ts";
import { zipParts } from "./write/zipParts.ts";

export interface ExportStream extends FileForm {
	readonly content: AsyncGenerator<string | Buffer>;
}

const ZIP: FileForm = { mediaType: "application/zip", extension: "zip" };

/** As one stream: the file itself where there is only one, and a ZIP with the manifest otherwise, or where it is asked for. */
export function streamExport({ file, parts }: OpenExport, now: Date, zip: boolean): ExportStream {
	if (file === undefined || zip) return { ...ZIP, content: zipParts(parts(), now) };
	return { mediaType: file.mediaType, extension: file.extension, content: firstPart(parts()) };
}

async function* firstPart(parts: AsyncIterable<Part>): AsyncGenerator<string> {
	for await (const { name, content } of parts) if (name !== MANIFEST.name) yield* content;
}

/**
 * Into a file or a folder; returns the paths of what was written. A file appears under its name when it is whole. A path
 * that ends in .zip takes a ZIP; several files go into a folder, and so does everything where a folder is named. Through
 * a link it goes to where that leads; a pipe or device takes a single file as it comes, without the manifest, which has
 * no place beside it. Throws FILE_UNWRITABLE.
 */
export async function writeExport(open: OpenExport, now: Date, path: string): Promise<string[]> {
	if (/\.zip$/i.test(path)) {
		await writeWhole(path, zipParts(open.parts(), now));
		return [path];
	}
	if (open.file !== undefined && (await takesStream(path))) {
		await writeWhole(path, firstPart(open.parts()));
		return [path];
	}
	const intoFolder = open.file === undefined || path.endsWith("/") || (await isFolder(path));
	return intoFolder ? writeFolder(open, path) : writeBeside(open, path);
}

async function isFolder(path: string): Promise<boolean> {
	return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

/** A pipe or device: what is written there cannot be renamed. */
async function takesStream(path: string): Promise<boolean> {
	const found = await stat(path).catch(() => undefined);
	return found !== undefined && !found.isFile() && !found.isDirectory();
}

async function writeFolder({ parts }: OpenExport, folder: string): Promise<string[]> {
	await mkdir(folder, { recursive: true }).catch((cause: Error) => refuse(folder, cause));
	const written: string[] = [];
	for await (const { name, content } of parts()) {
		await writeWhole(join(folder, name), content);
		written.push(join(folder, name));
	}
	return written;
}

/** The file under the name that was asked for, and the manifest beside it. */
async function writeBeside({ parts }: OpenExport, path: string): Promise<string[]> {
	const manifest = `${path}.${MANIFEST.name}`;
	for await (const { name, content } of parts(basename(path))) {
		await writeWhole(name === MANIFEST.name ? manifest : path, content);
	}
	return [path, manifest];
}

async function writeWhole(path: string, content: AsyncIterable<string | Buffer>): Promise<void> {
	try {
		if (await takesStream(path)) await pipeline(content, createWriteStream(path));
		else await writeThenRename(await followLinks(path), content);
	} catch (error) {
		if (isFileError(error)) refuse(path, error);
		throw error;
	}
}

/** Where a path leads, also where nothing is there yet. */
async function followLinks(path: string): Promise<string> {
	try {
		return await realpath(path);
	} catch (error) {
		if (!isFileError(error) || error.code !== "ENOENT") throw error;
	}
	const target = await readlink(path).catch(() => undefined);
	return target === undefined ? path : followLinks(resolve(await realpath(dirname(path)), target));
}

async function writeThenRename(path: string, content: AsyncIterable<string | Buffer>): Promise<void> {
	const unfinished = `${path}.unfinished`;
	try {
		await pipeline(content, createWriteStream(unfinished));
		await rename(unfinished, path);
	} catch (error) {
		await rm(unfinished, { force: true }).catch(() => {});
		throw error;
	}
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
	return error instanceof Error && !(error instanceof CoopgraphError) && "syscall" in error;
}

function refuse(file: string, cause: Error): never {
	throw new CoopgraphError("FILE_UNWRITABLE", { file, reason: describeWriteFailure(cause) }, { cause });
}
