import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import type { Neo4jAddress } from "../../src/config/config.ts";

export interface Lender extends AsyncDisposable {
	/** Who connects to it, on the loopback address, is sent one address as JSON and has it until the connection ends. */
	readonly port: number;
}

/**
 * Lends each database to one process at a time. Vitest numbers its workers, but two that run beside each other can bear
 * the same number; a connection ends with its process, however that ends.
 */
export async function lendDatabases(addresses: readonly Neo4jAddress[]): Promise<Lender> {
	const free = [...addresses];
	const waiting: Socket[] = [];
	const lend = () => {
		const [socket] = waiting;
		const [address] = free;
		if (!socket || !address) return;
		waiting.shift();
		free.shift();
		socket.once("close", () => {
			free.push(address);
			lend();
		});
		socket.write(`${JSON.stringify(address)}\n`);
	};
	const server = createServer((socket) => {
		// Nothing is read, but that is how an end is noticed.
		socket.resume();
		// A process that is killed resets its connection; it has closed then, too.
		socket.on("error", () => {});
		socket.once("close", () => {
			const place = waiting.indexOf(socket);
			if (place >= 0) waiting.splice(place, 1);
		});
		waiting.push(socket);
		lend();
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		port: (server.address() as AddressInfo).port,
		async [Symbol.asyncDispose]() {
			server.close();
		},
	};
}
