import { NAMED, PATHS } from "../api/documents.ts";
import { mostPressing } from "../api/mostPressing.ts";
import { useAnswer } from "../api/useAnswer.ts";
import type { Task } from "../api/useTask.ts";
import { type NamedEntity, useEntities } from "../model/useEntities.ts";
import { usePageTitle } from "../parts/hooks/usePageTitle.ts";
import { ShowQuery } from "../parts/ShowQuery.tsx";
import { TaskState } from "../parts/TaskState.tsx";
import { UnknownEntity } from "../parts/UnknownEntity.tsx";
import { useSpeech } from "../SpeechContext.ts";
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
	const [start, end] = [useEnd(from), useEnd(to)];
	const areSame = from !== undefined && (from === to || (start.isKnown && start.entity?.id === end.entity?.id));
	const variables =
		start.isKnown && end.isKnown && from !== undefined && to !== undefined && !areSame
			? { from, to, steps, most: MOST_WAYS, without, language: language === "de" ? ("DE" as const) : ("EN" as const) }
			: undefined;
	const task = useAnswer(PATHS, variables);
	const paths = variables && task.current ? task.answer?.paths : undefined;
	const names = useEntities(without);
	const exclude = (id: string) => navigate({ ...state, without: [...without, id] });
	usePageTitle(words.paths);
	return (
		<div className="path-page">
			<header className="path-head">
				<h1>{words.pathTitle}</h1>
				<div className="path-ends">
					<EntityChoice
						label={words.pathFrom}
						entity={start.entity}
						onPick={(id) => navigate({ ...state, from: id })}
					/>
					<EntityChoice label={words.pathTo} entity={end.entity} onPick={(id) => navigate({ ...state, to: id })} />
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
			<TaskState task={mostPressing([start.task, end.task, task])} />
			{areSame && <p className="quiet">{words.pathSame}</p>}
			{(from === undefined || to === undefined) && <p className="quiet">{words.pathHint(MOST_WAYS)}</p>}
			{[start, end].map(({ unknown }) => unknown !== undefined && <UnknownEntity key={unknown} id={unknown} />)}
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

interface End {
	readonly task: Task<unknown>;
	/** What was chosen; by its id as long as its name is not known. */
	readonly entity: NamedEntity | undefined;
	readonly isKnown: boolean;
	/** The id, where nothing has it. */
	readonly unknown: string | undefined;
}

/** One of the two, whatever id it ever had. */
function useEnd(id: string | undefined): End {
	const task = useAnswer(NAMED, id === undefined ? undefined : { id });
	if (id === undefined) return { task, entity: undefined, isKnown: false, unknown: undefined };
	const entity = task.current ? task.answer?.entity : undefined;
	if (!entity) return { task, entity: { id, name: id }, isKnown: false, unknown: entity === null ? id : undefined };
	return { task, entity: { ...entity, type: entity.__typename }, isKnown: true, unknown: undefined };
}
