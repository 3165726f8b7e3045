/**
 * Whoever reads the output may have had enough of it, as `| head` has. That is no failure: the work goes on to its end,
 * so that an import or a local database is not left half-way, and what would still be said is dropped.
 */
export function ignoreBrokenPipe(): void {
	for (const stream of [process.stdout, process.stderr]) {
		stream.on("error", (error) => {
			if (!isClosedPipe(error)) throw error;
		});
	}
}

export function isClosedPipe(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "EPIPE";
}
