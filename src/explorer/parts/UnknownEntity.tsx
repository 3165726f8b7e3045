import { useSpeech } from "../SpeechContext.ts";
import { START } from "../state/ViewState.ts";
import { Link } from "./Link.tsx";

/** The page of an id that nothing has. */
export function UnknownEntity({ id }: { readonly id: string }) {
	const { words } = useSpeech();
	return (
		<div className="note">
			<h1>{words.unknownEntity}</h1>
			<p>{words.unknownEntityHint(id)}</p>
			<Link to={START}>{words.toSearch}</Link>
		</div>
	);
}
