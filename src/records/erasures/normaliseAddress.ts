/** An address in one way of writing; what is none, as it is. */
export function normaliseAddress(text: string): string {
	if (!URL.canParse(text)) return text;
	const url = new URL(text);
	url.hash = "";
	return url.href;
}
