import { usePageTitle } from "../parts/hooks/usePageTitle.ts";
import { useSpeech } from "../SpeechContext.ts";
import { useNavigation } from "../state/NavigationContext.ts";
import type { StateOf } from "../state/ViewState.ts";
import { EntityPicker } from "./EntityPicker.tsx";
import { Overview } from "./Overview.tsx";
import { TextHits } from "./TextHits.tsx";
import { TypeFilter } from "./TypeFilter.tsx";
import { useHits } from "./useHits.ts";

export function SearchPage({ state }: { readonly state: StateOf<"search"> }) {
	const { words } = useSpeech();
	const { navigate } = useNavigation();
	const { phrase = "", type } = state;
	usePageTitle(phrase);
	const isSearching = phrase.trim() !== "";
	const choose = (chosen: string | undefined) =>
		navigate(chosen === undefined ? { view: "search", phrase } : { ...state, type: chosen }, { replace: true });
	return (
		<div className={isSearching ? "search-page searching" : "search-page"}>
			<h1>{words.searchTitle}</h1>
			<EntityPicker
				inline
				autoFocus
				label={words.searchLabel}
				placeholder={words.searchPlaceholder}
				phrase={phrase}
				type={type}
				onPhrase={(changed) => navigate({ ...state, phrase: changed }, { replace: true })}
				onPick={({ id }) => navigate({ view: "entity", id })}
			>
				{isSearching && <TypeFilter type={type} onChoose={choose} />}
			</EntityPicker>
			{isSearching ? <Nothing state={state} /> : <p className="search-hint">{words.searchHint}</p>}
			{isSearching ? <TextHits phrase={phrase} type={type} /> : <Overview />}
		</div>
	);
}

/** Why there is nothing, and what to do. */
function Nothing({ state: { phrase = "", type } }: { readonly state: StateOf<"search"> }) {
	const { words, glossary } = useSpeech();
	const { navigate } = useNavigation();
	const { hits, fresh } = useHits(phrase, type, 30);
	if (!fresh || hits.length > 0) return null;
	if (type === undefined) return <p className="note">{words.noHits(phrase.trim())}</p>;
	return (
		<div className="note">
			<p>{words.noHitsFiltered(phrase.trim(), glossary.typeNames(type))}</p>
			<button type="button" onClick={() => navigate({ view: "search", phrase }, { replace: true })}>
				{words.searchEverywhere}
			</button>
		</div>
	);
}
