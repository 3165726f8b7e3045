import { CoopgraphError } from "../errors/CoopgraphError.ts";

/** The reason that a decision must have. Throws OPTION_INVALID. */
export function requireReason(because: string | undefined): string {
	const reason = because?.trim() ?? "";
	if (reason !== "") return reason;
	throw new CoopgraphError("OPTION_INVALID", {
		name: "--because",
		found: "nothing",
		expected: "a reason in a sentence",
	});
}
