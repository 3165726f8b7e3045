import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "../../documents/Document.ts";
import { DocumentReader } from "../../documents/DocumentReader.ts";
import { toSource } from "../../documents/toSource.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { ExitCode } from "../ExitCode.ts";
import { addFactOptions, type FactOptions, readDocumentFile } from "../options/documentFiles.ts";
import { printError } from "../output/printError.ts";
import { say } from "../output/say.ts";
import { writeWhole } from "../output/streams/writeWhole.ts";
import { textFileName } from "../output/textFileName.ts";

interface Options extends FactOptions {
	readonly out?: string;
	readonly json?: boolean;
}

export const readCommand: CommandDefinition = {
	name: "read",
	example: "coopgraph read announcement.html --publisher 'Embassy of Germany' --out documents",
	configure: (command, setExitCode) =>
		addFactOptions(command)
			.argument("<documents...>", "documents (.html, .pdf, .docx, .md, .txt; - for standard input)")
			.option("--out <folder>", "write each text, and a Source record for it, into this folder")
			.option("--json", "everything that is known of each document, as JSON Lines")
			.action(async (names: string[], options: Options) => setExitCode(await readAll(names, options))),
};

/** A document that cannot be read is named; the others are read. */
async function readAll(names: readonly string[], options: Options): Promise<number> {
	await using reader = new DocumentReader();
	let failed = 0;
	for (const name of names) {
		try {
			await put(await readDocumentFile(reader, name, options), options);
		} catch (error) {
			if (!(error instanceof CoopgraphError) || names.length === 1) throw error;
			printError(error, options.json ?? false);
			failed += 1;
		}
	}
	return failed === 0 ? ExitCode.DONE : failed === names.length ? ExitCode.COULD_NOT_RUN : ExitCode.SOME_REJECTED;
}

async function put(document: Document, { out, json = false }: Options): Promise<void> {
	for (const warning of document.warnings) say(`${document.id}: ${warning}`);
	if (out !== undefined) {
		await mkdir(out, { recursive: true });
		const name = textFileName(document.id);
		await writeWhole(join(out, name), document.text);
		await writeWhole(join(out, name.replace(/txt$/, "jsonl")), `${JSON.stringify(toSource(document, name))}\n`);
		say(`${document.id}: ${document.text.length} characters, ${describe(document)}`);
	} else if (json) process.stdout.write(`${JSON.stringify(document)}\n`);
	else process.stdout.write(`${describe(document)}\n\n${document.text}\n`);
}

function describe({ title, publisher, published, language, form }: Document): string {
	const facts = [title ?? "no title", publisher ?? "publisher not stated", published ?? "date not stated"];
	return [...facts, language ?? "language not known", form].join(" · ");
}
