import { Link } from "../../parts/Link.tsx";
import { disputedOf } from "../../parts/marks/listMarks.ts";
import { Marks } from "../../parts/marks/Marks.tsx";
import { QuoteChip } from "../../parts/quotes/QuoteChip.tsx";
import { sayEvent } from "../../parts/sentences/sayEvent.ts";
import { TaskState } from "../../parts/TaskState.tsx";
import { useSpeech } from "../../SpeechContext.ts";
import { countryOf } from "../countryNames.ts";
import type { MeetingPlace } from "../MeetingPlaces.ts";
import { countAlternations, type Host, numberOf } from "../route.ts";
import type { Hosts } from "../useHosts.ts";
import type { MapChanges } from "../useMapChanges.ts";
import { HeldWhen } from "./HeldWhen.tsx";

interface HostListProperties {
	readonly hosts: Hosts;
	/** Whether a source says that the countries alternate. */
	readonly alternates: boolean | null;
	readonly shown: readonly MeetingPlace[];
	readonly onSelect: MapChanges["select"];
}

/** The sessions of a series in order: where, and whether the country changes each time. */
export function HostList({ hosts: { task, rows }, alternates, shown, onSelect }: HostListProperties) {
	const { words } = useSpeech();
	const { changed, stayed, unknown } = countAlternations(rows);
	return (
		<section className="host-list" aria-labelledby="hosts-title">
			<h2 id="hosts-title">{words.hosts}</h2>
			<TaskState task={task} />
			{task.answer !== undefined && rows.length === 0 && <p className="quiet">{words.noSessions}</p>}
			{rows.length > 0 && (
				<>
					<p className="hosts-line">
						{rows.map((host, index) => (
							<span key={host.session.id}>
								{index > 0 && " → "}
								<b>{numberOf(host, index)}</b> {host.place?.name ?? words.placeUnknown}
							</span>
						))}
					</p>
					<p className="quiet">
						{rows.length > 1 && words.alternation(changed, stayed, unknown)}{" "}
						{alternates !== null && (alternates ? words.alternatesStated : words.alternatesDenied)}
					</p>
					<ol className="plain hosts">
						{rows.map((host, index) => (
							<HostRow key={host.session.id} {...{ host, index, shown, onSelect }} previous={rows[index - 1]} />
						))}
					</ol>
				</>
			)}
		</section>
	);
}

interface HostRowProperties extends Pick<HostListProperties, "shown" | "onSelect"> {
	readonly host: Host;
	readonly index: number;
	readonly previous: Host | undefined;
}

function HostRow({ host, index, previous, shown, onSelect }: HostRowProperties) {
	const speech = useSpeech();
	const { words, language } = speech;
	const { session, place, country, date, eventStatus, modality, inferred, evidence, dateDisputed, placeDisputed } =
		host;
	const disputed = [...disputedOf(host), ...host.disputed];
	const isShown = shown.some(({ id }) => id === place?.id);
	const inCountry = shown.find((one) => one.country !== null && one.country.id === country?.id);
	const countryName = inCountry ? countryOf(inCountry, language) : country?.name;
	return (
		<li data-session={session.id} data-place={place?.id}>
			<span className="host-number">{numberOf(host, index)}</span>
			<div>
				<p className="host-place">
					{place === null && <span className="quiet">{words.placeUnknown}</span>}
					{place !== null && isShown && (
						<button type="button" className="row-button" onClick={() => onSelect(place.id)}>
							{place.name}
						</button>
					)}
					{place !== null && !isShown && <Link to={{ view: "entity", id: place.id }}>{place.name}</Link>}
					{country?.id !== place?.id && <span className="quiet"> {countryName}</span>}{" "}
					<Marks modality={modality} disputed={disputedOf({ placeDisputed })} />
				</p>
				<p>
					<Link to={{ view: "entity", id: session.id }}>{session.name}</Link>{" "}
					{/* Of its number: how sure the session itself is stands above. */}
					<Marks inferred={modality === "INFERRED" ? [] : inferred} disputed={host.disputed} />
				</p>
				<p className="quiet">
					<HeldWhen date={date} /> <Marks disputed={disputedOf({ dateDisputed })} eventStatus={eventStatus} />
					{previous && ` · ${describeChange(host, previous, words)}`}
				</p>
				<QuoteChip
					statement={sayEvent(
						{
							name: session.name,
							place: place?.name,
							date: date ?? undefined,
							marked: { modality, inferred, disputed, eventStatus },
						},
						speech,
					)}
					evidence={evidence}
				/>
			</div>
		</li>
	);
}

type ChangeWords = Record<"countryChanged" | "countryStayed" | "changeNoPlace" | "changeGap", string>;

/** Whether it is another country than before, or why that cannot be told. */
function describeChange({ alternates, country }: Host, previous: Host, words: ChangeWords): string {
	if (alternates !== null) return alternates ? words.countryChanged : words.countryStayed;
	return country === null || previous.country === null ? words.changeNoPlace : words.changeGap;
}
