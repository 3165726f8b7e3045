import { CoopgraphError } from "../../errors/CoopgraphError.ts";

/** The value of `--limit`. Throws OPTION_INVALID. */
export function readLimit(text: string): number {
	if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
	throw new CoopgraphError("OPTION_INVALID", { name: "--limit", found: text, expected: "an integer from 1" });
}
