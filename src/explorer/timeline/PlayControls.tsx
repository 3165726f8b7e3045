import { useState } from "react";
import { IconButton } from "../parts/IconButton.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { addDays, addMonths } from "../time/months.ts";
import { moveSpan, type Stride, type Window } from "../time/moveSpan.ts";
import type { Scale } from "../time/Scale.ts";
import { isAnyTime, type Span } from "../time/Span.ts";
import { usePlay } from "./usePlay.ts";

interface PlayControlsProperties {
	readonly scale: Scale;
	readonly span: Span;
	readonly onChange: (span: Span) => void;
}

const STRIDES: readonly Stride[] = ["width", "month", "year"];

/** Moves the window through time, step by step or by itself. */
export function PlayControls({ scale, span, onChange }: PlayControlsProperties) {
	const { words } = useSpeech();
	const [stride, setStride] = useState<Stride>("width");
	const { first, last } = scale;
	const step = (direction: 1 | -1): boolean => {
		const next = isAnyTime(span) ? atEnd(scale, direction) : moveSpan(closed(span, scale), stride, direction);
		const isThere = next.since <= last && next.until >= first;
		if (isThere) onChange(next);
		return isThere;
	};
	const play = usePlay(() => step(1));
	const toggle = () => {
		// Whoever starts it sees it start, and at the end it starts again.
		if (!play.isPlaying && !step(1)) onChange(atEnd(scale, 1));
		play.toggle();
	};
	return (
		<fieldset className="play-controls" aria-label={words.playThrough}>
			<IconButton label={words.stepBack} onClick={() => step(-1)}>
				<path d="M15 6l-6 6 6 6" />
			</IconButton>
			<IconButton label={play.isPlaying ? words.pause : words.play} className="play-button" onClick={toggle}>
				<path d={play.isPlaying ? "M9 6v12M15 6v12" : "M8 5.5v13l11-6.5z"} />
			</IconButton>
			<IconButton label={words.stepForward} onClick={() => step(1)}>
				<path d="M9 6l6 6-6 6" />
			</IconButton>
			<label className="stride">
				{words.stepBy}
				<select
					value={stride}
					onChange={({ currentTarget }) => setStride(STRIDES.find((one) => one === currentTarget.value) ?? "width")}
				>
					{STRIDES.map((one) => (
						<option key={one} value={one}>
							{words.strides[one]}
						</option>
					))}
				</select>
			</label>
		</fieldset>
	);
}

/** Open ends end where the line does. */
function closed({ since, until }: Span, { first, last }: Scale): Window {
	return { since: since ?? first, until: until ?? last };
}

/** The first year that there is, or the last. */
function atEnd({ first, last }: Scale, direction: 1 | -1): Window {
	return direction === 1
		? { since: first, until: addDays(addMonths(first, 12), -1) }
		: { since: addDays(addMonths(last, -12), 1), until: last };
}
