/** One that `npm run bench -- NAME` runs. */
export interface Bench {
	readonly summary: string;
	/** What can be set, and how it is explained: `--NAME VALUE`. */
	readonly options: Readonly<Record<string, string>>;
	/** `tell` says what goes on. */
	run(options: BenchOptions, tell: (line: string) => void): Promise<BenchResult>;
}

export type BenchOptions = Readonly<Record<string, string | undefined>>;

export interface BenchResult {
	/** For machines. */
	readonly figures: unknown;
	/** For people. */
	readonly text: string;
}

/** The number that an option gives. Throws, naming it, if it is none above 0. */
export function readNumber(options: BenchOptions, name: string, fallback: number): number {
	const given = options[name];
	const number = given === undefined ? fallback : Number(given);
	if (number > 0 && Number.isFinite(number)) return number;
	throw new Error(`--${name} is ${given}; it must be a number above 0.`);
}
