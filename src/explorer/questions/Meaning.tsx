import type { QuestionForm } from "../../shared/QuestionForm.ts";
import { useSpeech } from "../SpeechContext.ts";
import { fieldLabel } from "./answer/fieldLabel.ts";
import { labelArgument } from "./fields/labelArgument.ts";

/** What an answer means: names in backticks are said as headings, fields and cells have them. */
export function Meaning({ form }: { readonly form: QuestionForm }) {
	const speech = useSpeech();
	const say = (name: string) => {
		if (/^[A-Z_]+$/.test(name)) return speech.glossary.value(name);
		const argument = form.arguments.find((one) => one.name === name);
		return argument ? labelArgument(argument, speech) : fieldLabel(name, speech);
	};
	return (
		<p className="quiet question-means">
			{form.means[speech.language]
				.split("`")
				.map((part, index) => (index % 2 === 1 ? <em key={part}>{say(part)}</em> : part))}
		</p>
	);
}
