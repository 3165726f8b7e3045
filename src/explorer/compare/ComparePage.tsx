import { entityOf, useEntities } from "../model/useEntities.ts";
import { usePageTitle } from "../parts/hooks/usePageTitle.ts";
import { Link } from "../parts/Link.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { EntityChoice } from "../search/EntityChoice.tsx";
import { useNavigation } from "../state/NavigationContext.ts";
import { compare, compareYears, type StateOf } from "../state/ViewState.ts";
import { TwoEntities } from "./TwoEntities.tsx";
import { TwoYears } from "./years/TwoYears.tsx";

/** Two side by side: two entities, or two years. */
export function ComparePage({ state }: { readonly state: StateOf<"compare"> }) {
	const { words } = useSpeech();
	const { navigate } = useNavigation();
	const { left, right, years } = state;
	const entities = useEntities([left, right].filter((id) => id !== undefined));
	const [one, other] = [entityOf(entities, left), entityOf(entities, right)];
	usePageTitle(words.compare);
	return (
		<div className="compare-page">
			<header className="path-head">
				<h1>{words.compareTitle}</h1>
				<nav className="compare-modes" aria-label={words.compareTitle}>
					<Link className="mode" to={compare(left, right)} aria-current={years === undefined ? "page" : undefined}>
						{words.twoEntities}
					</Link>
					<Link className="mode" to={compareYears(years, left)} aria-current={years === undefined ? undefined : "page"}>
						{words.twoYears}
					</Link>
				</nav>
				<div className="path-ends">
					<EntityChoice
						label={years === undefined ? words.compareLeft : words.compareAround}
						entity={one}
						onPick={(id) => navigate({ ...state, left: id })}
						{...(years !== undefined && { onClear: () => navigate(compareYears(years)) })}
					/>
					{years === undefined && (
						<EntityChoice
							label={words.compareRight}
							entity={other}
							onPick={(id) => navigate({ ...state, right: id })}
						/>
					)}
				</div>
			</header>
			{years !== undefined && <TwoYears id={left} years={years} />}
			{years === undefined && left !== undefined && right !== undefined && left !== right && (
				<TwoEntities key={`${left} ${right}`} left={left} right={right} />
			)}
			{years === undefined && (left === undefined || right === undefined || left === right) && (
				<p className="quiet">{left !== undefined && left === right ? words.compareSame : words.compareHint}</p>
			)}
		</div>
	);
}
