/** Files of what the map shows, and of nothing else. */
import { askOnce } from "../../api/answers.ts";
import { MEETINGS_OF_PLACE } from "../../api/documents.ts";
import { readPalette } from "../../downloads/palette.ts";
import type { Box } from "../../picture/geometry.ts";
import type { Span } from "../../time/Span.ts";
import type { Located } from "../MeetingPlaces.ts";
import { type Country, drawMap } from "../picture/drawMap.ts";
import { drawRoute, type Host } from "../route.ts";
import { writeMap } from "./writeMap.ts";
import { writeMeetings } from "./writeMeetings.ts";

export interface Source {
	/** Around what; undefined: all. */
	readonly of: string | undefined;
	readonly span: Span;
	readonly located: readonly Located[];
	readonly hosts: readonly Host[];
	readonly scale: number;
	readonly countries: readonly Country[];
	/** The part of the map that the file shows. */
	readonly box: Box;
}

export type FileKind = "svg" | "meetings.csv";

const WIDTH = 1_400;
const MOST = 1_000;

export async function makeFile(kind: FileKind, source: Source): Promise<Blob> {
	const { of = null, span, located, hosts, scale, countries, box } = source;
	if (kind === "meetings.csv") {
		const variables = { of, since: span.since ?? null, until: span.until ?? null, most: MOST };
		const answer = await askOnce(MEETINGS_OF_PLACE, variables, new AbortController().signal);
		return new Blob([writeMeetings(answer)], { type: "text/csv" });
	}
	const zoom = WIDTH / box.width;
	const drawing = drawMap({ places: located, zoom, scale, selected: undefined, countries });
	const svg = writeMap({ drawing, route: drawRoute(hosts, drawing.marks), hosts, zoom, box }, readPalette());
	return new Blob([svg], { type: "image/svg+xml" });
}
