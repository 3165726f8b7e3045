import { useCallback, useEffect, useRef } from "react";
import { useNavigation } from "../state/NavigationContext.ts";
import type { StateOf } from "../state/ViewState.ts";

type State = StateOf<"map">;

export interface MapChanges {
	/** What is narrowed or read is no step of the history. */
	readonly change: (changes: Partial<State>) => void;
	readonly select: (id: string | undefined) => void;
	readonly look: (at: string) => void;
}

/** The same functions for as long as the page stands, so that the picture need not be drawn anew. */
export function useMapChanges(state: State): MapChanges {
	const { navigate } = useNavigation();
	const latest = useRef({ state, navigate });
	useEffect(() => {
		latest.current = { state, navigate };
	});
	const change = useCallback<MapChanges["change"]>((changes) => {
		latest.current.navigate({ ...latest.current.state, ...changes }, { replace: true });
	}, []);
	const select = useCallback((id: string | undefined) => change({ selected: id }), [change]);
	const look = useCallback((at: string) => change({ at }), [change]);
	return { change, select, look };
}
