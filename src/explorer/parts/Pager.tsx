import { useSpeech } from "../SpeechContext.ts";
import type { ViewState } from "../state/ViewState.ts";
import { Link } from "./Link.tsx";

interface PagerProperties {
	readonly page: number;
	readonly perPage: number;
	readonly shown: number;
	readonly total: number;
	readonly to: (page: number) => ViewState;
}

/** Which of how many stand here, and the ways to the others. */
export function Pager({ page, perPage, shown, total, to }: PagerProperties) {
	const { words } = useSpeech();
	if (total === 0) return null;
	const before = (page - 1) * perPage;
	const last = Math.ceil(total / perPage);
	return (
		<nav className="pager" aria-label={words.pages}>
			<span>{shown === 0 ? words.pageBeyond(last) : words.fromTo(before + 1, before + shown, total)}</span>
			{page > 1 && <Link to={to(Math.min(page - 1, last))}>{words.previousPage}</Link>}
			{page < last && <Link to={to(page + 1)}>{words.nextPage}</Link>}
		</nav>
	);
}
