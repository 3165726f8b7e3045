/** All that a graph holds, as files that restore it: the lossless export, and the full texts of sources. */
import * as v from "valibot";
import type { Connection } from "../database/Database.ts";
import type { Part } from "../export/ExportFormat.ts";
import { type LedgerMark, MANIFEST } from "../export/manifest.ts";
import { checkWish, openExport } from "../export/openExport.ts";
import { readPages } from "../export/read/readPages.ts";
import type { GraphModel } from "../model/GraphModel.ts";

export interface ContentOptions {
	readonly connection: Connection;
	readonly model: GraphModel;
	readonly now: Date;
	/** Told at the end whether the graph was at rest. */
	readonly onLedger?: (mark: LedgerMark) => void;
	readonly signal?: AbortSignal;
}

/** A page of a large graph on a busy machine; there is nobody who waits for it. */
const PAGE_WITHIN_MS = 120_000;

export async function* contentParts(options: ContentOptions): AsyncGenerator<Part> {
	const { connection, signal } = options;
	const wish = checkWish({ format: "jsonl", options: new Map(), variables: new Map(), nameOf: (name) => name });
	const environment = { ...options, timeoutMs: PAGE_WITHIN_MS, ask: refuseQuestion };
	const { parts } = await openExport(environment, wish);
	const limits = { timeoutMs: PAGE_WITHIN_MS, ...(signal === undefined ? {} : { signal }) };
	const texts = { name: "texts.jsonl", mediaType: "application/jsonl; charset=utf-8" };
	yield { ...texts, content: writeTexts(readPages(connection, limits)) };
	for await (const part of parts()) {
		// It tells of the export. It is read to its end, as the state of the ledger is known then.
		if (part.name === MANIFEST.name) for await (const _piece of part.content);
		else yield part;
	}
}

async function refuseQuestion(): Promise<never> {
	throw new Error("A backup asks no saved question");
}

/** Few at a time, as each may have some megabytes. */
const TEXTS_AT_ONCE = 20;

async function* writeTexts(pages: ReturnType<typeof readPages>): AsyncGenerator<string> {
	for await (const rows of pages(READ_TEXTS, TEXT, {}, TEXTS_AT_ONCE)) {
		for (const row of rows) yield `${JSON.stringify(row)}\n`;
	}
}

const TEXT = v.object({ id: v.string(), text: v.string() });

const READ_TEXTS = `
	MATCH (source:Source) WHERE source.id > $after AND source.fullText IS NOT NULL
	WITH source ORDER BY source.id LIMIT toInteger($limit)
	RETURN source.id AS key, {id: source.id, text: source.fullText} AS row`;
