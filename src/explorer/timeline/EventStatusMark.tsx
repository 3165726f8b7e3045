import { useSpeech } from "../LanguageContext.ts";

interface EventStatusMarkProperties {
	readonly status: string | null;
	/** What is planned need not be said to be planned twice. */
	readonly modality: string | null;
}

/** What became of a meeting, where it was not simply held. */
export function EventStatusMark({ status, modality }: EventStatusMarkProperties) {
	const { words, glossary } = useSpeech();
	if (status === null || status === "HELD" || status === modality) return null;
	return (
		<span className="tag" data-status={status} title={words.eventStatus}>
			{glossary.value(status).toLowerCase()}
		</span>
	);
}
