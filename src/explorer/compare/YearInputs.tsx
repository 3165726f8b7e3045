import { useId } from "react";
import { useSpeech } from "../LanguageContext.ts";

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
	const input = (label: string, year: string, change: (year: string) => readonly [string, string]) => (
		<label>
			<span className="path-label">{label}</span>
			<input
				key={year}
				className="year-input"
				type="text"
				inputMode="numeric"
				pattern="\d{4}"
				maxLength={4}
				list={list}
				defaultValue={year}
				onChange={({ currentTarget: { value } }) => /^\d{4}$/.test(value) && onChange(change(value))}
			/>
		</label>
	);
	return (
		<div className="year-inputs">
			{input(words.firstYear, earlier, (year) => [year, later])}
			{input(words.secondYear, later, (year) => [earlier, year])}
			<datalist id={list}>
				{known.map((year) => (
					<option key={year} value={year} />
				))}
			</datalist>
		</div>
	);
}
