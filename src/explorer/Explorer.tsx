import { useEffect, useRef } from "react";
import { EntityPage } from "./entity/EntityPage.tsx";
import { Header } from "./Header.tsx";
import { LazyScreen, type Screen } from "./LazyScreen.tsx";
import { useSpeech } from "./SpeechContext.ts";
import { SearchPage } from "./search/SearchPage.tsx";
import { SourcePage } from "./source/SourcePage.tsx";
import { AddressFaults } from "./state/AddressFaults.tsx";
import { useNavigation } from "./state/NavigationContext.ts";
import type { StateOf } from "./state/ViewState.ts";

const LIST: Screen<{ readonly state: StateOf<"list"> }> = {
	name: "list",
	load: async () => (await import("./listing/ListPage.tsx")).ListPage,
};

const QUESTION: Screen<{ readonly state: StateOf<"question"> }> = {
	name: "question",
	load: async () => (await import("./questions/QuestionsPage.tsx")).QuestionsPage,
};

const EXPORT: Screen<{ readonly state: StateOf<"export"> }> = {
	name: "export",
	load: async () => (await import("./exports/ExportPage.tsx")).ExportPage,
};

const NETWORK: Screen<{ readonly state: StateOf<"network"> }> = {
	name: "network",
	load: async () => (await import("./network/NetworkPage.tsx")).NetworkPage,
};

const TIMELINE: Screen<{ readonly state: StateOf<"timeline"> }> = {
	name: "timeline",
	load: async () => (await import("./timeline/TimelinePage.tsx")).TimelinePage,
};

const PATH: Screen<{ readonly state: StateOf<"path"> }> = {
	name: "path",
	load: async () => (await import("./path/PathPage.tsx")).PathPage,
};

const MAP: Screen<{ readonly state: StateOf<"map"> }> = {
	name: "map",
	load: async () => (await import("./map/MapPage.tsx")).MapPage,
};

const CONFLICTS: Screen<{ readonly state: StateOf<"conflicts"> }> = {
	name: "conflicts",
	load: async () => (await import("./conflicts/ConflictsPage.tsx")).ConflictsPage,
};

const COMPARE: Screen<{ readonly state: StateOf<"compare"> }> = {
	name: "compare",
	load: async () => (await import("./compare/ComparePage.tsx")).ComparePage,
};

export function Explorer() {
	const { words } = useSpeech();
	return (
		<>
			<a className="skip-link" href="#content">
				{words.skipToContent}
			</a>
			<Header />
			<Page />
		</>
	);
}

function Page() {
	const { state } = useNavigation();
	const main = useFocusOnChange(`${state.view} ${"id" in state ? state.id : "name" in state ? state.name : ""}`);
	return (
		<main id="content" ref={main} tabIndex={-1} data-view={state.view}>
			<AddressFaults />
			{state.view === "search" && <SearchPage state={state} />}
			{state.view === "list" && <LazyScreen screen={LIST} properties={{ state }} />}
			{state.view === "question" && <LazyScreen screen={QUESTION} properties={{ state }} />}
			{state.view === "export" && <LazyScreen screen={EXPORT} properties={{ state }} />}
			{state.view === "entity" && <EntityPage key={state.id} state={state} />}
			{state.view === "source" && <SourcePage key={state.id} state={state} />}
			{state.view === "network" && <LazyScreen screen={NETWORK} properties={{ state }} />}
			{state.view === "map" && <LazyScreen key={state.id} screen={MAP} properties={{ state }} />}
			{state.view === "timeline" && <LazyScreen screen={TIMELINE} properties={{ state }} />}
			{state.view === "path" && <LazyScreen screen={PATH} properties={{ state }} />}
			{state.view === "compare" && <LazyScreen screen={COMPARE} properties={{ state }} />}
			{state.view === "conflicts" && <LazyScreen screen={CONFLICTS} properties={{ state }} />}
		</main>
	);
}

/** Whoever follows a link by keyboard or hears the page goes on at the beginning of what came. */
function useFocusOnChange(place: string) {
	const main = useRef<HTMLElement>(null);
	const shown = useRef(place);
	useEffect(() => {
		if (shown.current === place) return;
		shown.current = place;
		if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
	}, [place]);
	return main;
}
