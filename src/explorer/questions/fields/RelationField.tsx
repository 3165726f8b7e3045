import { useSpeech } from "../../SpeechContext.ts";
import type { FieldProperties } from "./FieldProperties.ts";
import { labelArgument } from "./labelArgument.ts";

/** Which of the model's relations. */
export function RelationField({ argument, texts, onChange }: FieldProperties) {
	const speech = useSpeech();
	return (
		<fieldset className="question-field question-relations chips">
			<legend>{labelArgument(argument, speech)}</legend>
			{argument.choices.map((relation) => (
				<label key={relation} className="chip">
					<input
						type="checkbox"
						checked={texts.includes(relation)}
						onChange={({ currentTarget: { checked } }) =>
							onChange(checked ? [...texts, relation] : texts.filter((one) => one !== relation))
						}
					/>
					<span>{speech.glossary.relation(relation, true)}</span>
				</label>
			))}
		</fieldset>
	);
}
