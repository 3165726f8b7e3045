/** Names and words that stand in quotation marks may have quotation marks of their own: within others they are single. */

/** Each mark that opens a quotation, with that which closes it. */
export const QUOTES = { "“": "”", "„": "“" } as const;

const SINGLE = { "“": ["‘", "’"], "„": ["‚", "‘"] } as const;

export type OpeningQuote = keyof typeof QUOTES;

export function isOpeningQuote(letter: string): letter is OpeningQuote {
	return letter in QUOTES;
}

const MARKS = '"„“”«»';
const WHOLE = new RegExp(`^[${MARKS}]([^${MARKS}]*)[${MARKS}]$`, "u");

/** `around` is the mark that opens the quotation in which the text is to stand. What is quoted as a whole is quoted once. */
export function nestQuotes(text: string, around: OpeningQuote): string {
	const whole = WHOLE.exec(text)?.[1];
	if (whole !== undefined) return whole;
	const marks = [...text].filter((letter) => MARKS.includes(letter));
	// An odd one is an inch, or a slip: which one, nobody can tell.
	if (marks.length % 2 === 1) return text;
	let place = 0;
	return [...text].map((letter) => (MARKS.includes(letter) ? SINGLE[around][place++ % 2] : letter)).join("");
}
