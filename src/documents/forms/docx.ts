import mammoth from "mammoth";
import yauzl from "yauzl";
import type { RawDocument } from "../Document.ts";
import { LIMITS } from "../limits.ts";
import { UnreadableDocument } from "../UnreadableDocument.ts";
import { parsePage } from "./dom.ts";
import { titleOf } from "./plainText.ts";
import { readBlocks } from "./readBlocks.ts";

/** A Word document: paragraphs, lists, tables, footnotes. What it holds is measured before any of it is taken. */
export async function readDocx(bytes: Uint8Array): Promise<RawDocument> {
	const buffer = Buffer.from(bytes);
	const names = await measureArchive(buffer);
	if (!names.includes("word/document.xml")) {
		throw new UnreadableDocument("it is an archive, and no Word document", "unpack it and give the files in it");
	}
	const { value } = await mammoth
		.convertToHtml({ buffer }, { includeDefaultStyleMap: true })
		.catch((cause: unknown) => {
			throw damaged(cause);
		});
	const document = parsePage(value);
	for (const element of document.querySelectorAll("img, sup a[href^='#footnote'], sup a[href^='#endnote']"))
		element.remove();
	const title = document.querySelector("h1")?.textContent?.trim();
	const text = readBlocks(document.body);
	return { facts: title ? { title } : titleOf(text), pages: [text], warnings: [] };
}

function damaged(cause: unknown): UnreadableDocument {
	return new UnreadableDocument("it is damaged", "open it in a word processor and save it again", { cause });
}

/** The names of its files. Everything is unpacked once, to be counted: what an archive says of its sizes may be untrue. */
async function measureArchive(buffer: Buffer): Promise<string[]> {
	const names: string[] = [];
	let unpacked = 0;
	try {
		const archive = await yauzl.fromBufferPromise(buffer, { lazyEntries: true });
		for await (const entry of archive.eachEntry()) {
			names.push(entry.fileName);
			if (entry.isEncrypted()) throw new UnreadableDocument("it has a password", "save it without one");
			unpacked += await unpackedSize(archive, entry, LIMITS.unpackedBytes - unpacked);
			if (names.length > 10_000) throw tooLarge();
		}
	} catch (cause) {
		throw cause instanceof UnreadableDocument ? cause : damaged(cause);
	}
	return names;
}

async function unpackedSize(archive: yauzl.ZipFile, entry: yauzl.Entry, left: number): Promise<number> {
	let size = 0;
	for await (const piece of await archive.openReadStreamPromise(entry)) {
		size += (piece as Buffer).length;
		if (size > left) throw tooLarge();
	}
	return size;
}

function tooLarge(): UnreadableDocument {
	const limit = `${LIMITS.unpackedBytes / 1024 / 1024} MB`;
	return new UnreadableDocument(
		`unpacked it is larger than ${limit}`,
		"save it without pictures, or its text as plain text",
	);
}
