import { existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import type { Config } from "../config/config.ts";
import { findOtherHomes } from "../database/local/home/knownHomes.ts";
import { localPaths } from "../database/local/home/LocalPaths.ts";
import { CoopgraphError } from "../errors/CoopgraphError.ts";

/**
 * The settings with the home that is meant. Where none is named, the usual one holds nothing, and a database of this
 * checkout runs in another, a new empty one is hardly wanted: asks on a terminal, throws DATABASE_ELSEWHERE in a pipe.
 */
export async function chooseHome(config: Config): Promise<Config> {
	if (config.isHomeNamed || config.neo4j !== undefined || existsSync(localPaths(config).data)) return config;
	const [other, ...more] = await findOtherHomes(config);
	if (other === undefined) return config;
	const isAnswered = process.stdin.isTTY && process.stderr.isTTY && more.length === 0;
	if (!isAnswered) {
		throw new CoopgraphError("DATABASE_ELSEWHERE", { homes: [other, ...more].join(", "), other, home: config.home });
	}
	return (await confirm(other)) ? { ...config, home: other } : config;
}

/** Until it is answered with yes (or nothing) or no. */
async function confirm(home: string): Promise<boolean> {
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	try {
		for (;;) {
			const answer = await terminal.question(`A graph of this checkout runs in ${home}. Use that one? [Y/n] `);
			const [letter = "y"] = answer.trim().toLowerCase();
			if (letter === "y" || letter === "j") return true;
			if (letter === "n") return false;
		}
	} finally {
		terminal.close();
	}
}
