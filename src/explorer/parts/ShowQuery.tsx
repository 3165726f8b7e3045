import { isLocked } from "../api/isLocked.ts";
import { useSpeech } from "../SpeechContext.ts";

interface ShowQueryProperties {
	readonly document: string;
	readonly variables: Readonly<Record<string, unknown>>;
}

/** The playground with the very query that this view was made from. Behind #, so that no server sees or logs it. */
export function ShowQuery({ document, variables }: ShowQueryProperties) {
	const { words } = useSpeech();
	if (isLocked()) return null;
	const asked = new URLSearchParams({ query: document, variables: JSON.stringify(variables, null, 2) });
	return (
		<a className="button button-quiet" href={`/playground#${asked}`}>
			{words.showQuery}
		</a>
	);
}
