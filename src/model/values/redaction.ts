/** What stands in the place of contact data, one for each character, so that offsets into a text stay true. */
export const REDACTED = "█";

/** Contact data stood in this text. Two such texts look alike without being the same: neither tells who is meant. */
export function isRedacted(text: string): boolean {
	return text.includes(REDACTED);
}
