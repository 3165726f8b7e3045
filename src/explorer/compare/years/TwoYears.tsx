import { useEffect, useMemo } from "react";
import { DATED, DATED_ENTITIES, MODEL, NAMED } from "../../api/documents.ts";
import { mostPressing } from "../../api/mostPressing.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { useTask } from "../../api/useTask.ts";
import { type EntityType, useModel } from "../../model/useModel.ts";
import { CopyButton } from "../../parts/CopyButton.tsx";
import { ShowQuery } from "../../parts/ShowQuery.tsx";
import { TaskState } from "../../parts/TaskState.tsx";
import { UnknownEntity } from "../../parts/UnknownEntity.tsx";
import { useSpeech } from "../../SpeechContext.ts";
import { useNavigation } from "../../state/NavigationContext.ts";
import { LATEST_YEARS, compareYears as yearsState } from "../../state/ViewState.ts";
import { compareYears } from "./compareYears.ts";
import { daysOf, whereDated } from "./readDated.ts";
import { readYear, type Year } from "./readYear.ts";
import { useDatedYears } from "./useDatedYears.ts";
import { YearChanges } from "./YearChanges.tsx";
import { YearInputs } from "./YearInputs.tsx";

interface TwoYearsProperties {
	/** Around what; undefined: at all. */
	readonly id: string | undefined;
	/** As in the address. */
	readonly years: string;
}

/** What there was in one year and not in another, around an entity or at all. */
export function TwoYears({ id, years }: TwoYearsProperties) {
	const { words } = useSpeech();
	const { navigate } = useNavigation();
	const named = useAnswer(NAMED, id === undefined ? undefined : { id });
	const entity = id === undefined ? undefined : named.answer?.entity;
	const dated = useDatedYears(id);
	const described = useAnswer(MODEL, {});
	const model = useModel();
	const { list } = dated;
	useEffect(() => {
		const [latest, before = latest && String(Number(latest) - 1)] = list ?? [];
		if (years === LATEST_YEARS && latest && before) navigate(yearsState(`${before},${latest}`, id), { replace: true });
	}, [years, list, id, navigate]);
	const [earlier = "", later = ""] = years === LATEST_YEARS ? [] : years.split(",");
	const isSame = later !== "" && earlier === later;
	const isReady = later !== "" && !isSame && model.size > 0 && (id === undefined || Boolean(entity));
	const centre = entity ? { id: entity.id, name: entity.name, type: entity.__typename } : undefined;
	const dates = useMemo(() => datesOf(model), [model]);
	const task = useTask(isReady ? `years ${id} ${years}` : undefined, undefined, (signal) =>
		Promise.all([readYear({ centre, year: earlier, dates }, signal), readYear({ centre, year: later, dates }, signal)]),
	);
	if (entity === null) return <UnknownEntity id={id ?? ""} />;
	if (years === LATEST_YEARS && list?.length === 0) return <p className="note">{words.nothingDated}</p>;
	return (
		<div className="compared">
			{later !== "" && (
				<YearInputs
					years={[earlier, later]}
					known={list ?? []}
					onChange={(changed) => navigate(yearsState(changed.join(), id), { replace: true })}
				/>
			)}
			{isSame && <p className="quiet">{words.sameYears}</p>}
			{later !== "" && !isSame && (
				<p className="actions">
					<CopyButton className="button" label={words.copyAddress} text={() => location.href} />
					{centre ? (
						<ShowQuery document={DATED} variables={{ id: centre.id, ...daysOf(later) }} />
					) : (
						<ShowQuery document={DATED_ENTITIES} variables={{ where: whereDated(daysOf(later)) }} />
					)}
				</p>
			)}
			<TaskState task={mostPressing([named, dated.task, described, task])} />
			{task.answer && task.current && <Reading years={[earlier, later]} answer={task.answer} known={list ?? []} />}
		</div>
	);
}

/** Properties that date an entity: they have plain days beside them. */
function datesOf(model: ReadonlyMap<string, EntityType>): readonly string[] {
	const fields = [...model.values()].flatMap((type) =>
		[...type.fields.keys()].filter((name) => type.fields.has(`${name}Earliest`)),
	);
	return [...new Set(fields)].sort();
}

interface ReadingProperties {
	readonly years: readonly [string, string];
	readonly answer: readonly [Year, Year];
	readonly known: readonly string[];
}

function Reading({ years, answer, known }: ReadingProperties) {
	const { words } = useSpeech();
	const model = useModel();
	const changes = compareYears(answer, (type) => model.get(type)?.place ?? 0);
	const [gone, both, fresh] = (["gone", "both", "fresh"] as const).map((kind) =>
		changes.reduce((sum, change) => sum + change[kind].length, 0),
	);
	if (changes.length === 0) return <p className="note">{words.nothingInYears(years, known)}</p>;
	return (
		<>
			<p className="summary" role="status">
				{words.yearCounts(gone ?? 0, years[0], both ?? 0, fresh ?? 0, years[1])}
			</p>
			<Rest years={years} answer={answer} />
			{changes.map((change) => (
				<YearChanges key={change.type} change={change} years={years} />
			))}
		</>
	);
}

/** What the numbers leave out. */
function Rest({ years, answer }: Omit<ReadingProperties, "known">) {
	const { words } = useSpeech();
	const undated = Math.max(...answer.map((year) => year.undated));
	return (
		<>
			{undated > 0 && <p className="quiet">{words.undatedLeftOut(undated)}</p>}
			{answer.map(({ entities, statements }, index) =>
				[
					{ key: "dated", ...entities, say: words.firstDated },
					{ key: "beside", ...statements, say: words.firstBeside },
				]
					.filter(({ read, total }) => read < total)
					.map(({ key, read, total, say }) => (
						<p key={`${years[index]} ${key}`} className="quiet">
							{say(years[index] ?? "", read, total)}
						</p>
					)),
			)}
		</>
	);
}
