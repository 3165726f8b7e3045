/**
 * What a person who knows Neo4j would write by hand for the eight questions, and no more: a server that takes a number of
 * a question with its variables, runs the Cypher in a transaction of its own and answers as the API does.
 */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import neo4j from "neo4j-driver";
import { QUESTIONS } from "./questions.ts";
import { readAddress, tellUrl } from "./serverProcess.ts";

interface Request {
	readonly question: number;
	readonly variables: Readonly<Record<string, unknown>>;
}

const { uri, username, password } = readAddress();
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });

const server = createServer(async (request, response) => {
	const { question, variables } = JSON.parse(await readBody(request)) as Request;
	const session = driver.session({ defaultAccessMode: neo4j.session.READ });
	try {
		const { records } = await session.run(QUESTIONS[question]?.cypher ?? "", variables);
		response.setHeader("content-type", "application/json; charset=utf-8");
		response.end(JSON.stringify({ data: records[0]?.get("data") }));
	} catch (error) {
		response.statusCode = 500;
		response.end(String(error));
	} finally {
		await session.close();
	}
});

async function readBody(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString("utf8");
}

server.listen(0, "127.0.0.1", () => tellUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
