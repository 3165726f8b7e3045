import type { GraphQLSchema } from "graphql";
import { pino } from "pino";
import type { Connection } from "../../src/database/Database.ts";
import { type AppOptions, createApp } from "../../src/server/createApp.ts";

export interface Answer {
	readonly status: number;
	// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query, which only the test knows.
	readonly data?: any;
	readonly errors?: readonly {
		readonly message: string;
		readonly path?: readonly unknown[];
		readonly extensions: { readonly code: string; readonly remedy?: string };
	}[];
}

/** The API behind a real port. */
export interface Api extends AsyncDisposable {
	readonly url: string;
	request(query: string, variables?: Record<string, unknown>): Promise<Answer>;
	/** The data of an answer that must have no errors. */
	ask(query: string, variables?: Record<string, unknown>): Promise<Answer["data"]>;
	/** The code of the first error of an answer that must have one. */
	refusal(query: string, variables?: Record<string, unknown>): Promise<string>;
}

export async function startApi(
	connection: Connection,
	schema: GraphQLSchema,
	options: Partial<AppOptions> = {},
): Promise<Api> {
	const app = await createApp({
		schema,
		connection,
		// A slow machine that plans a query anew, beside another test, takes longer than any user should wait.
		queryTimeoutMs: 60_000,
		explains: true,
		logger: pino({ level: "silent" }),
		...options,
	});
	const url = await app.listen({ host: "127.0.0.1", port: 0 });
	const request: Api["request"] = async (query, variables = {}) => {
		const response = await fetch(`${url}/graphql`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ query, variables }),
		});
		return { status: response.status, ...((await response.json()) as Omit<Answer, "status">) };
	};
	return {
		url,
		request,
		async ask(query, variables) {
			const { data, errors } = await request(query, variables);
			if (errors) throw new Error(`The query was answered with ${JSON.stringify(errors)}`);
			return data;
		},
		async refusal(query, variables) {
			const answer = await request(query, variables);
			const [error] = answer.errors ?? [];
			if (!error) throw new Error(`The query was answered with ${JSON.stringify(answer).slice(0, 500)}`);
			return error.extensions.code;
		},
		[Symbol.asyncDispose]: () => app.close(),
	};
}
