import { useSpeech } from "../../SpeechContext.ts";
import { sayValue } from "./sayValue.ts";

interface ValueProperties {
	readonly value: string;
	/** The words of a source, which stand in quotation marks. */
	readonly wording?: boolean;
}

/** A value of the ledger as people read it. */
export function Value({ value, wording = false }: ValueProperties) {
	const speech = useSpeech();
	return wording ? <q>{value}</q> : sayValue(value, speech);
}
