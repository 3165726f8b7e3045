import { useCallback, useEffect, useRef, useState } from "react";

export interface Play {
	readonly isPlaying: boolean;
	readonly toggle: () => void;
}

const STEP_MS = 1_300;

/** Takes a step now and then, until `step` says that there is none left. */
export function usePlay(step: () => boolean): Play {
	const [isPlaying, setPlaying] = useState(false);
	const latest = useRef(step);
	useEffect(() => {
		latest.current = step;
	});
	useEffect(() => {
		if (!isPlaying) return;
		const timer = setInterval(() => {
			if (!latest.current()) setPlaying(false);
		}, STEP_MS);
		return () => clearInterval(timer);
	}, [isPlaying]);
	const toggle = useCallback(() => setPlaying((playing) => !playing), []);
	return { isPlaying, toggle };
}
