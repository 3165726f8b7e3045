import { createContext, useContext } from "react";
import type { Language } from "../../shared/languages.ts";
import type { AddressFault } from "./addressFaults.ts";
import { START, type ViewState } from "./ViewState.ts";

export interface Navigation {
	readonly state: ViewState;
	/** What the address says that cannot be. */
	readonly faults: readonly AddressFault[];
	/** A step that Back takes back, unless it replaces the one before: letters of a phrase, not steps. */
	readonly navigate: (state: ViewState, options?: { readonly replace?: boolean }) => void;
	readonly addressOf: (state: ViewState) => string;
	readonly chooseLanguage: (language: Language) => void;
}

export const NavigationContext = createContext<Navigation>({
	state: START,
	faults: [],
	navigate: () => undefined,
	addressOf: () => "/",
	chooseLanguage: () => undefined,
});

export function useNavigation(): Navigation {
	return useContext(NavigationContext);
}
