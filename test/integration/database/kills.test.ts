import { expect, test } from "vitest";
import { runKills } from "../../endurance/kills/runKills.ts";

/** Imports and a server, at the same moments in each run; `npm run endure -- kills` does two hundred, of the database too. */
test("whatever is killed, the next import completes, loses nothing, and leaves nothing behind", {
	timeout: 300_000,
}, async () => {
	const figures = await runKills({ laps: 1, isShort: true, seed: 3, records: 100, tell: () => {} });
	expect(figures.flatMap(({ kill, faults }) => faults.map((fault) => `${kill}, ${fault}`))).toEqual([]);
	expect(figures.map(({ rounds }) => rounds)).toEqual(figures.map(() => 1));
});
