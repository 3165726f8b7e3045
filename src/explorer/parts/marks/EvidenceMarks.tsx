import { counts, type Evidence } from "../../model/Fact.ts";
import { useSpeech } from "../../SpeechContext.ts";
import { Marks } from "./Marks.tsx";

/** What of a piece of evidence is to be marked. */
export type MarkedEvidence = Pick<Evidence, "status" | "modality" | "stance">;

/** Whether words count, how they state something, and whether against it. */
export function EvidenceMarks({ evidence }: { readonly evidence: MarkedEvidence }) {
	const { words } = useSpeech();
	return (
		<>
			<StatusMark evidence={evidence} />
			<Marks modality={evidence.modality} />
			{evidence.stance === "CONTRADICTS" && (
				<span className={counts(evidence) ? "tag tag-warning" : "tag"}>{words.contradicts}</span>
			)}
		</>
	);
}

/** Why words do not count, where they do not. */
export function StatusMark({ evidence: { status } }: { readonly evidence: Pick<Evidence, "status"> }) {
	const { words } = useSpeech();
	if (status === "ACCEPTED") return null;
	return (
		<span className="tag" data-status={status}>
			{words.evidenceStatus[status]}
		</span>
	);
}
