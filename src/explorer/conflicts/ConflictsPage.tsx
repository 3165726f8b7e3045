import { CONFLICTS, type ConflictsQuery, type ConflictsQueryVariables, NAMED } from "../api/documents.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { conflictsAbout } from "../model/entityQuestion.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { usePageTitle } from "../parts/hooks/usePageTitle.ts";
import { Link } from "../parts/Link.tsx";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { Pager } from "../parts/Pager.tsx";
import { ShowQuery } from "../parts/ShowQuery.tsx";
import { TaskState } from "../parts/TaskState.tsx";
import { UnknownEntity } from "../parts/UnknownEntity.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { useNavigation } from "../state/NavigationContext.ts";
import { conflictsOf, type StateOf } from "../state/ViewState.ts";
import { ConflictCard } from "./ConflictCard.tsx";
import { ConflictKinds } from "./ConflictKinds.tsx";

type State = StateOf<"conflicts">;

const PER_PAGE = 20;

/** Claims that cannot all be true, of everything or of one entity: who says what, and which is shown. */
export function ConflictsPage({ state }: { readonly state: State }) {
	const { words } = useSpeech();
	const named = useAnswer(NAMED, state.id === undefined ? undefined : { id: state.id });
	const entity = state.id === undefined ? undefined : named.answer?.entity;
	const variables = variablesOf(state, entity?.id);
	const task = useAnswer(CONFLICTS, variables);
	const title = entity ? words.conflictsOf(entity.name) : words.conflictsTitle;
	usePageTitle(title);
	if (entity === null) return <UnknownEntity id={state.id ?? ""} />;
	return (
		<div className="conflicts-page">
			<header className="conflicts-head">
				<h1>{title}</h1>
				<p className="summary">{words.conflictsIntroduction}</p>
				{variables && (
					<p className="actions">
						{entity && (
							<Link className="button" to={{ view: "entity", id: entity.id }}>
								{words.openEntity}
							</Link>
						)}
						{state.id !== undefined && (
							<Link className="button" to={conflictsOf()}>
								{words.allConflicts}
							</Link>
						)}
						<CopyButton className="button" label={words.copyAddress} text={() => location.href} />
						<ShowQuery document={CONFLICTS} variables={variables} />
					</p>
				)}
			</header>
			<TaskState task={variables ? task : named} />
			{task.answer && task.current && <Reading state={state} answer={task.answer} />}
		</div>
	);
}

/** Undefined while it is not known yet of whom. */
function variablesOf({ id, kind, page = "1" }: State, canonicalId?: string): ConflictsQueryVariables | undefined {
	if (id !== undefined && canonicalId === undefined) return undefined;
	const about = canonicalId === undefined ? {} : conflictsAbout(canonicalId);
	const where = kind === undefined ? about : { AND: [about, { kind: { eq: kind } }] };
	return { about, where, limit: PER_PAGE, offset: (Number(page) - 1) * PER_PAGE };
}

function Reading({ state, answer }: { readonly state: State; readonly answer: ConflictsQuery }) {
	const { words } = useSpeech();
	const { navigate } = useNavigation();
	const { id, kind, page = "1" } = state;
	const total = answer[kind ?? "ALL"].totalCount;
	if (answer.ALL.totalCount === 0) return <p className="note">{words.noConflicts(id !== undefined)}</p>;
	const groups = Map.groupBy(answer.conflicts, ({ subject }) => subject.id);
	return (
		<>
			<ConflictKinds kind={kind} counts={answer} onChoose={(chosen) => navigate(conflictsOf(id, chosen))} />
			{total === 0 && <p className="note">{words.noConflictsOfKind}</p>}
			{[...groups].map(([subject, conflicts]) => (
				<section key={subject} className="conflict-group" aria-labelledby={`about-${subject}`}>
					<h2 id={`about-${subject}`}>
						<TypeMark type={conflicts[0]?.subject.type ?? ""} />{" "}
						<Link to={{ view: "entity", id: subject }}>{conflicts[0]?.subject.name}</Link>
					</h2>
					{conflicts.map((conflict) => (
						<ConflictCard key={conflict.id} conflict={conflict} />
					))}
				</section>
			))}
			<Pager
				page={Number(page)}
				perPage={PER_PAGE}
				shown={answer.conflicts.length}
				total={total}
				to={(number) => ({ ...conflictsOf(id, kind), ...(number > 1 && { page: String(number) }) })}
			/>
		</>
	);
}
