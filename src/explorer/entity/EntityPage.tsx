import { useEffect } from "react";
import { ENTITY, type EntityQuery } from "../api/documents.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { entityQuestion } from "../model/entityQuestion.ts";
import { countOthers, countSources, groupFacts, markConflicts, NAMING, withoutRejected } from "../model/Fact.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { FirstOfMany } from "../parts/FirstOfMany.tsx";
import { usePageTitle } from "../parts/hooks/usePageTitle.ts";
import { Lenses } from "../parts/Lenses.tsx";
import { Link } from "../parts/Link.tsx";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { SaveMenu } from "../parts/SaveMenu.tsx";
import { ShowQuery } from "../parts/ShowQuery.tsx";
import { TaskState } from "../parts/TaskState.tsx";
import { UnknownEntity } from "../parts/UnknownEntity.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { useNavigation } from "../state/NavigationContext.ts";
import { compare, conflictsOf, connect, type StateOf } from "../state/ViewState.ts";
import { TimelineStrip } from "../timeline/picture/TimelineStrip.tsx";
import { ChosenTime } from "./ChosenTime.tsx";
import { FactSection } from "./FactSection.tsx";
import { NameList } from "./NameList.tsx";
import { NetworkPreview } from "./NetworkPreview.tsx";

type State = StateOf<"entity">;

/** All that is said of one entity, each fact with its sentence. */
export function EntityPage({ state }: { readonly state: State }) {
	const { id } = state;
	const task = useAnswer(ENTITY, entityQuestion(id));
	const { navigate } = useNavigation();
	const canonicalId = task.answer?.entity?.id;
	usePageTitle(task.answer?.entity?.name);
	useEffect(() => {
		// An id that was united with another: go on under the one that stands for both.
		if (canonicalId !== undefined && canonicalId !== id) navigate({ ...state, id: canonicalId }, { replace: true });
	}, [canonicalId, id, state, navigate]);
	return (
		<div className="entity-page">
			<TaskState task={task} />
			{task.answer?.entity === null && <UnknownEntity id={id} />}
			{task.answer?.entity && <Reading answer={task.answer} entity={task.answer.entity} state={state} />}
		</div>
	);
}

const AS_TEXT = "description";

interface ReadingProperties {
	readonly answer: EntityQuery;
	readonly entity: NonNullable<EntityQuery["entity"]>;
	readonly state: State;
}

function Reading({ answer: { claims, conflicts }, entity, state }: ReadingProperties) {
	const speech = useSpeech();
	const { words } = speech;
	const subject = { id: entity.id, name: entity.name };
	const groups = markConflicts(groupFacts(claims, entity.id), conflicts);
	const values = groups.filter(
		({ property }) => property !== undefined && !NAMING.has(property) && property !== AS_TEXT,
	);
	const relations = groups.filter(({ relation }) => relation !== undefined);
	const others = withoutRejected(relations);
	const descriptions = groups.filter(({ property }) => property === AS_TEXT);
	const sections = [
		{ title: words.names, groups: groups.filter(({ property }) => property !== undefined && NAMING.has(property)) },
		{ title: words.facts, groups: values },
		{ title: words.relations, groups: relations },
		{ title: words.descriptions, groups: descriptions },
	];
	const makeDossier = async (kind: "docx" | "html") => {
		const { makeFile } = await import("../dossier/makeFile.ts");
		return makeFile(kind, { ...subject, type: entity.__typename, sections, shown: claims.length }, speech);
	};
	return (
		<>
			<Lenses id={entity.id} span={state} />
			<header className="entity-head">
				<TypeMark type={entity.__typename} />
				<h1>{entity.name}</h1>
				<Summary answer={{ claims }} entity={entity} others={countOthers(others)} />
				<ChosenTime state={state} />
				<p className="actions">
					<Link className="button" to={connect(entity.id)}>
						{words.connectWith}
					</Link>
					<Link className="button" to={compare(entity.id)}>
						{words.compareWith}
					</Link>
					{conflicts.length > 0 && (
						<Link className="button" to={conflictsOf(entity.id)}>
							{words.disagree(conflicts.length)}
						</Link>
					)}
					<SaveMenu kinds={["docx", "html"]} name={entity.name} make={makeDossier} />
					<CopyButton className="button" label={words.copyAddress} text={() => location.href} />
					<ShowQuery document={ENTITY} variables={entityQuestion(entity.id)} />
				</p>
			</header>
			<div className="entity-columns">
				<div className="entity-facts">
					<FactSection title={words.facts} subject={subject} groups={values} />
					<FactSection title={words.relations} subject={subject} groups={relations} />
					<FactSection title={words.descriptions} subject={subject} groups={descriptions} />
					<FirstOfMany id={entity.id} shown={claims.length} />
					{values.length + relations.length + descriptions.length === 0 && <p className="quiet">{words.noFacts}</p>}
				</div>
				<aside className="entity-side">
					<TimelineStrip id={entity.id} span={state} />
					<NetworkPreview entity={entity} groups={others} span={state} />
					<NameList entity={entity} groups={groups} />
				</aside>
			</div>
		</>
	);
}

interface SummaryProperties {
	readonly answer: Pick<EntityQuery, "claims">;
	readonly entity: NonNullable<EntityQuery["entity"]>;
	readonly others: number;
}

function Summary({ answer: { claims }, entity, others }: SummaryProperties) {
	const { words, glossary } = useSpeech();
	const type = glossary.typeName(entity.__typename);
	const sources = countSources(claims.flatMap(({ evidence }) => evidence));
	return (
		<p className="summary">
			{others === 0 ? words.alone(type, claims.length, sources) : words.summary(type, claims.length, sources, others)}
		</p>
	);
}
