import autocannon, { type Result } from "autocannon";

/** What a server is asked over and over: each body in turn. */
export interface Load {
	readonly url: string;
	readonly bodies: readonly string[];
}

export interface Round {
	readonly requestsPerSecond: number;
	readonly latencies: readonly number[];
}

/** What somebody who does not wait for one answer before the next question would be. */
const CONNECTIONS = 8;

/** Asks for so many seconds over eight connections. Throws if one answer was an error. */
export async function runRound({ url, bodies }: Load, seconds: number): Promise<Round> {
	const latencies: number[] = [];
	let failures = 0;
	const began = performance.now();
	const { errors } = await new Promise<Result>((resolve, reject) => {
		const options = {
			url,
			connections: CONNECTIONS,
			duration: seconds,
			method: "POST" as const,
			headers: { "content-type": "application/json" },
			requests: bodies.map((body) => ({ body })),
		};
		const running = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
		running.on("response", (_client, status, _bytes, milliseconds) => {
			if (status === 200) latencies.push(milliseconds);
			else failures += 1;
		});
	});
	if (failures + errors > 0) throw new Error(`${failures + errors} requests to ${url} failed.`);
	return { requestsPerSecond: (latencies.length * 1_000) / (performance.now() - began), latencies };
}
