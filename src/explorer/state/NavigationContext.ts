import { createContext, useContext } from "react";
import type { Language } from "../../shared/languages.ts";
import { START, type ViewState } from "./ViewState.ts";

export interface Navigation {
	readonly state: ViewState;
	/** A step that Back takes back, unless it replaces the one before: letters of a phrase, not steps. */
	readonly navigate: (state: ViewState, options?: { readonly replace?: boolean }) => void;
	readonly addressOf: (state: ViewState) => string;
	readonly chooseLanguage: (language: Language) => void;
}

export const NavigationContext = createContext<Navigation>({
	state: START,
	navigate: () => undefined,
	addressOf: () => "/",
	chooseLanguage: () => undefined,
});

export function useNavigation(): Navigation {
	return useContext(NavigationContext);
}
