import type { MeetingsOfPlaceQuery } from "../../api/documents.ts";
import { writeTable } from "../../downloads/writeTable.ts";

const HEADING = [
	...["place", "placeName", "country", "latitude", "longitude"],
	...[
		"meeting",
		"meetingName",
		"date",
		"dateDisputed",
		"placeDisputed",
		"possiblyFrom",
		"possiblyUntil",
		"eventStatus",
		"modality",
		"quotes",
		"sources",
	],
];

/** A line for each meeting in each place, with its sentences; those without a place at the end. */
export function writeMeetings({ placesOfMeetings }: MeetingsOfPlaceQuery): string {
	const rows = placesOfMeetings.flatMap(({ place, country, latitude, longitude, meetings }) =>
		meetings.map(({ meeting, date, possiblyFrom, possiblyUntil, eventStatus, modality, evidence, ...disputed }) => [
			...[place?.id ?? null, place?.name ?? null, country?.name ?? null, latitude, longitude],
			...[
				meeting.id,
				meeting.name,
				date,
				String(disputed.dateDisputed),
				String(disputed.placeDisputed),
				possiblyFrom,
				possiblyUntil,
				eventStatus,
				modality,
			],
			evidence.flatMap(({ quote }) => quote ?? []).join("\n"),
			[...new Set(evidence.map(({ source }) => source.title))].join("\n"),
		]),
	);
	return writeTable(HEADING, rows);
}
