import { useSpeech } from "../../SpeechContext.ts";
import { conflictsOf } from "../../state/ViewState.ts";
import { Link } from "../Link.tsx";
import { listMarks, type Mark, type Marked } from "./listMarks.ts";

interface MarksProperties extends Marked {
	/** Whose page of disagreements has more of it. */
	readonly conflictsOf?: string | undefined;
}

/** How something is stated and how it stands beside what else is stated: wherever a relation, a value or a date is shown. */
export function Marks({ conflictsOf: of, ...marked }: MarksProperties) {
	const speech = useSpeech();
	return listMarks(marked, speech).map((mark) =>
		mark.data.disputed !== undefined && of !== undefined ? (
			<Link key={mark.text} className="tag tag-warning" to={conflictsOf(of)} {...attributesOf(mark)}>
				{mark.text}
			</Link>
		) : (
			<span
				key={mark.text}
				className={mark.data.disputed === undefined ? "tag" : "tag tag-warning"}
				title={mark.meaning}
				{...attributesOf(mark)}
			>
				{mark.text}
			</span>
		),
	);
}

function attributesOf({ data }: Mark): Record<string, string | undefined> {
	return Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]));
}
