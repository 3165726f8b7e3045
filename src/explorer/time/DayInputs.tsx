import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useSpeech } from "../LanguageContext.ts";
import { edgeOf } from "./edgeOf.ts";
import { isAnyTime, type Span } from "./Span.ts";

interface DayInputsProperties {
	readonly span: Span;
	readonly onChange: (span: Span) => void;
}

/**
 * The two ends, each typed as a year, a month or a day; and the way back to any time. The later day goes along with the
 * earlier one, and the other way round.
 */
export function DayInputs({ span, onChange }: DayInputsProperties) {
	const { words } = useSpeech();
	const { since, until } = span;
	return (
		<div className="day-inputs">
			<DayInput
				label={words.timeFrom}
				edge="first"
				day={since}
				onChange={(day) => onChange({ since: day, until: day && until && until < day ? day : until })}
			/>
			<DayInput
				label={words.timeUntil}
				edge="last"
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
	/** Which day of a year or a month is meant. */
	readonly edge: "first" | "last";
	readonly day: string | undefined;
	readonly onChange: (day: string | undefined) => void;
}

const WHOLE_DAY = 10;

/** A whole day is taken as it is typed; a year, which a month may follow, with Enter or when the field is left. */
function DayInput({ label, edge, day = "", onChange }: DayInputProperties) {
	const { words } = useSpeech();
	const id = useId();
	const faultId = useId();
	const [typed, setTyped] = useState(day);
	const [isLeft, setLeft] = useState(true);
	// What was typed stays as long as it means the day that is chosen.
	useEffect(() => setTyped((text) => (edgeOf(text, edge) === (day || undefined) ? text : day)), [day, edge]);
	const meant = edgeOf(typed, edge);
	const isWrong = isLeft && typed.trim() !== "" && meant === undefined;
	const take = (text: string) => {
		const read = edgeOf(text, edge);
		if (text.trim() === "" || read !== undefined) onChange(read);
	};
	const type = (text: string) => {
		setTyped(text);
		setLeft(false);
		if (text === "" || text.trim().length === WHOLE_DAY) take(text);
	};
	const leave = () => {
		setLeft(true);
		if ((meant ?? "") !== day) take(typed);
	};
	const onKeyDown = ({ key }: KeyboardEvent) => {
		if (key === "Enter") leave();
	};
	return (
		<p className="day-input">
			<label htmlFor={id}>{label}</label>
			<input
				id={id}
				value={typed}
				placeholder={words.dayPlaceholder}
				title={words.dayHint}
				autoComplete="off"
				aria-invalid={isWrong}
				aria-describedby={isWrong ? faultId : undefined}
				onChange={({ currentTarget: { value } }) => type(value)}
				onBlur={leave}
				onKeyDown={onKeyDown}
			/>
			{isWrong && (
				<span id={faultId} className="field-fault" role="alert">
					{words.notADay(typed)}
				</span>
			)}
		</p>
	);
}
