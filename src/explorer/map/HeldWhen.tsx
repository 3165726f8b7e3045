import type { EventStatus } from "../api/documents.ts";
import { useSpeech } from "../LanguageContext.ts";
import { DisputedMark } from "../parts/DisputedMark.tsx";
import { formatDate } from "../words/formatDate.ts";

interface HeldWhenProperties {
	readonly date: string | null;
	readonly eventStatus: EventStatus | null;
	readonly dateDisputed: boolean;
	/** The whole of which it is a part, and within whose time it lies. */
	readonly within?: { readonly name: string } | null;
}

/** When a meeting was, and what became of it unless it was held. */
export function HeldWhen({ date, eventStatus, dateDisputed, within }: HeldWhenProperties) {
	const { words, glossary, language } = useSpeech();
	return (
		<>
			{date === null ? (within ? words.during(within.name) : words.undated) : formatDate(date, language)}{" "}
			<DisputedMark disputed={dateDisputed} />
			{eventStatus !== null && eventStatus !== "HELD" && (
				<>
					{" "}
					<span className="tag">{glossary.value(eventStatus)}</span>
				</>
			)}
		</>
	);
}
