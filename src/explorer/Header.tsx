import { LANGUAGES } from "../shared/languages.ts";
import { isLocked } from "./api/isLocked.ts";
import { ColourSwitch } from "./ColourSwitch.tsx";
import favicon from "./favicon.svg";
import { Link } from "./parts/Link.tsx";
import { useSpeech } from "./SpeechContext.ts";
import { EntityPicker } from "./search/EntityPicker.tsx";
import { useNavigation } from "./state/NavigationContext.ts";
import { compare, connect, listOf, questionOf, START, timelineOf } from "./state/ViewState.ts";

export function Header() {
	const { words } = useSpeech();
	const { state, navigate } = useNavigation();
	return (
		<header className="header">
			<Link className="brand" to={START}>
				<img src={favicon} alt="" width="28" height="28" />
				<span className="brand-name">{words.product}</span>
			</Link>
			{state.view !== "search" && (
				<div className="header-search">
					<EntityPicker
						label={words.searchLabel}
						placeholder={words.searchPlaceholder}
						onPick={({ id }) => navigate({ view: "entity", id })}
					/>
				</div>
			)}
			<nav className="header-links" aria-label={words.navigation}>
				<Link to={listOf()} aria-current={state.view === "list" ? "page" : undefined}>
					{words.lists}
				</Link>
				<Link to={questionOf()} aria-current={state.view === "question" ? "page" : undefined}>
					{words.questions}
				</Link>
				<Link to={connect()} aria-current={state.view === "path" ? "page" : undefined}>
					{words.paths}
				</Link>
				<Link to={timelineOf()} aria-current={state.view === "timeline" ? "page" : undefined}>
					{words.timeline}
				</Link>
				<Link to={{ view: "map" }} aria-current={state.view === "map" ? "page" : undefined}>
					{words.map}
				</Link>
				<Link to={compare()} aria-current={state.view === "compare" ? "page" : undefined}>
					{words.compare}
				</Link>
				{!isLocked() && <a href="/playground">{words.playground}</a>}
			</nav>
			<ColourSwitch />
			<LanguageSwitch />
		</header>
	);
}

function LanguageSwitch() {
	const { language, words } = useSpeech();
	const { chooseLanguage } = useNavigation();
	return (
		<fieldset className="switch" aria-label={words.language}>
			{LANGUAGES.map(({ code, name }) => (
				<button
					key={code}
					type="button"
					lang={code}
					title={name}
					aria-label={`${code.toUpperCase()}, ${name}`}
					aria-pressed={code === language}
					onClick={() => chooseLanguage(code)}
				>
					{code.toUpperCase()}
				</button>
			))}
		</fieldset>
	);
}
