import { type ChangeEvent, useEffect, useId, useRef } from "react";
import { useSpeech } from "../LanguageContext.ts";
import { isAnyTime, type Span } from "./Span.ts";

interface DayInputsProperties {
	readonly span: Span;
	readonly onChange: (span: Span) => void;
}

/** The two days, exact; and the way back to any time. The later day goes along with the earlier one, and the other way round. */
export function DayInputs({ span, onChange }: DayInputsProperties) {
	const { words } = useSpeech();
	const { since, until } = span;
	return (
		<div className="day-inputs">
			<DayInput
				label={words.timeFrom}
				day={since}
				onChange={(day) => onChange({ since: day, until: day && until && until < day ? day : until })}
			/>
			<DayInput
				label={words.timeUntil}
				day={until}
				onChange={(day) => onChange({ since: day && since && since > day ? day : since, until: day })}
			/>
			{!isAnyTime(span) && (
				<button type="button" className="text-button" onClick={() => onChange({})}>
					{words.anyTime}
				</button>
			)}
		</div>
	);
}

interface DayInputProperties {
	readonly label: string;
	readonly day: string | undefined;
	readonly onChange: (day: string | undefined) => void;
}

/** A year is typed digit by digit: 0002, 0020, 0201, 2015. */
const FIRST_DAY = "1000-01-01";

/** Not controlled by its value: what is half typed has none, and would be taken away. */
function DayInput({ label, day = "", onChange }: DayInputProperties) {
	const id = useId();
	const input = useRef<HTMLInputElement>(null);
	useEffect(() => {
		if (input.current && input.current.value !== day && input.current.validity.valid) input.current.value = day;
	}, [day]);
	const read = ({ currentTarget: { value, validity } }: ChangeEvent<HTMLInputElement>) => {
		if (!validity.badInput && (value === "" || value >= FIRST_DAY)) onChange(value || undefined);
	};
	return (
		<p className="day-input">
			<label htmlFor={id}>{label}</label>
			<input ref={input} id={id} type="date" max="9999-12-31" defaultValue={day} onChange={read} />
		</p>
	);
}
