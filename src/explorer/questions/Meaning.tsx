import { useSpeech } from "../LanguageContext.ts";
import { fieldLabel } from "./answer/fieldLabel.ts";

/** What an answer means: the names of fields that stand in backticks are said as the headings of the table are. */
export function Meaning({ text }: { readonly text: string }) {
	const speech = useSpeech();
	return (
		<p className="quiet question-means">
			{text.split("`").map((part, index) => (index % 2 === 1 ? <em key={part}>{fieldLabel(part, speech)}</em> : part))}
		</p>
	);
}
