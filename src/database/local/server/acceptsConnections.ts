import { once } from "node:events";
import { connect } from "node:net";

/** Whether something listens at this port. Cheap enough to be asked every tenth of a second, unlike the driver. */
export async function acceptsConnections(port: number): Promise<boolean> {
	const socket = connect({ port, host: "127.0.0.1", timeout: 1_000 });
	try {
		socket.once("timeout", () => socket.destroy(new Error("timeout")));
		await once(socket, "connect");
		return true;
	} catch {
		return false;
	} finally {
		socket.destroy();
	}
}
