/**
 * `GET /export/<format>`: the same exports as on the command line, streamed; options are parameters of the address.
 * `GET /context.jsonld`: the @context of JSON-LD.
 */
import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { Connection } from "../../database/Database.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { didYouMean } from "../../errors/suggest.ts";
import { FORMATS } from "../../export/formats.ts";
import {
	checkWish,
	type ExportEnvironment,
	type ExportRequest,
	FILTER_OPTIONS,
	openExport,
} from "../../export/openExport.ts";
import { describeScope, listScopes } from "../../export/read/findScope.ts";
import { jsonldContext } from "../../export/vocabularies/rdf/jsonldContext.ts";
import { Vocabulary } from "../../export/vocabularies/rdf/Vocabulary.ts";
import { streamExport } from "../../export/writeExport.ts";
import type { Audience } from "../../model/Audience.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import type { ExportChoices } from "../../shared/ExportChoices.ts";
import { holdBack } from "./holdBack.ts";
import { type ReaderLimits, readerSignal } from "./readerSignal.ts";

export interface ExportRoutesOptions {
	readonly model: GraphModel;
	/** By default editors. */
	readonly audience?: Audience;
	readonly connection: Connection;
	/** For every single query of an export. */
	readonly timeoutMs: number;
	/** For whoever takes the export. */
	readonly reader?: ReaderLimits;
	readonly ask: ExportEnvironment["ask"];
	/** Waits until an export may begin; what it gives is called when it is over. Throws SERVER_BUSY. */
	readonly enter?: (asked: { readonly client: string; readonly signal: AbortSignal }) => Promise<() => void>;
}

export async function exportRoutes(app: FastifyInstance, options: ExportRoutesOptions): Promise<void> {
	const { model } = options;
	const { context } = jsonldContext(model, new Vocabulary(model));
	const contextText = `${JSON.stringify({ "@context": context }, null, "\t")}\n`;
	const choices = describeRoutes(model);
	// A person is led to the page; programs, which take anything, get what they always got.
	app.get("/export", async ({ headers }, reply) =>
		headers.accept?.includes("text/html") ? reply.redirect("/?view=export") : choices,
	);
	// Made to be read by programs on any page.
	app.get("/context.jsonld", async (_request, reply) =>
		reply.type("application/ld+json; charset=utf-8").header("access-control-allow-origin", "*").send(contextText),
	);
	app.get<{ Params: { format: string }; Querystring: Record<string, unknown> }>(
		"/export/:format",
		async ({ params, query, ip }, reply) => {
			const now = new Date();
			const checked = checkWish(readWish(model, params.format, query));
			const signal = readerSignal(reply.raw, options.reader);
			const leave = await options.enter?.({ client: ip, signal });
			reply.raw.once("close", () => leave?.());
			const open = await openExport({ ...options, now, signal }, checked);
			const { content, mediaType, extension } = streamExport(open, now, query.zip !== undefined);
			const held = await holdBack(content, HELD_BACK_BYTES);
			if (open.importing.length > 0) reply.header("x-coopgraph-importing", open.importing.join(", "));
			// The ending says of everything but a ZIP in which format it is.
			const name = extension === "zip" ? `${open.name}-${params.format}` : open.name;
			reply.type(mediaType).header("content-disposition", `attachment; filename="${name}.${extension}"`);
			return reply.send(Readable.from(held));
		},
	);
}

/** What fails before this much is there is answered with an error; what fails later breaks off the connection. */
const HELD_BACK_BYTES = 65_536;

/** What can be asked for, by name. */
function describeRoutes(model: GraphModel): ExportChoices {
	const formats = Object.entries(FORMATS).map(([name, { summary }]) => ({ name, address: `/export/${name}`, summary }));
	const scopes = listScopes(model).map(({ type, scope }) => ({ parameter: scope.name, type: type.name }));
	return { formats, parameters: describeParameters(model), scopes };
}

function describeParameters(model: GraphModel): Readonly<Record<string, string>> {
	const scopes = listScopes(model).map(({ type, scope }) => [scope.name, describeScope(type.name)]);
	return {
		...FILTER_OPTIONS,
		...Object.fromEntries(scopes),
		zip: "a ZIP with the manifest, for a format of one file too",
	};
}

const VARIABLE = "var.";

/** Throws EXPORT_PARAMETER_UNKNOWN for a parameter that there is not, or that is given twice. */
function readWish(model: GraphModel, format: string, query: Readonly<Record<string, unknown>>): ExportRequest {
	const known = Object.keys(describeParameters(model));
	const options = new Map<string, string>();
	const variables = new Map<string, string>();
	for (const [name, value] of Object.entries(query)) {
		const isVariable = name.startsWith(VARIABLE);
		if (typeof value !== "string" || !(isVariable || known.includes(name))) throw refuse(name, known);
		if (isVariable) variables.set(name.slice(VARIABLE.length), value);
		else if (name !== "zip") options.set(name, value);
	}
	return { format, options, variables, nameOf: (name) => name };
}

function refuse(found: string, known: readonly string[]): CoopgraphError {
	const suggestion = known.includes(found) ? " It was given several times." : didYouMean(found, known);
	const all = [...known, `${VARIABLE}NAME`].join(", ");
	return new CoopgraphError("EXPORT_PARAMETER_UNKNOWN", { found, suggestion, known: all });
}
