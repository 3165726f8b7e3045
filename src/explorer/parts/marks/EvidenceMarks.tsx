import { useSpeech } from "../../LanguageContext.ts";
import { counts, type Evidence } from "../../model/Fact.ts";
import { Marks } from "./Marks.tsx";

/** Whether words count, how they state something, and whether against it. */
export function EvidenceMarks({ evidence }: { readonly evidence: Evidence }) {
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
export function StatusMark({ evidence: { status } }: { readonly evidence: Evidence }) {
	const { words } = useSpeech();
	if (status === "ACCEPTED") return null;
	return (
		<span className="tag" data-status={status}>
			{words.evidenceStatus[status]}
		</span>
	);
}
