import type { ConflictsQuery } from "../api/documents.ts";
import { useSpeech } from "../SpeechContext.ts";
import { CONFLICT_KINDS, type StateOf } from "../state/ViewState.ts";

type Kind = StateOf<"conflicts">["kind"];

interface ConflictKindsProperties {
	readonly kind: Kind;
	readonly counts: ConflictsQuery;
	readonly onChoose: (kind: Kind) => void;
}

/** One kind of conflict or all of them, each with how many there are. */
export function ConflictKinds({ kind, counts, onChoose }: ConflictKindsProperties) {
	const { words } = useSpeech();
	return (
		<fieldset className="chips">
			<legend className="visually-hidden">{words.filterByConflict}</legend>
			{[undefined, ...CONFLICT_KINDS].map((one) => (
				<label key={one ?? ""} className="chip" title={one && words.conflictKinds[one].meaning}>
					<input type="radio" name="kind" checked={kind === one} onChange={() => onChoose(one)} />
					<span>{one ? words.conflictKinds[one].name : words.allTypes}</span>
					<span className="count">{counts[one ?? "ALL"].totalCount}</span>
				</label>
			))}
		</fieldset>
	);
}
