import { constants } from "node:os";

/** The user or the system asked the program to end before its work was done. */
export class Interrupted extends Error {
	override readonly name = "Interrupted";
	/** As shells expect it: 130 after Ctrl-C, 143 after SIGTERM. */
	readonly exitCode: number;

	constructor(signal: NodeJS.Signals) {
		super(`interrupted by ${signal}`);
		this.exitCode = 128 + constants.signals[signal];
	}
}
