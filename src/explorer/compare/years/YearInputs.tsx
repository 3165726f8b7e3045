import { useEffect, useId, useState } from "react";
import { useSpeech } from "../../SpeechContext.ts";

interface YearInputsProperties {
	readonly years: readonly [string, string];
	/** Years in which there is something. */
	readonly known: readonly string[];
	readonly onChange: (years: readonly [string, string]) => void;
}

/** Two years, any; those in which there is something are offered. */
export function YearInputs({ years: [earlier, later], known, onChange }: YearInputsProperties) {
	const { words } = useSpeech();
	const list = useId();
	return (
		<div className="year-inputs">
			<YearInput label={words.firstYear} year={earlier} list={list} onChange={(year) => onChange([year, later])} />
			<YearInput label={words.secondYear} year={later} list={list} onChange={(year) => onChange([earlier, year])} />
			<datalist id={list}>
				{known.map((year) => (
					<option key={year} value={year} />
				))}
			</datalist>
		</div>
	);
}

interface YearInputProperties {
	readonly label: string;
	readonly year: string;
	/** Id of the list of suggestions. */
	readonly list: string;
	readonly onChange: (year: string) => void;
}

/** What is typed counts once it is a year. */
function YearInput({ label, year, list, onChange }: YearInputProperties) {
	const [text, setText] = useState(year);
	useEffect(() => setText(year), [year]);
	const change = (value: string) => {
		setText(value);
		if (/^\d{4}$/.test(value)) onChange(value);
	};
	return (
		<label>
			<span className="path-label">{label}</span>
			<input
				className="year-input"
				type="text"
				inputMode="numeric"
				maxLength={4}
				list={list}
				value={text}
				onChange={({ currentTarget }) => change(currentTarget.value)}
			/>
		</label>
	);
}
