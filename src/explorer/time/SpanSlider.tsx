import { useSpeech } from "../SpeechContext.ts";
import { formatDate } from "../words/formatDate.ts";
import { firstDay, lastDay, monthOf } from "./months.ts";
import type { Dated, Span } from "./Span.ts";

interface SpanSliderProperties {
	readonly dated: readonly Dated[];
	readonly span: Span;
	readonly onChange: (span: Span) => void;
}

/** Two thumbs on one line, month by month. A thumb at its end of the line leaves that end open. */
export function SpanSlider({ dated, span: { since, until }, onChange }: SpanSliderProperties) {
	const { words, language } = useSpeech();
	const { first, last } = boundsOf(dated, { since, until });
	if (first >= last) return null;
	const [from, to] = [since === undefined ? first : monthOf(since), until === undefined ? last : monthOf(until)];
	const share = (month: number) => (month - first) / (last - first);
	return (
		<div className="span-slider">
			<svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
				<rect x={share(from)} width={Math.max(share(to) - share(from), 0)} height="1" />
			</svg>
			<input
				type="range"
				aria-label={words.monthFrom}
				aria-valuetext={since === undefined ? words.openEnd : formatDate(since, language)}
				// Where both stand at the end of the line, the one that can still be moved lies on top.
				data-front={share(from) > 0.5 || undefined}
				min={first}
				max={last}
				value={from}
				onChange={({ currentTarget }) => {
					const month = Math.min(Number(currentTarget.value), to);
					onChange({ since: month === first ? undefined : firstDay(month), until });
				}}
			/>
			<input
				type="range"
				aria-label={words.monthUntil}
				aria-valuetext={until === undefined ? words.openEnd : formatDate(until, language)}
				min={first}
				max={last}
				value={to}
				onChange={({ currentTarget }) => {
					const month = Math.max(Number(currentTarget.value), from);
					onChange({ since, until: month === last ? undefined : lastDay(month) });
				}}
			/>
		</div>
	);
}

/** The first and the last month in which anything begins, ends, or is chosen. */
function boundsOf(dated: readonly Dated[], { since, until }: Span): { readonly first: number; readonly last: number } {
	const days = dated
		.flatMap(({ possiblyFrom, possiblyUntil }) => [possiblyFrom, possiblyUntil])
		.concat(since ?? null, until ?? null);
	const months = days.flatMap((day) => (day === null ? [] : [monthOf(day)]));
	return { first: Math.min(...months), last: Math.max(...months) };
}
