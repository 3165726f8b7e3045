import type { Command } from "commander";
import type { Config } from "../../config/config.ts";

export interface QuotesOption {
	/** Undefined where the command line does not say. */
	readonly requireQuotes?: boolean;
}

export function addQuotesOption(command: Command): Command {
	return command
		.option("--require-quotes", "reject lines without a quote, except reference data (COOPGRAPH_REQUIRE_QUOTES)")
		.option("--no-require-quotes", "accept them, overriding COOPGRAPH_REQUIRE_QUOTES");
}

/** The command line goes before the setting. */
export function requiresQuotes(options: QuotesOption, config: Config): boolean {
	return options.requireQuotes ?? config.requireQuotes;
}
