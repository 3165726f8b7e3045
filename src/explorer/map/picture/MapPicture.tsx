import type { Box } from "../../picture/geometry.ts";
import { Picture } from "../../picture/Picture.tsx";
import { useSpeech } from "../../SpeechContext.ts";
import { isDisputed, type Located } from "../MeetingPlaces.ts";
import type { Host } from "../route.ts";
import { boundsOf, type Country } from "./drawMap.ts";
import { Ground } from "./Ground.tsx";
import { MapContent } from "./MapContent.tsx";
import { MapLegend } from "./MapLegend.tsx";

interface MapPictureProperties {
	readonly label: string;
	readonly home: Box;
	/** The radius of the circle for one meeting. */
	readonly scale: number;
	/** How many meetings the largest circle stands for. */
	readonly most: number;
	readonly located: readonly Located[];
	readonly hosts: readonly Host[];
	readonly countries: readonly Country[];
	readonly selected: string | undefined;
	readonly at: string | undefined;
	readonly onSelect: (id: string | undefined) => void;
	readonly onLook: (at: string) => void;
}

/** The map: land, and a mark for each place, which can be reached, read aloud and chosen. */
export function MapPicture({
	label,
	home,
	scale,
	most,
	located,
	hosts,
	countries,
	selected,
	at,
	onSelect,
	onLook,
}: MapPictureProperties) {
	const { words } = useSpeech();
	return (
		<div className="map-frame">
			<Picture
				label={label}
				keys={words.mapKeys}
				home={home}
				all={located.length === 0 ? home : boundsOf(located)}
				places={located.map((place) => place.at)}
				at={at}
				onLook={onLook}
				onLeave={() => onSelect(undefined)}
			>
				{({ zoom, reveal, approach }) => (
					<>
						<Ground zoom={zoom} />
						<MapContent {...{ located, hosts, countries, selected, zoom, scale, reveal, approach, onSelect }} />
					</>
				)}
			</Picture>
			<MapLegend scale={scale} most={most} hasRoute={hosts.length > 1} hasDisputed={located.some(isDisputed)} />
		</div>
	);
}
