import type { Fact } from "../../model/Fact.ts";
import { useSpeech } from "../../SpeechContext.ts";
import { Marks } from "./Marks.tsx";

interface FactMarksProperties {
	readonly fact: Fact;
	/** Whose page of disagreements has more of it, also of what a person decided. */
	readonly conflictsOf?: string | undefined;
}

/** How a fact is stated, what a person decided on it, and whether another is shown first. */
export function FactMarks({ fact, conflictsOf }: FactMarksProperties) {
	const { words } = useSpeech();
	const { modality, decision, shown, because, superseded, disputed } = fact;
	return (
		<>
			<Marks {...{ modality, superseded, disputed, conflictsOf }} />
			<DecisionMark decision={decision} />
			{!shown && !decision && !superseded && (
				<span className="tag" title={because ?? undefined}>
					{words.alsoStated}
				</span>
			)}
		</>
	);
}

/** That a person preferred or rejected it, and why. */
function DecisionMark({ decision }: Pick<Fact, "decision">) {
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
