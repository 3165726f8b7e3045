import type { GraphQLSchema } from "graphql";
import type { Connection } from "../../src/database/Database.ts";
import type { Manifest } from "../../src/export/manifest.ts";
import { checkWish, type ExportRequest, openExport } from "../../src/export/openExport.ts";
import type { Audience } from "../../src/model/Audience.ts";
import { askSaved } from "../../src/questions/askSaved.ts";
import type { ExportRoutesOptions } from "../../src/server/routes/exportRoutes.ts";
import { MODEL } from "./model.ts";

/** Formats that hold the list of sources, and nothing that these say. */
export const SOURCE_LISTS: readonly string[] = ["bibtex", "ris", "csl"];

/** The files of an export by name, without a server or a command. */
export interface ExportedFiles {
	readonly files: ReadonlyMap<string, string>;
	readonly manifest: Manifest;
}

export async function exportFiles(
	connection: Connection,
	format: string,
	options: Readonly<Record<string, string>> = {},
	model = MODEL,
	audience: Audience = "editors",
): Promise<ExportedFiles> {
	const wish: ExportRequest = {
		format,
		options: new Map(Object.entries(options)),
		variables: new Map(),
		nameOf: (name) => name,
	};
	const environment = {
		connection,
		model,
		audience,
		timeoutMs: 60_000,
		now: new Date("2024-05-06T07:08:09Z"),
		ask: () => Promise.reject(new Error("no question is asked here")),
	};
	const files = new Map<string, string>();
	const open = await openExport(environment, checkWish(wish));
	for await (const { name, content } of open.parts()) {
		const pieces: string[] = [];
		for await (const piece of content) pieces.push(piece);
		files.set(name, pieces.join(""));
	}
	return { files, manifest: JSON.parse(files.get("manifest.json") ?? "null") as Manifest };
}

/** What a server needs to offer exports, as every one does that is started by a command. */
export function exportsOf(schema: GraphQLSchema, connection: Connection, timeoutMs: number): ExportRoutesOptions {
	const asked = { schema, connection, queryTimeoutMs: timeoutMs };
	return { model: MODEL, connection, timeoutMs, ask: (question, variables) => askSaved(asked, question, variables) };
}

/** The text of one file of an export; fails where there is none. */
export function getFile({ files }: ExportedFiles, name: string): string {
	const text = files.get(name);
	if (text === undefined) throw new Error(`There is no ${name}, only ${[...files.keys()].join(", ")}`);
	return text;
}
