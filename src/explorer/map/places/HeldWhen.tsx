import { useSpeech } from "../../SpeechContext.ts";
import { formatDate } from "../../words/formatDate.ts";

interface HeldWhenProperties {
	readonly date: string | null;
	/** The whole of which it is a part, and within whose time it lies. */
	readonly within?: { readonly name: string } | null;
}

/** When a meeting was. */
export function HeldWhen({ date, within }: HeldWhenProperties) {
	const { words, language } = useSpeech();
	if (date !== null) return formatDate(date, language);
	return within ? words.during(within.name) : words.undated;
}
