import { useSpeech } from "../SpeechContext.ts";
import { useNavigation } from "../state/NavigationContext.ts";
import { networkAround, timelineOf, type ViewState } from "../state/ViewState.ts";
import type { Span } from "../time/Span.ts";
import type { Words } from "../words/english.ts";
import { Link } from "./Link.tsx";

interface Lens {
	readonly word: (words: Words) => string;
	readonly state: (id: string, span: Span) => ViewState;
}

/** Every view that one entity has. */
const LENSES: readonly Lens[] = [
	{ word: ({ facts }) => facts, state: (id, span) => ({ view: "entity", id, ...span }) },
	{ word: ({ network }) => network, state: networkAround },
	{ word: ({ timeline }) => timeline, state: timelineOf },
	{ word: ({ map }) => map, state: (id, span) => ({ view: "map", id, ...span }) },
];

interface LensesProperties {
	readonly id: string;
	/** Goes along from view to view. */
	readonly span: Span;
}

/** The same entity seen in another way, at the same time. */
export function Lenses({ id, span: { since, until } }: LensesProperties) {
	const { words } = useSpeech();
	const { state } = useNavigation();
	const links = LENSES.map(({ word, state: stateOf }) => ({ label: word(words), to: stateOf(id, { since, until }) }));
	return (
		<nav className="lenses" aria-label={words.lenses}>
			{links.map(({ label, to }) => (
				<Link key={to.view} to={to} aria-current={to.view === state.view ? "page" : undefined}>
					{label}
				</Link>
			))}
		</nav>
	);
}
