import { setTimeout as delay } from "node:timers/promises";
import { findFreePort } from "../../../src/database/local/server/findFreePort.ts";
import type { Home, Running } from "../support/Home.ts";
import type { Kill, KillContext } from "./Kill.ts";

export const KILLS: readonly Kill[] = [
	{
		...{ name: "kill -9 of an import, others use the database", share: 6, isShared: true, length: 1 },
		strike: (context) => killImport(context, "SIGKILL"),
	},
	{
		...{ name: "kill -9 of an import that is the only user", share: 4, isShared: false, length: 2 },
		strike: (context) => killImport(context, "SIGKILL"),
	},
	{
		...{ name: "SIGTERM in an import, others use the database", share: 2, isShared: true, length: 1 },
		strike: (context) => killImport(context, "SIGTERM"),
	},
	{
		...{ name: "SIGTERM in an import that is the only user", share: 2, isShared: false, length: 2 },
		async strike(context) {
			const faults = await killImport(context, "SIGTERM");
			return [...faults, ...(await context.home.findRemains()).map((left) => `left behind: ${left}`)];
		},
	},
	{
		...{ name: "kill -9 of a server beside an import", share: 2, isShared: true, length: 1 },
		strike: killServer,
	},
	{
		...{ name: "kill -9 of the database under an import", share: 3, isShared: false, length: 2 },
		strike: killDatabaseUnderImport,
	},
	{
		...{ name: "kill -9 of the database under a server", share: 1, isShared: false, length: 3 },
		strike: killDatabaseUnderServer,
	},
];

async function killImport({ startImport, moment }: KillContext, signal: NodeJS.Signals): Promise<string[]> {
	const running = startImport();
	await Promise.race([delay(moment), running]);
	running.kill(signal);
	const { exitCode, signal: endedBy, stderr } = await running;
	const isExpected = exitCode === 0 || endedBy === signal || exitCode === 143;
	return isExpected ? [] : [`the import ended with ${exitCode ?? endedBy}: ${stderr}`];
}

/** An import goes on as if nothing were. */
async function killServer({ home, startImport, moment }: KillContext): Promise<string[]> {
	const [server, running] = [await startServer(home), startImport()];
	await delay(moment);
	server.running.kill("SIGKILL");
	await server.running;
	const { exitCode, stderr } = await running;
	return exitCode === 0 ? [] : [`the import beside it ended with ${exitCode}: ${stderr}`];
}

async function killDatabaseUnderImport({ home, startImport, moment }: KillContext): Promise<string[]> {
	const running = startImport();
	await Promise.race([delay(moment), running]);
	await killNeo4j(home);
	const { exitCode, stderr } = await running;
	if (exitCode === 0) return [];
	const isTold = exitCode === 2 && /\(DATABASE_(UNREACHABLE|START_FAILED)\)/.test(String(stderr));
	return isTold ? [] : [`the import ended with ${exitCode}: ${stderr}`];
}

/** It starts another and serves it, without anybody's help, and ends in order. */
async function killDatabaseUnderServer({ home, moment }: KillContext): Promise<string[]> {
	const { running, port } = await startServer(home);
	await delay(moment);
	await killNeo4j(home);
	const isBack = await isReadyWithin(port, running, 90_000);
	running.kill("SIGTERM");
	const { exitCode, signal, stderr } = await running;
	return [
		...(isBack ? [] : [`the server did not come back: ${stderr}`]),
		...(exitCode === 0 || exitCode === 143 ? [] : [`the server ended with ${exitCode ?? signal}: ${stderr}`]),
		...(await home.findRemains()).map((left) => `left behind: ${left}`),
	];
}

async function killNeo4j(home: Home): Promise<void> {
	const pid = await home.findNeo4j();
	if (pid !== undefined) process.kill(pid, "SIGKILL");
}

async function startServer(home: Home): Promise<{ readonly running: Running; readonly port: number }> {
	const port = await findFreePort(undefined);
	return { port, running: home.start(["serve", "--no-seed"], { PORT: String(port), LOG_LEVEL: "warn" }) };
}

async function isReadyWithin(port: number, running: Running, limitMs: number): Promise<boolean> {
	const giveUpAt = performance.now() + limitMs;
	while (performance.now() < giveUpAt && running.exitCode === null) {
		const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
		if (answer?.ok) return true;
		await delay(100);
	}
	return false;
}
