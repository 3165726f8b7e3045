import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useSpeech } from "../SpeechContext.ts";
import { formatDate } from "../words/formatDate.ts";
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
	const { words, language } = useSpeech();
	const { since, until } = span;
	// Said, so that nothing changes unseen beside what is typed.
	const [moved, setMoved] = useState<string>();
	const change = (to: Span, movedEnd: string, movedTo: string | undefined) => {
		setMoved(movedTo && words.endMoved(movedEnd, formatDate(movedTo, language)));
		onChange(to);
	};
	return (
		<div className="day-inputs">
			<DayInput
				label={words.timeFrom}
				edge="first"
				day={since}
				onChange={(day) => {
					const along = day && until && until < day ? day : undefined;
					change({ since: day, until: along ?? until }, words.timeUntil, along);
				}}
			/>
			<DayInput
				label={words.timeUntil}
				edge="last"
				day={until}
				onChange={(day) => {
					const along = day && since && since > day ? day : undefined;
					change({ since: along ?? since, until: day }, words.timeFrom, along);
				}}
			/>
			{!isAnyTime(span) && (
				<button type="button" className="text-button" onClick={() => change({}, "", undefined)}>
					{words.anyTime}
				</button>
			)}
			<span role="status" className="field-note">
				{moved}
			</span>
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
	const input = useRef<HTMLInputElement>(null);
	// What was typed stays as long as it means the day that is chosen.
	useEffect(() => setTyped((text) => (edgeOf(text, edge) === (day || undefined) ? text : day)), [day, edge]);
	// What went along while somebody came here to type is what they type over.
	useEffect(() => {
		if (isLeft && typed !== "" && typed === day && document.activeElement === input.current) input.current?.select();
	}, [typed, day, isLeft]);
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
				ref={input}
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
					{words.notADay(typed)} {words.periodKept}
				</span>
			)}
		</p>
	);
}
