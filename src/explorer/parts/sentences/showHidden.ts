/**
 * A text of somebody else's with what would turn the order of its letters round, or carry letters that nobody sees, shown
 * by code point: `Bank ⟨U+202E⟩gnp.exe`. Names and quotes come without; the whole text of a source is kept as it is.
 */
export function showHidden(text: string): string {
	return text.replace(HIDDEN, (mark) => `⟨U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase()}⟩`);
}

const HIDDEN = /[\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
