/** Over real HTTP: a server that sends on and on to a client who takes it, takes a little, or takes nothing. */
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { Readable } from "node:stream";
import { afterEach, expect, test } from "vitest";
import { type ReaderLimits, readerSignal } from "../../../../src/server/routes/readerSignal.ts";

const cleanUps: (() => void)[] = [];

afterEach(() => {
	for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

const PIECE = "x".repeat(65_536);

function* endless(): Generator<string> {
	for (;;) yield PIECE;
}

/** Sends to one client without end, unless the signal stops it. */
async function sendTo(limits: ReaderLimits): Promise<{ readonly client: Socket; readonly signal: AbortSignal }> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const client = connect((server.address() as AddressInfo).port, "127.0.0.1");
	client.on("error", () => {});
	cleanUps.push(
		() => client.destroy(),
		() => server.close(),
	);
	client.write("GET / HTTP/1.1\r\nhost: example.org\r\n\r\n");
	const [, response] = (await once(server, "request")) as [unknown, ServerResponse];
	const signal = readerSignal(response, limits);
	response.on("error", () => {});
	Readable.from(endless()).pipe(response);
	return { client, signal };
}

const aborted = (signal: AbortSignal) => (signal.aborted ? signal.reason : undefined);

test("a reader who takes nothing is cut off", async () => {
	const { client, signal } = await sendTo({ withinMs: 200 });
	client.pause();
	await expect.poll(() => aborted(signal), { timeout: 10_000 }).toMatchObject({ code: "EXPORT_TOO_SLOW" });
	client.resume();
	await once(client, "close");
});

test("a reader who takes what is sent is not, until all of it takes too long", async () => {
	// Before it is sent: the clock of the reader starts with the first byte.
	const began = performance.now();
	const { client, signal } = await sendTo({ withinMs: 100, limitMs: 1_500 });
	client.resume();
	await once(client, "close");
	expect(performance.now() - began).toBeGreaterThan(1_000);
	expect(signal.reason).toMatchObject({ code: "EXPORT_TOO_SLOW", facts: { reason: "it took longer than 1.5 s" } });
});

test("of a reader who hangs up it is said that nobody waits any more", async () => {
	const { client, signal } = await sendTo({});
	client.destroy();
	await expect.poll(() => aborted(signal), { timeout: 10_000 }).toMatchObject({ code: "REQUEST_ABANDONED" });
});
