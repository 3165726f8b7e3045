import { type ReactNode, useState } from "react";
import { useSpeech } from "../SpeechContext.ts";
import { usePrinting } from "./hooks/usePrinting.ts";

interface LongListProperties<Item> {
	readonly items: readonly Item[];
	readonly render: (item: Item) => ReactNode;
}

const AT_ONCE = 12;
/** A few more are shown rather than announced. */
const TOLERANCE = 3;
const STEP = 20;

/** The first of many, and then some more at a time; on paper all. */
export function LongList<Item>({ items, render }: LongListProperties<Item>) {
	const { words } = useSpeech();
	const [most, setMost] = useState(AT_ONCE);
	const printing = usePrinting();
	const shown = printing || items.length <= most + TOLERANCE ? items : items.slice(0, most);
	const hidden = items.length - shown.length;
	return (
		<>
			<ul className="plain">{shown.map(render)}</ul>
			{hidden > 0 && (
				<button type="button" className="text-button" onClick={() => setMost(most + STEP)}>
					{words.moreItems(Math.min(hidden, STEP))}
				</button>
			)}
		</>
	);
}
