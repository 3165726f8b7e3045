import { Link } from "../../parts/Link.tsx";
import { TypeMark } from "../../parts/marks/TypeMark.tsx";
import { useSpeech } from "../../SpeechContext.ts";
import { countryOf } from "../countryNames.ts";
import { isLocated, type MeetingPlace } from "../MeetingPlaces.ts";

/** What a place is, and why it is not on the map if it is not. */
export function PlaceTitle({ place }: { readonly place: MeetingPlace }) {
	const { words, glossary, language } = useSpeech();
	if (place.place === null)
		return (
			<>
				<h2>{words.noPlaceStated}</h2>
				<p className="quiet">{words.noPlaceHint}</p>
			</>
		);
	const { id, name, type } = place.place;
	const country = countryOf(place, language);
	return (
		<>
			<h2 className="node-title">
				<TypeMark type={type} /> {name}
			</h2>
			<p className="quiet">
				{[glossary.typeName(type), country === name ? undefined : country].filter(Boolean).join(" · ")}
			</p>
			{isLocated(place) && id === place.country?.id && <p className="quiet">{words.countryAloneHint}</p>}
			{!isLocated(place) && <p className="quiet">{words.noCoordinatesHint}</p>}
			<p className="actions">
				<Link className="button" to={{ view: "entity", id }}>
					{words.openEntity}
				</Link>
			</p>
		</>
	);
}
