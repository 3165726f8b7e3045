import * as v from "valibot";
import { ApiError, type Refusal } from "./ApiError.ts";
import type { TypedDocument } from "./TypedDocument.ts";

/** Asks the GraphQL API. Throws an ApiError, or the signal's reason where the request was cancelled. */
export async function ask<Answer, Variables>(
	document: TypedDocument<Answer, Variables>,
	variables: Variables,
	signal: AbortSignal,
): Promise<Answer> {
	const response = await post(JSON.stringify({ query: document, variables }), signal);
	const requestId = response.headers.get("x-request-id");
	const named = requestId === null ? {} : { requestId };
	const read = v.safeParse(ENVELOPE, await readJson(response, signal));
	if (!read.success) throw new ApiError(isGateway(response) ? { kind: "unreachable" } : { kind: "failed", ...named });
	const [error] = read.output.errors ?? [];
	if (error) throw new ApiError({ kind: "refused", ...describe(error), ...named });
	if (!read.output.data) throw new ApiError({ kind: "failed", ...named });
	// The server has checked the answer against the schema from which its type was generated.
	return read.output.data as Answer;
}

const ERROR = v.object({
	message: v.string(),
	extensions: v.optional(v.object({ code: v.optional(v.string()), remedy: v.optional(v.string()) })),
});

const ENVELOPE = v.object({
	data: v.nullish(v.record(v.string(), v.unknown())),
	errors: v.optional(v.array(ERROR)),
});

async function post(body: string, signal: AbortSignal): Promise<Response> {
	const headers = { "content-type": "application/json", accept: "application/json" };
	try {
		return await fetch("/graphql", { method: "POST", headers, body, signal });
	} catch {
		throw signal.aborted ? signal.reason : new ApiError({ kind: "unreachable" });
	}
}

async function readJson(response: Response, signal: AbortSignal): Promise<unknown> {
	try {
		return await response.json();
	} catch {
		if (signal.aborted) throw signal.reason;
		return undefined;
	}
}

/** Something before the server says that the server does not answer. */
function isGateway({ status }: Response): boolean {
	return status >= 502 && status <= 504;
}

function describe({ message, extensions }: v.InferOutput<typeof ERROR>): Refusal {
	return { message, ...extensions };
}
