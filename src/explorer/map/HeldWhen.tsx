import type { EventStatus } from "../api/documents.ts";
import { useSpeech } from "../LanguageContext.ts";
import { formatDate } from "../words/formatDate.ts";

interface HeldWhenProperties {
	readonly date: string | null;
	readonly eventStatus: EventStatus | null;
}

/** When a meeting was, and what became of it unless it was held. */
export function HeldWhen({ date, eventStatus }: HeldWhenProperties) {
	const { words, glossary, language } = useSpeech();
	return (
		<>
			{date === null ? words.undated : formatDate(date, language)}
			{eventStatus !== null && eventStatus !== "HELD" && (
				<>
					{" "}
					<span className="tag">{glossary.value(eventStatus)}</span>
				</>
			)}
		</>
	);
}
