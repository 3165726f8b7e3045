import { PATHS } from "../api/documents.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { useSpeech } from "../LanguageContext.ts";
import { entityOf, useEntities } from "../model/useEntities.ts";
import { ShowQuery } from "../parts/ShowQuery.tsx";
import { TaskState } from "../parts/TaskState.tsx";
import { usePageTitle } from "../parts/usePageTitle.ts";
import { EntityChoice } from "../search/EntityChoice.tsx";
import { useNavigation } from "../state/NavigationContext.ts";
import type { StateOf } from "../state/ViewState.ts";
import { NoPath } from "./NoPath.tsx";
import { PathPicture } from "./PathPicture.tsx";
import { Route } from "./Route.tsx";

const STEPS = 4;
/** So many ways are told. */
const MOST_WAYS = 5;

/** How two are connected: routes in sentences, each with its quote, and as a picture. */
export function PathPage({ state }: { readonly state: StateOf<"path"> }) {
	const { words, language } = useSpeech();
	const { navigate } = useNavigation();
	const { from, to, without } = state;
	const steps = state.within === undefined ? STEPS : Number(state.within);
	const variables =
		from !== undefined && to !== undefined && from !== to
			? { from, to, steps, most: MOST_WAYS, without, language: language === "de" ? ("DE" as const) : ("EN" as const) }
			: undefined;
	const task = useAnswer(PATHS, variables);
	const paths = variables && task.current ? task.answer?.paths : undefined;
	const names = useEntities([from, to, ...without].filter((id) => id !== undefined));
	const exclude = (id: string) => navigate({ ...state, without: [...without, id] });
	usePageTitle(words.paths);
	return (
		<div className="path-page">
			<header className="path-head">
				<h1>{words.pathTitle}</h1>
				<div className="path-ends">
					<EntityChoice
						label={words.pathFrom}
						entity={entityOf(names, from)}
						onPick={(id) => navigate({ ...state, from: id })}
					/>
					<EntityChoice
						label={words.pathTo}
						entity={entityOf(names, to)}
						onPick={(id) => navigate({ ...state, to: id })}
					/>
				</div>
				{without.length > 0 && (
					<ul className="plain chips" aria-label={words.pathWithout}>
						{without.map((id) => (
							<li key={id}>
								<button
									type="button"
									className="chip"
									onClick={() => navigate({ ...state, without: without.filter((other) => other !== id) })}
								>
									{words.withoutNamed(names.get(id)?.name ?? id)} <span aria-hidden="true">×</span>
									<span className="visually-hidden">{words.allowAgain}</span>
								</button>
							</li>
						))}
					</ul>
				)}
				{variables && (
					<p className="actions">
						<ShowQuery document={PATHS} variables={variables} />
					</p>
				)}
			</header>
			{variables && <TaskState task={task} />}
			{!variables && (
				<p className="quiet">{from !== undefined && from === to ? words.pathSame : words.pathHint(MOST_WAYS)}</p>
			)}
			{paths?.length === 0 && <NoPath state={state} steps={steps} />}
			{paths && paths.length > 0 && (
				<>
					<PathPicture paths={paths} label={words.pathCount(paths.length)} onExclude={exclude} />
					<ol className="plain routes">
						{paths.map((path, index) => (
							<Route key={path.sentence} path={path} number={index + 1} onExclude={exclude} />
						))}
					</ol>
				</>
			)}
		</div>
	);
}
