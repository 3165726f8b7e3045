import type { FastifyRequest } from "fastify";
import { checkSize } from "../../guard/checkSize.ts";

/** The size of a GraphQL request, in the body or in the address. Throws as checkSize does. */
export async function checkRequestSize({ body, query }: FastifyRequest): Promise<void> {
	const given = isRecord(body) ? body : isRecord(query) ? query : {};
	const { variables } = given;
	checkSize(given.query, typeof variables === "string" ? readJson(variables) : variables);
}

/** What is no JSON is refused where it is read for good. */
function readJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null;
}
