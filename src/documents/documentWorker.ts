/** The thread in which documents are read. */
import { parentPort } from "node:worker_threads";
import { answerError } from "./DocumentReader.ts";
import { type GivenFacts, readBytes } from "./readBytes.ts";

parentPort?.on("message", async ({ bytes, name, given }: { bytes: Uint8Array; name: string; given: GivenFacts }) => {
	const answer = await readBytes(bytes, name, given).then((document) => ({ document }), answerError);
	parentPort?.postMessage(answer);
});
