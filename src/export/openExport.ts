/** From what somebody asks for to an export that is ready to be written. */
import * as v from "valibot";
import type { Connection } from "../database/Database.ts";
import { decodeRow } from "../database/rows.ts";
import { type ReadOptions, read } from "../database/sessions.ts";
import { parseEdtf } from "../edtf/parseEdtf.ts";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { didYouMean } from "../errors/suggest.ts";
import { listRunningImports } from "../ledger/importRuns/runningImports.ts";
import type { Audience } from "../model/Audience.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { foldAsked } from "../model/values/text.ts";
import type { ExportContext, ExportFormat, FileForm, Part } from "./ExportFormat.ts";
import { FORMATS } from "./formats.ts";
import { LICENCE } from "./licence.ts";
import { type ExportedPart, type LedgerMark, MANIFEST, type Manifest, measurePart, writeManifest } from "./manifest.ts";
import type { ExportFilter } from "./read/filter.ts";
import { findScope, listScopes } from "./read/findScope.ts";
import { readPages } from "./read/readPages.ts";

export interface ExportEnvironment {
	readonly connection: Connection;
	readonly model: GraphModel;
	/** By default editors. */
	readonly audience?: Audience;
	/** For every single query. */
	readonly timeoutMs: number;
	readonly signal?: AbortSignal;
	readonly now: Date;
	/** Told, when everything is written, whether the ledger was at rest. */
	readonly onLedger?: (ledger: LedgerMark) => void;
	/** Asks a saved question. Throws SAVED_QUERY_UNKNOWN, VARIABLE_UNKNOWN, VARIABLE_INVALID. */
	readonly ask: (
		question: string,
		variables: ReadonlyMap<string, string>,
	) => Promise<Readonly<Record<string, unknown>>>;
}

export interface ExportRequest {
	readonly format: string;
	/** `query`, `since`, `until` and the scopes of the model, by name. */
	readonly options: ReadonlyMap<string, string>;
	/** Of the question. */
	readonly variables: ReadonlyMap<string, string>;
	/** How an option is called where it was given: `--since`, `since`. */
	readonly nameOf: (option: string) => string;
}

export interface OpenExport {
	/** Without an extension. */
	readonly name: string;
	/** Import runs that are running: what is exported may hold parts of them. */
	readonly importing: readonly string[];
	/** Set where it is one file; the manifest comes after it all the same. */
	readonly file: FileForm | undefined;
	/** The parts, and after them the manifest, which tells their hashes. A single file can be given a name. */
	readonly parts: (fileName?: string) => AsyncGenerator<Part>;
}

/** Options of every export, beside the scopes of the model. */
export const FILTER_OPTIONS = {
	query: "only the answer to this saved question",
	since: "only what can hold on this date or later, as EDTF: 2015, 2015-06-09",
	until: "only what can hold on this date or earlier",
} as const;

/** Finds mistakes that need no database to be found. Throws EXPORT_FORMAT_UNKNOWN, EXPORT_SPAN_REVERSED, OPTION_INVALID. */
export function checkWish(asked: ExportRequest): CheckedWish {
	const wish = { ...asked, options: new Map([...asked.options].map(([name, value]) => [name, foldAsked(value)])) };
	const format = getFormat(wish.format);
	const question = wish.options.get("query");
	if (question !== undefined) checkQuestion(wish, question, format);
	else if (wish.variables.size > 0) throw refuseVariables(wish);
	return { wish, format, ...readSpan(wish) };
}

export interface CheckedWish {
	readonly wish: ExportRequest;
	readonly format: ExportFormat;
	readonly since: string | undefined;
	readonly until: string | undefined;
}

/** Throws ENTITY_NOT_FOUND, and what `ask` throws. */
export async function openExport(environment: ExportEnvironment, checked: CheckedWish): Promise<OpenExport> {
	const { wish } = checked;
	const before = await markLedger(environment);
	const about = { exportedAt: environment.now.toISOString(), filter: describeWish(wish) };
	const written = wish.options.has("query")
		? await openAnswer(environment, checked, about)
		: await openGraph(environment, checked, about);
	const words = ["cooperation-graph", ...Object.values(about.filter), about.exportedAt.slice(0, 10)];
	const head = { format: wish.format, ...about, licence: LICENCE };
	const parts = (fileName?: string) =>
		withManifest(environment, { head, before }, renameParts(written.parts(), fileName));
	return { name: words.map(toFileName).join("-"), importing: before.importing, file: written.file, parts };
}

function getFormat(name: string): ExportFormat {
	const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
	if (format) return format;
	const known = Object.keys(FORMATS);
	const facts = { found: name, suggestion: didYouMean(name, known), known: known.join(", ") };
	throw new CoopgraphError("EXPORT_FORMAT_UNKNOWN", facts);
}

function describeWish({ options, variables }: ExportRequest): Record<string, string> {
	return Object.fromEntries([...options, ...[...variables].map(([name, value]) => [`var.${name}`, value] as const)]);
}

function toFileName(word: string): string {
	return word.replace(/[^A-Za-z0-9.-]+/g, "-").slice(0, 60);
}

interface Written {
	readonly file: FileForm | undefined;
	readonly parts: () => AsyncIterable<Part>;
}

