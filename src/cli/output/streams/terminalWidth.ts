/** In columns. */
export function terminalWidth(): number {
	return process.stdout.columns ?? WIDTH_OF_A_PIPE;
}

const WIDTH_OF_A_PIPE = 120;
