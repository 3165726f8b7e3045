/** What everything that tests generate begins with: the same in each run, unless TEST_SEED is another number or `fresh`. */
const USUAL = 20_150_609;

/** Decides once for a run, before its first test, and says so where the numbers are others than usual. */
export function settleSeed(): void {
	if (process.env.TEST_SEED === "fresh") process.env.TEST_SEED = String(Math.floor(Math.random() * 2 ** 31));
	if (readSeed() !== USUAL) console.log(`Generated with TEST_SEED=${readSeed()}`);
}

export function readSeed(): number {
	return Number(process.env.TEST_SEED || USUAL);
}
