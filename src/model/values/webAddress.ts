/**
 * Whether a text is an address that a page may offer as a link: of the web, without a user name or a password, and the
 * same to every reader of it. `javascript:` would be carried out, `file:` opens what is on the reader's machine, and
 * a backslash or white space means one host to people and another to browsers.
 */
export function isWebAddress(text: string): boolean {
	const isOfWeb = /^https?:\/\/[^\s\\]+$/i.test(text) && URL.canParse(text);
	return isOfWeb && withoutCredentials(text) === text;
}

/** The address that was probably meant: with a scheme, without who logs in. Undefined where it is none of the web. */
export function guessWebAddress(text: string): string | undefined {
	const guess = withoutCredentials(SCHEME.test(text) ? text : `https://${text}`);
	return isWebAddress(guess) && /^https?:\/\/[^/?#]+\.\p{L}/iu.test(guess) ? guess : undefined;
}

/** What stands before the host to log in with is nobody's to read: for messages. */
export function withoutCredentials(text: string): string {
	return text.replace(/^([a-z][a-z\d+.-]*:\/\/|\/\/)?[^/?#]*@/i, "$1");
}

const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;
