import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { readLanguage, rememberLanguage } from "../../shared/language.ts";
import { LANGUAGES, type Language } from "../../shared/languages.ts";
import { SpeechContext, type Speeches } from "../SpeechContext.ts";
import { type AddressFault, findFaults } from "./addressFaults.ts";
import { type Navigation, NavigationContext } from "./NavigationContext.ts";
import { readState, type ViewState, writeState } from "./ViewState.ts";

interface NavigationProviderProps {
	readonly speeches: Speeches;
	readonly children: ReactNode;
}

/** Keeps the page and its address the same: every step is an entry of the history, so that Back takes it back. */
export function NavigationProvider({ speeches, children }: NavigationProviderProps) {
	const [place, setPlace] = useState(readPlace);
	const { language } = place;

	useEffect(() => {
		// The address always names the language, so that a copied one shows the same.
		history.replaceState(null, "", addressOf(readPlace()));
		const onPop = () => setPlace(readPlace());
		addEventListener("popstate", onPop);
		return () => removeEventListener("popstate", onPop);
	}, []);
	useEffect(() => {
		document.documentElement.lang = language;
	}, [language]);

	const go = useCallback((to: Place, replace: boolean) => {
		const address = addressOf(to);
		if (address === location.pathname + location.search) return;
		if (replace) history.replaceState(null, "", address);
		else history.pushState(null, "", address);
		setPlace(to);
	}, []);
	const navigation = useMemo<Navigation>(
		() => ({
			state: place.state,
			faults: place.faults,
			navigate: (state, options) => go({ ...place, state, faults: [] }, options?.replace ?? false),
			addressOf: (state) => addressOf({ ...place, state }),
			chooseLanguage: (chosen) => {
				rememberLanguage(chosen);
				go({ ...place, language: chosen }, true);
			},
		}),
		[place, go],
	);
	return (
		<SpeechContext value={speeches[language]}>
			<NavigationContext value={navigation}>{children}</NavigationContext>
		</SpeechContext>
	);
}

interface Place {
	readonly state: ViewState;
	readonly language: Language;
	readonly faults: readonly AddressFault[];
}

function readPlace(): Place {
	const parameters = new URLSearchParams(location.search);
	const named = LANGUAGES.find(({ code }) => code === parameters.get("lang"));
	parameters.delete("lang");
	const state = readState(parameters);
	const view = parameters.get("view") ?? state.view;
	return {
		state,
		language: named?.code ?? readLanguage(),
		faults: [...(view === state.view ? [] : [{ kind: "noView", text: view } as const]), ...findFaults(parameters)],
	};
}

function addressOf({ state, language }: Pick<Place, "state" | "language">): string {
	const parameters = writeState(state);
	parameters.set("lang", language);
	return `/?${parameters}`;
}
