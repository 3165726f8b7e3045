import type { QuestionArgument } from "../../../shared/QuestionForm.ts";

export interface FieldProperties {
	readonly argument: QuestionArgument;
	/** What is filled in. */
	readonly texts: readonly string[];
	readonly onChange: (texts: readonly string[]) => void;
}
