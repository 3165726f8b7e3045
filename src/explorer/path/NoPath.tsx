import { useSpeech } from "../SpeechContext.ts";
import { useNavigation } from "../state/NavigationContext.ts";
import type { StateOf } from "../state/ViewState.ts";

/** The longest that the API looks for. */
const MOST_STEPS = 10;
const WIDER = 2;

interface NoPathProperties {
	readonly state: StateOf<"path">;
	readonly steps: number;
}

/** Nothing was found: within what, and what could be widened. */
export function NoPath({ state, steps }: NoPathProperties) {
	const { words } = useSpeech();
	const { navigate } = useNavigation();
	const wider = Math.min(steps + WIDER, MOST_STEPS);
	return (
		<div className="note" role="status">
			<p>{words.noPath(steps)}</p>
			{wider > steps && (
				<button type="button" onClick={() => navigate({ ...state, within: String(wider) })}>
					{words.widenTo(wider)}
				</button>
			)}
			{state.without.length > 0 && (
				<button type="button" onClick={() => navigate({ ...state, without: [] })}>
					{words.allowAll}
				</button>
			)}
		</div>
	);
}
