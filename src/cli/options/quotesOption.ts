import type { Command } from "commander";
import type { Config } from "../../config/config.ts";

export interface QuotesOption {
	/** Undefined where the command line does not say. */
	readonly requireQuotes?: boolean;
}

export function addQuotesOption(command: Command): Command {
	return command
		.option("--require-quotes", "refuse lines without a quote (COOPGRAPH_REQUIRE_QUOTES); reference data has none")
		.option("--no-require-quotes", "take them, whatever COOPGRAPH_REQUIRE_QUOTES says");
}

/** The command line goes before the setting. */
export function requiresQuotes(options: QuotesOption, config: Config): boolean {
	return options.requireQuotes ?? config.requireQuotes;
}
