import { type FoundMention, type Mention, SIGNS } from "../mentions/Mention.ts";

/**
 * A sentence in which signs stand for mentions (`⟦P3⟧ leitete die ⟦E4⟧`), so that patterns speak of persons and meetings and not of
 * letters. Knows where each of its characters stands in the sentence.
 */
export interface Marked {
	readonly text: string;
	/** From an offset in `text` to one in the sentence. */
	readonly toSentence: (offset: number) => number;
}

export type Numbered = FoundMention & Pick<Mention, "number">;

/** Offsets of the mentions count in the sentence; those that overlap an earlier, or longer, one are left out. */
export function markSentence(text: string, mentions: readonly Numbered[]): Marked {
	const sorted = mentions.filter(({ facts }) => facts.verb !== true).sort((a, b) => a.start - b.start || b.end - a.end);
	let marked = "";
	let done = 0;
	const shifts: { at: number; original: number }[] = [{ at: 0, original: 0 }];
	for (const { start, end, type, number } of sorted) {
		if (start < done) continue;
		marked += text.slice(done, start);
		shifts.push({ at: marked.length, original: start });
		marked += `⟦${SIGNS[type]}${number}⟧`;
		shifts.push({ at: marked.length, original: end });
		done = end;
	}
	marked += text.slice(done);
	const toSentence = (offset: number) => {
		const shift = shifts.findLast(({ at }) => at <= offset) ?? { at: 0, original: 0 };
		const next = shifts.find(({ at }) => at > offset);
		return Math.min(shift.original + (offset - shift.at), next?.original ?? text.length);
	};
	return { text: marked, toSentence };
}
