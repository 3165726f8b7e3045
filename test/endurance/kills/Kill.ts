import type { Home, Running } from "../support/Home.ts";

export interface KillContext {
	readonly home: Home;
	/** Starts an import of the records that each round is about. */
	startImport(): Running;
	/** When to strike, in milliseconds from the beginning: a random moment of a whole run. */
	readonly moment: number;
}

/** One way to end something without warning, in a file of its own or a line of `KILLS`. */
export interface Kill {
	readonly name: string;
	/** Rounds of a lap, which is twenty. */
	readonly share: number;
	/** Whether somebody else uses the database meanwhile, so that it goes on. */
	readonly isShared: boolean;
	/** How long what is killed runs if nobody kills it, in times of an import into a database that runs. */
	readonly length: number;
	/** Strikes, and returns what is wrong with how the victims took it. */
	strike(context: KillContext): Promise<readonly string[]>;
}
