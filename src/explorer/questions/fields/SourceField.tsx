import { useId } from "react";
import { SOURCE_CHOICES } from "../../api/documents.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { useSpeech } from "../../SpeechContext.ts";
import { formatDate } from "../../words/formatDate.ts";
import type { FieldProperties } from "./FieldProperties.ts";
import { labelArgument } from "./labelArgument.ts";

/** A document by its title, the latest first. */
export function SourceField({ argument, texts, onChange }: FieldProperties) {
	const speech = useSpeech();
	const id = useId();
	const [chosen = ""] = texts;
	const { answer } = useAnswer(SOURCE_CHOICES, {});
	const sources = answer?.sources ?? [];
	const isKnown = sources.some((source) => source.id === chosen);
	return (
		<p className="question-field">
			<label htmlFor={id}>{labelArgument(argument, speech)}</label>
			<select id={id} value={chosen} onChange={({ currentTarget: { value } }) => onChange(value === "" ? [] : [value])}>
				{!isKnown && <option value={chosen}>{chosen}</option>}
				{sources.map(({ id: source, title, published }) => (
					<option key={source} value={source}>
						{published === null ? title : `${title} (${formatDate(published, speech.language)})`}
					</option>
				))}
			</select>
		</p>
	);
}
