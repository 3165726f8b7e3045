import { SEARCH_TEXTS, type SearchTextsQuery } from "../api/documents.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { Link } from "../parts/Link.tsx";
import { LongList } from "../parts/LongList.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { formatDate } from "../words/formatDate.ts";
import { useSettled } from "./useSettled.ts";

type Hit = SearchTextsQuery["searchTexts"]["rows"][number];

/** Shorter words are in nearly every text. */
const SHORTEST = 3;
const PAUSE_MS = 300;
const MOST = 100;

interface TextHitsProperties {
	readonly phrase: string;
	/** Only texts about entities of this type. */
	readonly type: string | undefined;
}

/** Sentences and titles with these words, lit up, each with where it stands and what it is given for. */
export function TextHits({ phrase, type }: TextHitsProperties) {
	const { words } = useSpeech();
	const asked = useSettled(phrase.trim(), PAUSE_MS);
	const variables = { phrase: asked, types: type === undefined ? null : [type], limit: MOST };
	const { answer } = useAnswer(SEARCH_TEXTS, asked.length < SHORTEST ? undefined : variables);
	if (asked.length < SHORTEST || !answer || answer.searchTexts.total === 0) return null;
	const { total, isComplete, rows } = answer.searchTexts;
	return (
		<section className="text-hits" aria-label={words.inTexts}>
			<h2>
				{words.inTexts} <span className="count">{isComplete ? total : words.atLeast(total)}</span>
			</h2>
			<LongList
				key={asked}
				items={rows}
				render={(hit) => (
					<li key={`${hit.place} ${hit.source.id} ${hit.text}`} className="text-hit">
						<TextHit hit={hit} />
					</li>
				)}
			/>
			{total > rows.length && <p className="quiet">{words.firstTexts(rows.length)}</p>}
		</section>
	);
}

function TextHit({ hit: { place, text, marks, about, claimIds, source } }: { readonly hit: Hit }) {
	const { words, glossary, language } = useSpeech();
	const [claim] = claimIds;
	return (
		<>
			<blockquote>
				<Lit text={text} marks={marks} />
			</blockquote>
			<p className="quote-origin">
				{place !== "QUOTE" && <span className="quiet">{glossary.value(place)}</span>}
				<Link to={{ view: "source", id: source.id, ...(claim === undefined ? {} : { claim }) }}>{source.title}</Link>
				<span className="quiet">
					{source.publisher !== null && `${source.publisher}, `}
					{source.published === null ? words.undated : formatDate(source.published, language)}
				</span>
			</p>
			{about.length > 0 && (
				<p className="text-about">
					<span className="quiet">{words.givenFor}</span>
					{about.map(({ id, name }) => (
						<Link key={id} to={{ view: "entity", id }}>
							{name}
						</Link>
					))}
				</p>
			)}
		</>
	);
}

/** The text, its found words marked. */
function Lit({ text, marks }: Pick<Hit, "text" | "marks">) {
	const parts = marks.map(({ start, end }, index) => (
		<span key={start}>
			{text.slice(marks[index - 1]?.end ?? 0, start)}
			<mark>{text.slice(start, end)}</mark>
		</span>
	));
	return (
		<>
			{parts}
			{text.slice(marks.at(-1)?.end ?? 0)}
		</>
	);
}
