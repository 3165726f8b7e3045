import { Link } from "../parts/Link.tsx";
import { useSpeech } from "../SpeechContext.ts";
import type { StateOf } from "../state/ViewState.ts";
import { isAnyTime } from "../time/Span.ts";
import { formatDate } from "../words/formatDate.ts";

/** That a time was chosen elsewhere, which goes along from view to view, and that this page shows all the same everything. */
export function ChosenTime({ state: { view, id, since, until } }: { readonly state: StateOf<"entity"> }) {
	const { words, language } = useSpeech();
	if (isAnyTime({ since, until })) return null;
	return (
		<p className="summary">
			{words.timeElsewhere(formatDate(`${since ?? ".."}/${until ?? ".."}`, language))}{" "}
			<Link to={{ view, id }}>{words.anyTime}</Link>
		</p>
	);
}
