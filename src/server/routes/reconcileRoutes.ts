/**
 * `/reconcile`: the Reconciliation Service API 0.2 of the W3C's Entity Reconciliation Community Group, with which
 * OpenRefine matches the names of a table. It only reads.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Connection } from "../../database/Database.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { didYouMean } from "../../errors/suggest.ts";
import { createContext } from "../../graph/ReadContext.ts";
import type { Reader } from "../../ledger/judgements/readProfiles.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { foldAsked } from "../../model/values/text.ts";
import { extend, readExtendQuery } from "../../reconcile/extend.ts";
import { type GraphProperties, listGraphProperties, proposeProperties } from "../../reconcile/graphProperties.ts";
import { createManifest } from "../../reconcile/manifest.ts";
import { previewPage } from "../../reconcile/previewPage.ts";
import { refuse } from "../../reconcile/readParameter.ts";
import { readPreview } from "../../reconcile/readPreview.ts";
import { checkType, readQueries } from "../../reconcile/readQueries.ts";
import { reconcile } from "../../reconcile/reconcile.ts";
import { type SuggestQuery, suggestEntities, suggestProperties, suggestTypes } from "../../reconcile/suggest.ts";
import { clientSignal } from "../clients/clientSignal.ts";
import type { Lanes } from "../lanes/Lanes.ts";
import { originFor } from "../pages/publicAddress.ts";

export interface ReconcileRoutesOptions {
	readonly model: GraphModel;
	readonly connection: Connection;
	/** For all that a request asks the database. */
	readonly timeoutMs: number;
	/** Web origins whose pages may ask and frame, beside those of this machine. */
	readonly corsOrigins?: readonly string[];
	/** Shared with the other routes. */
	readonly lanes?: Lanes;
	/** The address that links begin with. */
	readonly publicUrl?: string | undefined;
}

/** OpenRefine is a program of the user's own, in a browser at http://127.0.0.1:3333. */
const THIS_MACHINE = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;
const FRAMES_OF_THIS_MACHINE = ["http://127.0.0.1:*", "http://localhost:*"];

export async function reconcileRoutes(app: FastifyInstance, options: ReconcileRoutesOptions): Promise<void> {
	const { corsOrigins = [] } = options;
	const context = { ...options, properties: listGraphProperties(options.model) };
	const routes = { config: { cors: { origin: [...corsOrigins, THIS_MACHINE] } } };
	app.addContentTypeParser(
		"application/x-www-form-urlencoded",
		{ parseAs: "string" },
		async (_request: unknown, body: string | Buffer) => Object.fromEntries(new URLSearchParams(String(body))),
	);
	app.addHook("onRequest", async (_request, reply) => void reply.header("cache-control", "no-cache"));
	await app.register(
		async (below) => {
			below.get("/", routes, async (request, reply) => answerService(context, request, reply, request.query));
			below.post("/", routes, async (request, reply) => answerService(context, request, reply, request.body));
			below.get("/properties", routes, async (request) => answerProperties(context, request));
			below.get("/suggest/:kind", routes, async (request, reply) => answerSuggest(context, request, reply));
			below.get("/preview", routes, async (request, reply) => {
				const ancestors = [...FRAMES_OF_THIS_MACHINE, ...corsOrigins].join(" ");
				reply.header("content-security-policy", `${PREVIEW_POLICY}; frame-ancestors ${ancestors}`);
				return answerPreview(context, request, reply);
			});
		},
		{ prefix: "/reconcile" },
	);
}

const PREVIEW_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

interface RouteContext extends ReconcileRoutesOptions {
	readonly properties: GraphProperties;
}

