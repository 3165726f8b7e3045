import { dirname, join, resolve } from "node:path";
import type { Document } from "../../documents/Document.ts";
import { DocumentReader } from "../../documents/DocumentReader.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { type Extraction, extractDocument } from "../../extraction/extractDocument.ts";
import { RULE_LANGUAGES } from "../../extraction/lexicon/lexicons.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { readModel } from "../../model/read/readModel.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { ExitCode } from "../ExitCode.ts";
import { addFactOptions, type FactOptions, readDocumentFile } from "../options/documentFiles.ts";
import { count } from "../output/count.ts";
import { explainExtraction } from "../output/explainExtraction.ts";
import { printError } from "../output/printError.ts";
import { startProgress } from "../output/progress.ts";
import { say } from "../output/say.ts";
import { writeWhole } from "../output/streams/writeWhole.ts";
import { textFileName } from "../output/textFileName.ts";

interface Options extends FactOptions {
	readonly out?: string;
	readonly explain?: boolean;
}

export const extractCommand: CommandDefinition = {
	name: "extract",
	example: "coopgraph extract announcement.html --publisher 'Embassy of Germany' --out announcement.jsonl",
	configure: (command, setExitCode) =>
		addFactOptions(command)
			.argument("<documents...>", "documents (.html, .pdf, .docx, .md, .txt; - for standard input)")
			.option("--out <file>", "write the records into this file, and the texts beside it")
			.option("--explain", "show for each record the sentence with both entities marked, and what was refused")
			.action(async (names: string[], options: Options) => setExitCode(await extractAll(names, options))),
};

/** A document that cannot be read is named; the others are read. */
async function extractAll(names: readonly string[], options: Options): Promise<number> {
	if (names.length > 1) refuseSharedFacts(options);
	await using reader = new DocumentReader();
	using progress = startProgress("Reading documents", names.length, options.explain ?? false);
	const model = readModel();
	const lines: string[] = [];
	let failed = 0;
	for (const name of names) {
		try {
			const document = await readDocumentFile(reader, name, options);
			lines.push(...(await take(document, name, model, options)));
		} catch (error) {
			if (!(error instanceof CoopgraphError) || names.length === 1) throw error;
			printError(error, false);
			failed += 1;
		}
		progress.advance(1);
	}
	if (options.out !== undefined) await writeWhole(resolve(options.out), lines.join(""));
	return failed === 0 ? ExitCode.DONE : failed === names.length ? ExitCode.COULD_NOT_RUN : ExitCode.SOME_REJECTED;
}

/** One id or title cannot be that of several documents. */
function refuseSharedFacts({ id, title, url }: FactOptions): void {
	for (const [name, found] of Object.entries({ "--id": id, "--title": title, "--url": url })) {
		if (found !== undefined) throw new CoopgraphError("OPTION_INVALID", { name, found, expected: "a single document" });
	}
}

async function take(
	document: Document,
	name: string,
	model: GraphModel,
	{ out, explain = false }: Options,
): Promise<string[]> {
	for (const warning of document.warnings) say(`${document.id}: ${warning}`);
	const textFile = out === undefined ? undefined : textFileName(document.id);
	const extraction = extractDocument(document, model, textFile);
	if (!extraction)
		throw new CoopgraphError("LANGUAGE_UNKNOWN", {
			file: name,
			found: document.language ?? "not recognised",
			known: RULE_LANGUAGES.join(", "),
		});
	if (out !== undefined && textFile !== undefined)
		await writeWhole(join(dirname(resolve(out)), textFile), document.text);
	if (explain) process.stdout.write(explainExtraction(document, extraction));
	const lines = toLines(extraction);
	if (out === undefined && !explain) process.stdout.write(lines.join(""));
	else
		say(
			`${document.id}: ${count(extraction.proposals.length, "record")} proposed, ${extraction.refusals.length} refused.`,
		);
	return lines;
}

function toLines({ source, proposals }: Extraction): string[] {
	return [source, ...proposals.map(({ record }) => record)].map((record) => `${JSON.stringify(record)}\n`);
}
