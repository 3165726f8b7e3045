import { open, readFile, stat } from "node:fs/promises";
import { isCalledPacked, openBytes } from "./readLines.ts";

/** Why a file cannot hold records at all: told once, where every single line would be wrong for the same reason. */
export interface WrongForm {
	readonly reason: string;
	readonly advice: string;
}

/** Undefined where the lines themselves can tell. Throws FILE_UNREADABLE. */
export async function findWrongForm(name: string, path: string, isCsv: boolean): Promise<WrongForm | undefined> {
	const packing = findWrongPacking(path, await readFirstBytes(path));
	if (packing) return packing;
	const head = await readHead(path);
	const encoding = SIGNATURES.find(({ bytes }) => head.subarray(0, bytes.length).equals(bytes));
	if (encoding || isCsv) return encoding;
	return findJsonOverLines(name, path, head.toString("utf8"));
}

const GZIP = Buffer.from([0x1f, 0x8b]);

function findWrongPacking(path: string, bytes: Buffer): WrongForm | undefined {
	const isPacked = bytes.equals(GZIP);
	if (isPacked === isCalledPacked(path) || bytes.length === 0) return undefined;
	return isPacked
		? {
				reason: "it is packed with gzip, and its name does not say so",
				advice: "unpack it, or let its name end in .gz",
			}
		: { reason: "its name ends in .gz, and it is not packed", advice: "take .gz off its name" };
}

/** Byte order marks and the first bytes of formats that people take for tables of text. */
const SIGNATURES: readonly (WrongForm & { readonly bytes: Buffer })[] = [
	...[Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])].map((bytes) => ({
		bytes,
		reason: "it is text in UTF-16",
		advice: "save it as UTF-8 (in Excel: “CSV UTF-8”)",
	})),
	{
		bytes: Buffer.from("PK\u0003\u0004"),
		reason: "it is a spreadsheet, a document or another packed file",
		advice: "save a table as CSV (in Excel: “CSV UTF-8”)",
	},
	{
		bytes: Buffer.from("%PDF"),
		reason: "it is a PDF",
		advice: "docs/records.md says how records are made from documents",
	},
];

async function readFirstBytes(path: string): Promise<Buffer> {
	await using file = await open(path);
	const { buffer, bytesRead } = await file.read(Buffer.alloc(GZIP.length), 0, GZIP.length, 0);
	return buffer.subarray(0, bytesRead);
}

async function readHead(path: string): Promise<Buffer> {
	for await (const chunk of openBytes(path)) return chunk;
	return Buffer.alloc(0);
}

/** A JSON text over several lines, as editors and programs write it. */
async function findJsonOverLines(name: string, path: string, head: string): Promise<WrongForm | undefined> {
	const [firstLine = "", ...others] = head.trimStart().split("\n");
	if (!/^[[{]/.test(firstLine) || others.length === 0 || parses(firstLine)) return undefined;
	if (isCalledPacked(path) || (await stat(path)).size > LARGEST_JSON) return undefined;
	const text = (await readFile(path, "utf8")).trim();
	if (!parses(text) && !parses(`[${text.replace(/\}\s*\{/g, "},{")}]`)) return undefined;
	const isList = text.startsWith("[");
	return {
		reason: isList ? "it is one JSON list over several lines" : "its objects go over several lines",
		advice: `each object on one line, as \`jq -c ${isList ? "'.[]'" : "."} ${name} > records.jsonl\` writes them`,
	};
}

/** Read whole to be looked at, which a larger one is not worth. */
const LARGEST_JSON = 64 * 1_048_576;

function parses(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
