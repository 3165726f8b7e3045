import { Link } from "../parts/Link.tsx";
import { disputedOf } from "../parts/marks/listMarks.ts";
import { Marks } from "../parts/marks/Marks.tsx";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { QuoteChip } from "../parts/quotes/QuoteChip.tsx";
import { sayEvent } from "../parts/sentences/sayEvent.ts";
import { useSpeech } from "../SpeechContext.ts";
import { isDated, type Span } from "../time/Span.ts";
import { formatDate } from "../words/formatDate.ts";
import type { Entry } from "./Entry.ts";
import { edtfOf } from "./edtfOf.ts";

interface EntryRowProperties {
	readonly entry: Entry;
	readonly span: Span;
}

/** When, in which relation, what, where; and the sentence that says so. */
export function EntryRow({ entry, span: { since, until } }: EntryRowProperties) {
	const speech = useSpeech();
	const { words, glossary, language } = speech;
	const { entity, relation, forward, place, modality, inferred, eventStatus, evidence, within } = entry;
	const marked = { modality, inferred, disputed: disputedOf(entry), eventStatus };
	const edtf = edtfOf(entry);
	const undated = within === null ? words.undated : words.during(within.name);
	const date = edtf === undefined ? undated : formatDate(edtf, language);
	return (
		<li className="entry" data-entry={entity.id} data-relation={relation} data-place={place?.id} tabIndex={-1}>
			<p className="entry-date">{edtf === undefined || isDated(entry) ? date : words.seenOn(date)}</p>
			<div className="entry-text">
				<p>
					{relation !== undefined && <span className="predicate">{glossary.relation(relation, forward, 1)} </span>}
					<TypeMark type={entity.type} />{" "}
					<Link to={{ view: "entity", id: entity.id, since, until }}>{entity.name}</Link>
					{place && (
						<>
							{" "}
							{words.inPlace} <Link to={{ view: "entity", id: place.id, since, until }}>{place.name}</Link>
						</>
					)}{" "}
					<Marks {...marked} />
				</p>
				<QuoteChip
					statement={sayEvent({ name: entity.name, place: place?.name, date: edtf, marked }, speech)}
					evidence={evidence}
				/>
			</div>
		</li>
	);
}
