/**
 * Plans what is asked most before anybody asks it: on a busy machine the database may take seconds for a statement that it sees
 * for the first time. One question after another, and only while nobody asks anything.
 */
import { setTimeout as delay } from "node:timers/promises";
import type { GraphQLSchema } from "graphql";
import { runQuery } from "../../api/runQuery.ts";
import { projectPath } from "../../config/projectPath.ts";
import type { Connection } from "../../database/Database.ts";
import { sessionsInUse } from "../../database/sessions.ts";
import { createContext } from "../../graph/ReadContext.ts";
import { readQuestions } from "../../questions/readQuestions.ts";
import { type Question, readExplorerQuestions } from "./explorerQuestions.ts";

export interface WarmUp {
	readonly schema: GraphQLSchema;
	readonly connection: Connection;
	/** In this order. */
	readonly questions: readonly Question[];
	/** When the server stops, or the database is lost. */
	readonly signal: AbortSignal;
}

/** What nobody waits for may take longer than an answer may. */
const LONGEST_MS = 60_000;
const LOOK_EVERY_MS = 100;

/** How many questions were answered. One that fails is left to whoever asks it. */
export async function warmUp({ schema, connection, questions, signal }: WarmUp): Promise<number> {
	let answered = 0;
	for (const question of questions) {
		await whenIdle(signal);
		if (signal.aborted) break;
		const context = createContext(connection, LONGEST_MS, signal);
		answered += await runQuery({ schema, context, ...question }).then(
			() => 1,
			() => 0,
		);
	}
	return answered;
}

/** What the explorer asks, as its first page comes first, and then the saved questions. */
export async function listWarmUps({
	schema,
	connection,
	signal,
}: Omit<WarmUp, "questions">): Promise<WarmUp["questions"]> {
	const saved = await readQuestions();
	const context = createContext(connection, LONGEST_MS, signal);
	const text = "{ entities(limit: 1, sort: [{ id: ASC }]) { id } }";
	const { entities } = await runQuery({ schema, context, text, variables: {} }).catch(() => ({ entities: [] }));
	const [entity] = entities as readonly { readonly id: string }[];
	if (!entity) return saved;
	return [...(await readExplorerQuestions(projectPath("src/explorer/api/queries.graphql"), entity.id)), ...saved];
}

async function whenIdle(signal: AbortSignal): Promise<void> {
	while (!signal.aborted && sessionsInUse() > 0) await delay(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
}
