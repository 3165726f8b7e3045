import { readdir } from "node:fs/promises";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { createSchema } from "../../api/createSchema.ts";
import type { Config } from "../../config/config.ts";
import { projectPath } from "../../config/projectPath.ts";
import type { Database } from "../../database/Database.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { findFault, type Judgement } from "../../identity/clusters/Judgement.ts";
import { recordJudgements } from "../../ledger/apply/recordJudgements.ts";
import { syncCorrections } from "../../ledger/decisions/syncCorrections.ts";
import { LedgerFile } from "../../ledger/files/LedgerFile.ts";
import { importFiles } from "../../ledger/import/importFiles.ts";
import { prepareGraph } from "../../ledger/migrations/prepareGraph.ts";
import { readStatus } from "../../ledger/status/readStatus.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { readModel } from "../../model/read/readModel.ts";
import { askSaved } from "../../questions/askSaved.ts";
import type { ClientLimits } from "../../server/clients/limitClients.ts";
import { createApp } from "../../server/createApp.ts";
import { readRegisteredDocuments } from "../../server/graphql/registeredDocuments.ts";
import { createLanes } from "../../server/lanes/Lanes.ts";
import { keepDatabase } from "../../server/lifecycle/keepDatabase.ts";
import { onRestart } from "../../server/lifecycle/restartSignal.ts";
import { ServedConnection } from "../../server/lifecycle/ServedConnection.ts";
import { listWarmUps, warmUp } from "../../server/lifecycle/warmUp.ts";
import { watchForCrash } from "../../server/lifecycle/watchForCrash.ts";
import { type ModelChange, watchModel } from "../../server/lifecycle/watchModel.ts";
import type { ExportRoutesOptions } from "../../server/routes/exportRoutes.ts";
import { startTracing } from "../../server/traces/startTracing.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { chooseHome } from "../chooseHome.ts";
import { interruptible, rejectAfter } from "../interruptible.ts";
import { createDecider, readLines, syncLedgers } from "../ledgers.ts";
import { printProgress } from "../output/say.ts";
import { UpgradeProgress } from "../output/UpgradeProgress.ts";
import { readConfig } from "../session.ts";

interface Options {
	readonly seed: boolean;
}

export const serveCommand: CommandDefinition = {
	name: "serve",
	example: "PORT=4001 coopgraph serve",
	configure: (command) =>
		command.option("--no-seed", "do not fill an empty database").action(async (options: Options) => {
			await using _tracing = readConfig().traces ? await startTracing() : undefined;
			while ((await serve(options)) === "restart");
		}),
};

async function serve({ seed }: Options): Promise<"restart" | "end"> {
	const config = await chooseHome(readConfig());
	const model = readModel();
	const connection = new ServedConnection();
	const logger = pino({ level: config.logLevel }, pino.destination(2));
	const { queryTimeoutMs, exportTimeoutMs, corsOrigins, isPublic, offersMetrics, logsRequests, traces } = config;
	const { heavyAtOnce, exportsAtOnce, warmsUp, isReachDeclared, publicUrl } = config;
	const audience = isPublic ? "public" : "editors";
	const schema = await createSchema(model, audience);
	const lanes = createLanes({ heavySlots: heavyAtOnce, exportSlots: exportsAtOnce, isShared: isPublic });
	using watch = watchModel({
		root: projectPath(""),
		hash: model.hash,
		onChange: (change) => logger.warn(describeChange(change)),
	});
	using restart = onRestart(
		() => createSchema(readModel(), audience),
		(err) => logger.error({ err }, "The server goes on with the model that it has: the new one has a fault."),
	);
	const ask: ExportRoutesOptions["ask"] = (question, variables) =>
		askSaved({ schema, connection, queryTimeoutMs }, question, variables);
	const enter: ExportRoutesOptions["enter"] = (entry) => lanes.export.enter(entry);
	const asked = { model, connection, timeoutMs: queryTimeoutMs };
	const app = await createApp({
		...{ schema, connection, queryTimeoutMs, corsOrigins, lanes, clients: clientLimits(config) },
		...{ explains: !isPublic, offersMetrics, logsRequests, traces, logger },
		...{ isReachDeclared, publicUrl, model, audience },
		...(config.isLocked ? { registered: await readRegisteredDocuments(schema) } : {}),
		modelChange: watch.state,
		exports: { ...asked, audience, reader: { limitMs: exportTimeoutMs }, ask, enter },
		reconciliation: { ...asked, corsOrigins, publicUrl, lanes },
	});
	using crash = watchForCrash(logger, DRAIN_MS + CLOSE_MS);
	try {
		const url = await listen(app, config);
		const prepare = async (database: Database) => {
			connection.waitFor("GRAPH_UPGRADING");
			await prepareGraph(database, model, new UpgradeProgress());
			const decider = createDecider(config, model, database);
			// Before the seed: it may hold what was erased.
			await syncLedgers(decider);
			if (seed)
				await seedIfEmpty(database, model, {
					by: config.user,
					onBegin: () => connection.waitFor("FIRST_IMPORT_RUNNING"),
				});
			// After it: what people decided holds for the seed, too.
			await syncLedgers(decider);
			await syncCorrections(decider, config.corrections);
		};
		const report = (error: CoopgraphError) => {
			if (process.stderr.isTTY) printProgress(`${error.message} ${error.remedy} Trying again …`);
			else logger.warn({ code: error.code }, `${error.message} Trying again …`);
		};
		const warm = async (signal: AbortSignal) => {
			if (!warmsUp) return;
			const began = Date.now();
			try {
				const questions = await listWarmUps({ schema, connection, signal });
				const answered = await warmUp({ schema, connection, questions, signal });
				const how = { answered, of: questions.length, ms: Date.now() - began };
				logger.info(how, signal.aborted ? "stopped warming up" : "warmed up: the usual questions are planned");
			} catch (error) {
				// Whoever asks has to wait then, and nothing else is lost.
				logger.warn({ err: error }, "could not warm up");
			}
		};
		const announce = once((database: Database) => printAddresses(url, database));
		const drain = () => app.close();
		await interruptible((interruption) => {
			const stop = AbortSignal.any([interruption, crash.signal]);
			const signal = AbortSignal.any([stop, restart.signal]);
			return Promise.race([
				keepDatabase({
					config,
					connection,
					prepare,
					announce,
					whileServed: warm,
					report,
					onProgress: printProgress,
					signal,
					drain,
				}),
				rejectAfter(stop, DRAIN_MS),
			]);
		});
		crash.signal.throwIfAborted();
		return restart.signal.aborted ? "restart" : "end";
	} finally {
		await app.close();
	}
}

