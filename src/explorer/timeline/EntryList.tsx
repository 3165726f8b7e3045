import { useSpeech } from "../SpeechContext.ts";
import { isDated, type Span } from "../time/Span.ts";
import { type Entry, groupByYear } from "./Entry.ts";
import { EntryRow } from "./EntryRow.tsx";

interface EntryListProperties {
	/** Those of the time that was chosen. */
	readonly entries: readonly Entry[];
	readonly span: Span;
}

/** Year after year; what could be at any time stands apart. */
export function EntryList({ entries, span }: EntryListProperties) {
	const { words } = useSpeech();
	const openEntries = entries.filter((entry) => !isDated(entry));
	return (
		<div className="entry-list">
			{[...groupByYear(entries)].map(([year, members]) => (
				<Year key={year} title={year} entries={members} span={span} />
			))}
			{openEntries.length > 0 && (
				<Year title={words.withoutDate} hint={words.withoutDateHint} entries={openEntries} span={span} />
			)}
		</div>
	);
}

interface YearProperties extends EntryListProperties {
	readonly title: string;
	readonly hint?: string;
}

function Year({ title, hint, entries, span }: YearProperties) {
	return (
		<section className="entry-year" aria-label={title}>
			<h2>
				{title} <span className="count">{entries.length}</span>
			</h2>
			<div>
				{hint !== undefined && <p className="quiet">{hint}</p>}
				<ol className="plain">
					{entries.map((entry) => (
						<EntryRow key={entry.key} entry={entry} span={span} />
					))}
				</ol>
			</div>
		</section>
	);
}