async function openAnswer(
	environment: ExportEnvironment,
	{ wish, format }: CheckedWish,
	about: ExportContext["about"],
): Promise<Written> {
	const question = wish.options.get("query") ?? "";
	const { answer } = format;
	const written = answer?.write(await environment.ask(question, wish.variables), about) ?? "";
	async function* parts(): AsyncGenerator<Part> {
		if (!answer) return;
		const name = `${toFileName(question)}.${answer.extension}`;
		yield { name, mediaType: answer.mediaType, content: only(written) };
	}
	return { file: answer, parts };
}

function checkQuestion({ nameOf, format: name, options }: ExportRequest, question: string, format: ExportFormat): void {
	const fitting = Object.keys(FORMATS).filter((known) => FORMATS[known]?.answer);
	const others = [...options.keys()].filter((option) => option !== "query").map(nameOf);
	const refuse = (found: string, expected: string) => {
		throw new CoopgraphError("OPTION_INVALID", { name: nameOf("query"), found: `${question} ${found}`, expected });
	};
	if (!format.answer) refuse(`with the format ${name}`, `a format for answers: ${fitting.join(", ")}`);
	if (others.length > 0) refuse(`with ${others.join(", ")}`, "it alone; its variables say what it is about");
}

function refuseVariables({ nameOf, variables }: ExportRequest): CoopgraphError {
	const found = [...variables.keys()].join(", ");
	return new CoopgraphError("OPTION_INVALID", {
		name: nameOf("var"),
		found,
		expected: `the name of a question beside it: ${nameOf("query")}`,
	});
}

async function* only(text: string): AsyncGenerator<string> {
	yield text;
}

async function openGraph(
	environment: ExportEnvironment,
	{ wish, format, since, until }: CheckedWish,
	about: ExportContext["about"],
): Promise<Written> {
	const { connection, model, audience = "editors" } = environment;
	const filter = { scope: await readScope(environment, wish), since, until };
	const context = { model, filter, audience, about, pages: readPages(connection, readOptions(environment)) };
	return { file: format.file, parts: () => format.parts(context) };
}

async function readScope(environment: ExportEnvironment, { options }: ExportRequest): Promise<ExportFilter["scope"]> {
	let common: ExportFilter["scope"];
	for (const scoped of listScopes(environment.model)) {
		const id = options.get(scoped.scope.name);
		if (id === undefined) continue;
		const found = await findScope(environment.connection, scoped, id, readOptions(environment));
		common = common === undefined ? found : common.filter((known) => found.includes(known));
	}
	return common;
}

function readSpan(wish: ExportRequest): Pick<CheckedWish, "since" | "until"> {
	const since = readDay(wish, "since", "earliest");
	const until = readDay(wish, "until", "latest");
	if (since === undefined || until === undefined || since <= until) return { since, until };
	const { nameOf, options } = wish;
	const [begin = "", end = ""] = [options.get("since"), options.get("until")];
	throw new CoopgraphError("EXPORT_SPAN_REVERSED", { since: nameOf("since"), begin, until: nameOf("until"), end });
}

function readDay({ options, nameOf }: ExportRequest, name: string, end: "earliest" | "latest"): string | undefined {
	const given = options.get(name);
	if (given === undefined) return undefined;
	const day = parseEdtf(given)?.[end];
	if (day !== undefined) return day;
	throw new CoopgraphError("OPTION_INVALID", {
		name: nameOf(name),
		found: given === "" ? "nothing" : given,
		expected: "a date such as 2015-06-09, 2015-06 or 2015",
	});
}

function readOptions({ timeoutMs, signal }: ExportEnvironment): ReadOptions {
	return { timeoutMs, ...(signal === undefined ? {} : { signal }) };
}

async function* renameParts(parts: AsyncIterable<Part>, name: string | undefined): AsyncGenerator<Part> {
	for await (const part of parts) yield name === undefined ? part : { ...part, name };
}

type Head = Omit<Manifest, "ledger" | "parts">;

async function* withManifest(
	environment: ExportEnvironment,
	{ head, before }: { readonly head: Head; readonly before: Mark },
	parts: AsyncIterable<Part>,
): AsyncGenerator<Part> {
	const written: ExportedPart[] = [];
	for await (const part of parts) yield measurePart(part, (measured) => written.push(measured));
	const after = await markLedger(environment);
	const changedMeanwhile = before.lastRun !== after.lastRun || before.decisions !== after.decisions;
	const ledger = { ...before, changedMeanwhile };
	environment.onLedger?.(ledger);
	yield { ...MANIFEST, content: only(writeManifest({ ...head, ledger, parts: written })) };
}

type Mark = Omit<LedgerMark, "changedMeanwhile">;

async function markLedger(environment: ExportEnvironment): Promise<Mark> {
	return read(
		environment.connection,
		async (transaction) => {
			const counted = await transaction.run(
				`OPTIONAL MATCH (ledger:Ledger {id: 'graph'})
				 RETURN coalesce(ledger.runs, 0) AS lastRun, COUNT { (:Decision) } AS decisions`,
			);
			const importing = (await listRunningImports(transaction)).map(({ id }) => id);
			return { ...decodeRow(counted, { lastRun: v.number(), decisions: v.number() }), importing };
		},
		readOptions(environment),
	);
}
