import { useSpeech } from "../LanguageContext.ts";
import type { Fact } from "../model/Fact.ts";
import { ModalityMark } from "./ModalityMark.tsx";

/** How a fact is stated, what a person decided on it, and whether another is shown first. */
export function FactMarks({ fact: { modality, decision, shown, because } }: { readonly fact: Fact }) {
	const { words } = useSpeech();
	return (
		<>
			<ModalityMark modality={modality} />
			<DecisionMark decision={decision} />
			{!shown && !decision && (
				<span className="tag" title={because ?? undefined}>
					{words.alsoStated}
				</span>
			)}
		</>
	);
}

/** That a person preferred or rejected it, and why. */
export function DecisionMark({ decision }: Pick<Fact, "decision">) {
	const { words } = useSpeech();
	if (decision === undefined) return null;
	const { rank, reason } = decision;
	return (
		<span
			className={`tag tag-long ${rank === "PREFERRED" ? "tag-good" : "tag-warning"}`}
			data-decision={rank}
			title={words.decided}
		>
			{[words.decisions[rank], reason].filter(Boolean).join(": ")}
		</span>
	);
}
