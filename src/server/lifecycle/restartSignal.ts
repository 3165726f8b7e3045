/** The signal that asks a server to serve anew: SIGUSR2, as SIGHUP would also come when a terminal is closed. */
const RESTART_SIGNAL = "SIGUSR2";

/** Aborted by the signal if the check does not throw, at once or later; what it throws is told, and the server goes on as it is. */
export function onRestart(check: () => unknown, onFault: (error: unknown) => void) {
	const restart = new AbortController();
	const listen = () =>
		void Promise.resolve()
			.then(check)
			.then(() => restart.abort(), onFault);
	process.on(RESTART_SIGNAL, listen);
	return { signal: restart.signal, [Symbol.dispose]: () => void process.off(RESTART_SIGNAL, listen) };
}
