import { useState } from "react";
import type { ExportChoices } from "../../shared/ExportChoices.ts";
import { NAMES } from "../api/documents.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { entityOf, useEntities } from "../model/useEntities.ts";
import { usePageTitle } from "../parts/hooks/usePageTitle.ts";
import { TaskState } from "../parts/TaskState.tsx";
import { UnknownEntity } from "../parts/UnknownEntity.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { EntityChoice } from "../search/EntityChoice.tsx";
import { useNavigation } from "../state/NavigationContext.ts";
import type { StateOf } from "../state/ViewState.ts";
import { DayInputs } from "../time/DayInputs.tsx";
import { exportAddress } from "./exportAddress.ts";
import { useExportChoices } from "./useExportChoices.ts";

/** The graph, or a part of it, in every format that there is, with what each is good for. */
export function ExportPage({ state }: { readonly state: StateOf<"export"> }) {
	const { words } = useSpeech();
	const task = useExportChoices();
	usePageTitle(words.exportsTitle);
	return (
		<div className="export-page">
			<h1>{words.exportsTitle}</h1>
			<TaskState task={task} />
			{task.answer === null && <p className="note">{words.exportsUnavailable}</p>}
			{task.answer && <Choices choices={task.answer} state={state} />}
		</div>
	);
}

interface ChoicesProperties {
	readonly choices: ExportChoices;
	readonly state: StateOf<"export">;
}

function Choices({ choices: { formats, scopes }, state }: ChoicesProperties) {
	const { words, glossary } = useSpeech();
	const { navigate } = useNavigation();
	const [zip, setZip] = useState(false);
	const { id, since, until } = state;
	const ids = id === undefined ? [] : [id];
	const entities = useEntities(ids);
	const { answer } = useAnswer(NAMES, id === undefined ? undefined : { ids });
	const [scope] = scopes;
	const change = (changed: Partial<typeof state>) => navigate({ ...state, ...changed }, { replace: true });
	const parameters = {
		...(scope && { [scope.parameter]: id }),
		...{ since, until, zip: zip ? "yes" : undefined },
	};
	if (id !== undefined && answer?.entities.length === 0) return <UnknownEntity id={id} />;
	return (
		<>
			<p className="quiet">{words.exportsIntroduction}</p>
			<div className="list-filters">
				{scope && (
					<div className="list-filter">
						<EntityChoice
							label={words.exportOf(glossary.typeName(scope.type))}
							entity={entityOf(entities, id)}
							type={scope.type}
							onPick={(picked) => change({ id: picked })}
							onClear={() => change({ id: undefined })}
						/>
					</div>
				)}
				<div className="list-filter">
					<DayInputs span={{ since, until }} onChange={(span) => change({ since: span.since, until: span.until })} />
				</div>
				<label className="list-filter">
					<input type="checkbox" checked={zip} onChange={({ currentTarget: { checked } }) => setZip(checked)} />{" "}
					{words.exportZip}
				</label>
			</div>
			<section className="table-frame" aria-label={words.exportsTitle}>
				<table>
					<thead>
						<tr>
							<th scope="col">{words.exportFormat}</th>
							<th scope="col">{words.exportMeaning}</th>
							<th scope="col">{words.exportOpens}</th>
						</tr>
					</thead>
					<tbody>
						{formats.map(({ name, address, summary }) => {
							const [meaning, opens] = words.exportFormats[name] ?? [summary, ""];
							return (
								<tr key={name} data-format={name}>
									<th scope="row">
										<a className="button" href={exportAddress(address, parameters)} download>
											{words.exportAs(name)}
										</a>
									</th>
									<td>{meaning}</td>
									<td>{opens}</td>
								</tr>
							);
						})}
					</tbody>
				</table>
			</section>
		</>
	);
}
