import { STATEMENTS } from "../api/documents.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { useSpeech } from "../SpeechContext.ts";

/** As many statements as one answer holds. */
const MOST = 1_000;

interface FirstOfManyProperties {
	readonly id: string;
	/** How many statements there are in the answer. */
	readonly shown: number;
}

/** Where not all that is said of an entity stands here: how much of how much. */
export function FirstOfMany({ id, shown }: FirstOfManyProperties) {
	const { words } = useSpeech();
	const { answer } = useAnswer(STATEMENTS, shown < MOST ? undefined : { id });
	const total = answer?.claimsConnection.totalCount ?? shown;
	if (total <= shown) return null;
	return (
		<p className="quiet" role="status">
			{words.firstStatements(shown, total)}
		</p>
	);
}
