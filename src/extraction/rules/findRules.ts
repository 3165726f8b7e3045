import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import type { RuleFile } from "./RuleFile.ts";
import ru from "./ru.json" with { type: "json" };

/** How records name this extractor; the number goes up when rules find something else. */
export const RULES = "rules@1";

const FILES: Readonly<Record<string, unknown>> = { de, en, ru };

/** The patterns of a language; undefined where there are none. */
export function findRules(language: string): RuleFile | undefined {
	return FILES[language.split("-")[0] ?? ""] as RuleFile | undefined;
}
