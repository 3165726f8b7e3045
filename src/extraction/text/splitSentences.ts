import type { Lexicon } from "../lexicon/Lexicon.ts";

export interface Sentence {
	/** From 0, in the order of the text. */
	readonly number: number;
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** From 0: which paragraph it stands in. */
	readonly paragraph: number;
}

/** Sentences with their places. A line is never joined with the next; points of abbreviations, ordinals and initials end none. */
export function splitSentences(text: string, lexicon: Lexicon): Sentence[] {
	const sentences: Sentence[] = [];
	let paragraph = 0;
	for (const line of text.matchAll(/[^\n]+/g)) {
		let start = 0;
		for (const end of [...iterateEnds(line[0], lexicon), line[0].length]) {
			const raw = line[0].slice(start, end);
			const lead = raw.length - raw.trimStart().length;
			const trimmed = raw.trim();
			if (trimmed !== "") {
				const from = line.index + start + lead;
				sentences.push({ number: sentences.length, start: from, end: from + trimmed.length, text: trimmed, paragraph });
			}
			start = end;
		}
		paragraph += 1;
	}
	return sentences;
}

function* iterateEnds(line: string, { abbreviations, ordinalDot }: Lexicon): Generator<number> {
	for (const found of line.matchAll(/[.!?…]+[“”"»«’)\]]*(?=\s+["„“«(]?[\p{Lu}\p{N}])/gu)) {
		const before = line.slice(0, found.index);
		const word = /[\p{L}\d.]+$/u.exec(before)?.[0] ?? "";
		const isPoint = found[0] === ".";
		if (isPoint && (abbreviations.has(word) || /(?:^|\.)\p{L}$/u.test(word) || /^\p{Lu}$/u.test(word))) continue;
		if (isPoint && ordinalDot && /^\d{1,2}$/.test(word)) continue;
		if (
			isPoint &&
			ordinalDot &&
			/^\d{1,3}$/.test(word) &&
			/^\s+[\p{Lu}]\p{L}+/u.test(line.slice(found.index + 1)) &&
			Number(word) < 200
		)
			continue;
		yield found.index + found[0].length;
	}
}
