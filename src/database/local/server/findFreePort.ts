import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/** A free port on the loopback address: the preferred one, if it is free. */
export async function findFreePort(preferred: number | undefined): Promise<number> {
	const port = preferred === undefined ? undefined : await tryPort(preferred);
	return port ?? (await tryPort(0)) ?? 0;
}

async function tryPort(port: number): Promise<number | undefined> {
	const server = createServer();
	try {
		server.listen(port, "127.0.0.1");
		await once(server, "listening");
		return (server.address() as AddressInfo).port;
	} catch {
		return undefined;
	} finally {
		server.close();
	}
}
