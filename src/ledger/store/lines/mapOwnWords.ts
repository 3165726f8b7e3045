import type { Decision } from "./Decision.ts";

/** A decision with every text in it mapped that somebody wrote for it; what it decided on stays. */
export function mapOwnWords<Made extends Unsigned<Decision>>(decision: Made, map: (text: string) => string): Made {
	const because = map(decision.because);
	if (decision.decision !== "REPLY") return { ...decision, because };
	const { author, text } = decision;
	return { ...decision, because, author: map(author), text: text === null ? null : map(text) };
}

/** Before it is known who decides, and when. */
export type Unsigned<Made> = Made extends unknown ? Omit<Made, "at" | "by"> : never;
