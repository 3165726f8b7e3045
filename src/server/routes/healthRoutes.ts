/** `/health/live`: the process answers. `/health/ready`: so does the database. */
import type { FastifyInstance } from "fastify";
import type { Connection } from "../../database/Database.ts";
import { read } from "../../database/sessions.ts";
import { listRunningImports } from "../../ledger/importRuns/runningImports.ts";
import { readReadiness } from "../lifecycle/readReadiness.ts";

export interface HealthRoutesOptions {
	readonly connection: Connection;
	/** Whether the model is another than the one that is served, and could be served. */
	readonly modelChange?: (() => "changed" | "invalid" | undefined) | undefined;
}

const READY_LIMITS = { timeoutMs: 1_000, answerWithinMs: 1_000 };

export async function healthRoutes(
	app: FastifyInstance,
	{ connection, modelChange }: HealthRoutesOptions,
): Promise<void> {
	app.get("/health/live", async () => ({ status: "live" }));
	app.get("/health/ready", async (_request, reply) => {
		const status = await readReadiness(connection);
		if (status !== "ready") return reply.code(503).send({ status });
		// Only told beside: whether requests are answered does not hang on it.
		const importing = (await read(connection, listRunningImports, READY_LIMITS).catch(() => [])).map(({ id }) => id);
		const model = modelChange?.();
		return { status, ...(importing.length > 0 ? { importing } : {}), ...(model ? { model } : {}) };
	});
}
