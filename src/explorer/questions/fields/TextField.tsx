import { type FormEvent, useEffect, useId, useState } from "react";
import { useSpeech } from "../../SpeechContext.ts";
import type { FieldProperties } from "./FieldProperties.ts";
import { labelArgument } from "./labelArgument.ts";

interface TextFieldProperties extends FieldProperties {
	/** Why what is filled in cannot be meant. */
	readonly fault?: string | undefined;
	readonly note?: string | undefined;
	readonly inputMode?: "numeric";
}

/** Takes what was typed with Enter or when it is left: while somebody types, nothing is asked. */
export function TextField({ argument, texts, onChange, fault, note, inputMode }: TextFieldProperties) {
	const speech = useSpeech();
	const id = useId();
	const noteId = useId();
	const [given = ""] = texts;
	const [typed, setTyped] = useState(given);
	useEffect(() => setTyped(given), [given]);
	const take = () => {
		if (typed.trim() !== given) onChange(typed.trim() === "" ? [] : [typed.trim()]);
	};
	const submit = (event: FormEvent) => {
		event.preventDefault();
		take();
	};
	return (
		<form className="question-field" onSubmit={submit}>
			<label htmlFor={id}>
				{labelArgument(argument, speech)} {!argument.isRequired && speech.words.optional}
			</label>
			<input
				id={id}
				value={typed}
				inputMode={inputMode}
				autoComplete="off"
				aria-invalid={fault !== undefined}
				aria-describedby={fault !== undefined || note !== undefined ? noteId : undefined}
				onChange={({ currentTarget: { value } }) => setTyped(value)}
				onBlur={take}
			/>
			<p id={noteId} className={fault === undefined ? "quiet field-note" : "field-fault"} role={fault && "alert"}>
				{fault ?? note}
			</p>
		</form>
	);
}