/** Of a public server; behind a proxy all connections are the proxy's. */
const CONNECTIONS_OF_A_STRANGER = 100;

function clientLimits({ isPublic, rateLimit, trustProxy }: Config): ClientLimits {
	const isBehindProxy = trustProxy !== 0 && (typeof trustProxy === "number" || trustProxy.length > 0);
	return { rateLimit, trustProxy, connectionsOfOne: isPublic && !isBehindProxy ? CONNECTIONS_OF_A_STRANGER : 0 };
}

function describeChange({ fault }: ModelChange): string {
	if (fault !== undefined) return `The model has changed and cannot be served: ${fault}`;
	return `The model has changed: kill -USR2 ${process.pid} restarts the server with it.`;
}

/** How long running requests have to come to an end once the server is asked to stop. */
const DRAIN_MS = 10_000;
/** And then the database, before a process that has crashed is ended all the same. */
const CLOSE_MS = 10_000;

function once<Argument>(work: (argument: Argument) => void): (argument: Argument) => void {
	let done = false;
	return (argument) => {
		if (!done) work(argument);
		done = true;
	};
}

interface SeedOptions {
	readonly by: string;
	readonly onBegin: () => void;
}

async function seedIfEmpty(database: Database, model: GraphModel, { by, onBegin }: SeedOptions): Promise<void> {
	const { counts } = await readStatus(database, model);
	if (counts.sources > 0) return;
	onBegin();
	const folder = projectPath("seed");
	const names = (await readdir(folder)).filter((name) => name.endsWith(".jsonl") && name !== "judgements.jsonl").sort();
	const files = names.map((name) => ({ name: `seed/${name}`, path: `${folder}/${name}`, folder }));
	await importFiles(database, files, { model, textFiles: new Map(), strict: true, now: new Date(), by });
	const judgements = new LedgerFile<Judgement>(`${folder}/judgements.jsonl`, findFault);
	await recordJudgements(database, model, await readLines(judgements, "a judgement"));
}

/**
 * Connections that the system holds until this process takes them: one for each turn of its event loop. Those
 * beyond it would be dropped, and tried again by the client's system after seconds; the system may hold fewer.
 */
const BACKLOG = 4_096;

/** Returns the address at which it listens. */
async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
	try {
		return await app.listen({ host, port, backlog: BACKLOG });
	} catch (cause) {
		const taken = cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";
		if (taken)
			throw new CoopgraphError(
				"PORT_IN_USE",
				{ host, port: String(port), other: String(port < 65_535 ? port + 1 : port - 1) },
				{ cause },
			);
		throw cause;
	}
}

function printAddresses(url: string, database: Database): void {
	const lines = [
		"Cooperation graph is ready.",
		`  Start here  ${url}/`,
		`  Playground  ${url}/playground`,
		`  GraphQL     ${url}/graphql`,
		`  Exports     ${url}/export`,
		`  OpenRefine  ${url}/reconcile`,
		`  Health      ${url}/health/ready`,
		database.why,
	];
	process.stdout.write(`${lines.join("\n")}\n`);
}