async function answerService(
	context: RouteContext,
	request: FastifyRequest,
	reply: FastifyReply,
	given: unknown,
): Promise<object> {
	const queries = readText(given, "queries");
	const extension = readText(given, "extend");
	const { model } = context;
	if (queries !== undefined) {
		const wanted = readQueries(context, queries);
		return reconcile({ model, read: await createReader(context, reply, wanted.size) }, wanted);
	}
	if (extension !== undefined) {
		const wanted = readExtendQuery(context.properties, extension);
		return extend(await createReader(context, reply, wanted.ids.length), wanted);
	}
	if (request.method === "GET") return createManifest(model, originFor(request, context.publicUrl));
	throw refuse(
		{ name: "queries", path: "$" },
		undefined,
		"`queries` or `extend` in a form (application/x-www-form-urlencoded)",
	);
}

async function answerProperties({ model, properties }: RouteContext, { query }: FastifyRequest): Promise<object> {
	const type = readType(model, query);
	const limit = readCount(query, "limit", Number.MAX_SAFE_INTEGER);
	const proposed = proposeProperties(properties, type).slice(0, limit);
	return { ...(type === undefined ? {} : { type }), properties: proposed };
}

async function answerSuggest(context: RouteContext, request: FastifyRequest, reply: FastifyReply): Promise<object> {
	const { model, properties } = context;
	const { query } = request;
	const wanted: SuggestQuery = {
		prefix: foldAsked(readText(query, "prefix") ?? "").trim(),
		cursor: Math.min(readCount(query, "cursor", 0), LAST_CURSOR),
		type: readType(model, query),
	};
	const kinds: Readonly<Record<string, () => object | Promise<object>>> = {
		entity: async () => suggestEntities({ model, read: await createReader(context, reply) }, wanted),
		type: () => suggestTypes(model, wanted),
		property: () => suggestProperties(properties, wanted),
	};
	const { kind } = request.params as { kind: string };
	const answer = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
	if (!answer)
		throw refuse(
			{ name: "kind", path: "/reconcile/suggest/" },
			kind,
			`one of ${Object.keys(kinds).join(", ")}.${didYouMean(kind, Object.keys(kinds))}`,
		);
	return answer();
}

/** Nobody turns more pages. */
const LAST_CURSOR = 900;

async function answerPreview(
	context: RouteContext,
	request: FastifyRequest,
	reply: FastifyReply,
): Promise<FastifyReply> {
	const id = foldAsked(readText(request.query, "id") ?? "");
	const preview = await readPreview(await createReader(context, reply), id);
	if (!preview)
		throw new CoopgraphError("ENTITY_NOT_FOUND", { type: "entity", found: id.slice(0, 200), suggestion: "" });
	return reply.type("text/html; charset=utf-8").send(previewPage(context.model, preview));
}

/** More rows of a table than these are a heavy request. */
const MOST_LIGHT_ROWS = 5;

/** Waits for its turn, and keeps it until the answer was sent. Stops when the client hangs up. */
async function createReader(
	{ connection, timeoutMs, lanes }: RouteContext,
	reply: FastifyReply,
	rows = 1,
): Promise<Reader> {
	const signal = clientSignal(reply);
	const lane = rows > MOST_LIGHT_ROWS ? lanes?.heavy : lanes?.light;
	const leave = await lane?.enter({ client: reply.request.ip, signal });
	reply.raw.once("close", () => leave?.());
	return createContext(connection, timeoutMs, signal).read;
}

/** A parameter of the address or of a form. Throws if it is given twice. */
function readText(given: unknown, name: string): string | undefined {
	const value: unknown = typeof given === "object" && given !== null ? Reflect.get(given, name) : undefined;
	if (value === undefined || typeof value === "string") return value;
	throw refuse({ name, path: "$" }, value, "it once");
}

function readType(model: GraphModel, query: unknown): string | undefined {
	const type = readText(query, "type");
	if (type === undefined || type === "") return undefined;
	checkType(model, type);
	return type;
}

function readCount(query: unknown, name: string, fallback: number): number {
	const text = readText(query, name);
	if (text === undefined || text === "") return fallback;
	if (/^\d{1,9}$/.test(text)) return Number(text);
	throw refuse({ name, path: "$" }, text, "an integer");
}
