import { useId } from "react";
import { entityOf, useEntities } from "../model/useEntities.ts";
import { useSpeech } from "../SpeechContext.ts";
import { EntityChoice } from "../search/EntityChoice.tsx";
import { TypeFilter } from "../search/TypeFilter.tsx";
import type { StateOf } from "../state/ViewState.ts";
import { DayInputs } from "../time/DayInputs.tsx";

interface ListFiltersProperties {
	readonly state: StateOf<"list">;
	readonly onChange: (changed: Partial<StateOf<"list">>) => void;
}

/** What narrows a list, all of it in the address. */
export function ListFilters({ state, onChange }: ListFiltersProperties) {
	const { words } = useSpeech();
	const { type, phrase = "", place, since, until, disputed = "" } = state;
	const places = useEntities(place === undefined ? [] : [place]);
	const phraseId = useId();
	const disputedId = useId();
	return (
		<div className="list-filters">
			<TypeFilter type={type} onChoose={(chosen) => onChange({ type: chosen })} />
			<p className="list-filter">
				<label htmlFor={phraseId}>{words.nameContains}</label>
				<input
					id={phraseId}
					type="search"
					value={phrase}
					onChange={({ currentTarget: { value } }) => onChange({ phrase: value === "" ? undefined : value })}
				/>
			</p>
			<div className="list-filter">
				<EntityChoice
					label={words.inPlaceNamed}
					entity={entityOf(places, place)}
					onPick={(id) => onChange({ place: id })}
					onClear={() => onChange({ place: undefined })}
				/>
			</div>
			<div className="list-filter">
				<DayInputs span={{ since, until }} onChange={(span) => onChange({ since: span.since, until: span.until })} />
			</div>
			<p className="list-filter">
				<label htmlFor={disputedId}>{words.disputed.other}</label>
				<select
					id={disputedId}
					value={disputed}
					onChange={({ currentTarget: { value } }) =>
						onChange({ disputed: value === "yes" || value === "no" ? value : undefined })
					}
				>
					<option value="">{words.either}</option>
					<option value="yes">{words.yes}</option>
					<option value="no">{words.no}</option>
				</select>
			</p>
		</div>
	);
}
