import { Fragment, useId } from "react";
import type { SeriesQuery } from "../../api/documents.ts";
import { Link } from "../../parts/Link.tsx";
import { disputedOf } from "../../parts/marks/listMarks.ts";
import { Marks } from "../../parts/marks/Marks.tsx";
import { useSpeech } from "../../SpeechContext.ts";
import type { Span } from "../../time/Span.ts";
import { formatDate } from "../../words/formatDate.ts";

type Session = SeriesQuery["series"][number];

interface SeriesRowProperties {
	readonly sessions: readonly Session[];
	readonly span: Span;
}

/** The sessions of a series by their numbers, with the numbers of which nothing is known in between. */
export function SeriesRow({ sessions, span }: SeriesRowProperties) {
	const { words } = useSpeech();
	const id = useId();
	return (
		<section className="series" aria-labelledby={id}>
			<h2 id={id}>{words.sessions(sessions.length)}</h2>
			<ol className="plain series-row">
				{sessions.map((session) => (
					<Fragment key={session.session.id}>
						{session.missingBefore.length > 0 && <li className="series-gap">{words.missing(session.missingBefore)}</li>}
						<SessionCard session={session} span={span} />
					</Fragment>
				))}
			</ol>
		</section>
	);
}

function SessionCard({ session: row, span: { since, until } }: { readonly session: Session; readonly span: Span }) {
	const { words, language } = useSpeech();
	const { session, ordinal, date, modality, inferred, eventStatus } = row;
	return (
		<li className="series-session" data-session={session.id} data-status={eventStatus} data-modality={modality}>
			<span className="series-number">{ordinal ?? "?"}</span>
			<Link to={{ view: "entity", id: session.id, since, until }} title={session.name}>
				{date === null ? words.undated : formatDate(date, language)}
			</Link>
			<Marks {...{ modality, inferred, eventStatus }} disputed={[...disputedOf(row), ...row.disputed]} />
		</li>
	);
}
