/**
 * The documents that a locked server answers: those of its explorer, which are listed when its page is built, and the saved
 * questions, as they stand and as the explorer's forms ask them. Each is known by the SHA-256 of its text.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { describeForm } from "../../questions/describeForm.ts";
import { readQuestions } from "../../questions/readQuestions.ts";

/** Hash → text. */
export type RegisteredDocuments = ReadonlyMap<string, string>;

const EXPLORER_DOCUMENTS = fileURLToPath(new URL("../../../dist/explorer/documents.json", import.meta.url));

export async function readRegisteredDocuments(schema: GraphQLSchema): Promise<RegisteredDocuments> {
	const questions = await readQuestions();
	const saved = questions.flatMap((question) => [question.text, describeForm(schema, [], question).text]);
	return new Map([...saved, ...(await readExplorerDocuments())].map((text) => [hashDocument(text), text]));
}

/** None where the pages were not built. */
async function readExplorerDocuments(): Promise<readonly string[]> {
	const text = await readFile(EXPLORER_DOCUMENTS, "utf8").catch(() => "[]");
	return JSON.parse(text) as readonly string[];
}

function hashDocument(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}

/** Throws QUERY_NOT_REGISTERED before anything is parsed, so that no message tells what the schema has. */
export function refuseUnregistered(registered: RegisteredDocuments): (request: FastifyRequest) => Promise<void> {
	return async ({ body, query }) => {
		const asked = [body, query].map(readQuery).filter((text) => text !== undefined);
		if (asked.every((text) => registered.has(hashDocument(text)))) return;
		throw new CoopgraphError("QUERY_NOT_REGISTERED", {});
	};
}

/** Undefined where none is sent: Apollo says what is missing, or finds it by its hash. */
function readQuery(given: unknown): string | undefined {
	const query: unknown = typeof given === "object" && given !== null ? Reflect.get(given, "query") : undefined;
	return typeof query === "string" ? query : undefined;
}

/** For Apollo's protocol of persisted queries: what is registered is known by its hash, and nothing is added. */
export function registeredCache(registered: RegisteredDocuments) {
	return {
		get: async (key: string) => registered.get(key.replace(/^apq:/, "")),
		set: async () => undefined,
		delete: async () => undefined,
	};
}
