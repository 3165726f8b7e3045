import { useCallback, useEffect, useRef } from "react";
import { useNavigation } from "../state/NavigationContext.ts";
import type { StateOf } from "../state/ViewState.ts";
import type { Network } from "./Network.ts";
import { closing } from "./steps.ts";

type State = StateOf<"network">;

export interface Changes {
	/** A step of the history, unless it replaces the one before. */
	readonly change: (changes: Partial<State>, options?: { readonly replace?: boolean }) => void;
	readonly select: (id: string | undefined) => void;
	readonly toggle: (id: string) => void;
	readonly look: (at: string) => void;
}

/** The same functions for as long as the page stands, so that the picture need not be drawn anew. */
export function useChanges(state: State, network: Network): Changes {
	const { navigate } = useNavigation();
	const latest = useRef({ state, network, navigate });
	useEffect(() => {
		latest.current = { state, network, navigate };
	});
	const change = useCallback<Changes["change"]>((changes, options) => {
		latest.current.navigate({ ...latest.current.state, ...changes }, options);
	}, []);
	const select = useCallback((id: string | undefined) => change({ selected: id }, { replace: true }), [change]);
	const look = useCallback((at: string) => change({ at }, { replace: true }), [change]);
	const toggle = useCallback(
		(id: string) => {
			const { open } = latest.current.network;
			const { steps } = latest.current.state;
			if (!open.has(id)) change({ steps: [...steps, id], selected: id });
			else if (open.size > 1) change({ steps: [...steps, closing(id)], selected: id });
		},
		[change],
	);
	return { change, select, toggle, look };
}
