import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { normaliseText } from "../../model/values/text.ts";
import { redactContactData } from "../../records/contactData/redactContactData.ts";

/** The reason that a decision must have, without contact data. Throws OPTION_INVALID. */
export function requireReason(because: string | undefined): string {
	const reason = normaliseText(because ?? "");
	if (reason !== "") return redactContactData(reason).text;
	throw new CoopgraphError("OPTION_INVALID", {
		name: "--because",
		found: "nothing",
		expected: "a reason in a sentence",
	});
}
