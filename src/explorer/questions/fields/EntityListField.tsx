import { entityOf, useEntities } from "../../model/useEntities.ts";
import { TypeMark } from "../../parts/marks/TypeMark.tsx";
import { useSpeech } from "../../SpeechContext.ts";
import { EntityPicker } from "../../search/EntityPicker.tsx";
import type { FieldProperties } from "./FieldProperties.ts";
import { labelArgument } from "./labelArgument.ts";

/** Several, picked one after the other. */
export function EntityListField({ argument, texts, onChange }: FieldProperties) {
	const speech = useSpeech();
	const { words } = speech;
	const entities = useEntities(texts);
	const label = labelArgument(argument, speech);
	return (
		<fieldset className="question-field">
			<legend>
				{label} {!argument.isRequired && words.optional}
			</legend>
			<ul className="field-list">
				{texts.map((id) => {
					const { name, type = "" } = entityOf(entities, id) ?? { name: id };
					return (
						<li key={id}>
							<TypeMark type={type} /> {name}{" "}
							<button
								type="button"
								className="text-button"
								aria-label={words.withoutNamed(name)}
								onClick={() => onChange(texts.filter((one) => one !== id))}
							>
								×
							</button>
						</li>
					);
				})}
			</ul>
			<EntityPicker
				label={label}
				placeholder={words.searchPlaceholder}
				onPick={({ id }) => onChange([...new Set([...texts, id])])}
			/>
		</fieldset>
	);
}
