import { Picture } from "../../picture/Picture.tsx";
import { useSpeech } from "../../SpeechContext.ts";
import type { Shown } from "../filterNetwork.ts";
import { boundsOf, type Network } from "../Network.ts";
import { PictureContent } from "./PictureContent.tsx";

interface NetworkPictureProperties {
	readonly label: string;
	readonly network: Network;
	readonly shown: Shown;
	readonly selected: string | undefined;
	readonly at: string | undefined;
	/** Of ids of nodes and relations; undefined: nothing. */
	readonly onSelect: (id: string | undefined) => void;
	/** Opens what is closed, and closes what is open. */
	readonly onToggle: (id: string) => void;
	readonly onLook: (at: string) => void;
}

/** The picture: SVG elements, each of which can be reached, read aloud and chosen. */
export function NetworkPicture({ label, network, shown, selected, at, ...on }: NetworkPictureProperties) {
	const { words } = useSpeech();
	return (
		<Picture
			label={label}
			keys={words.pictureKeys}
			home={network.home}
			all={boundsOf(shown.nodes, network.places)}
			places={shown.nodes.map(({ id }) => network.places.get(id) ?? { x: 0, y: 0 })}
			at={at}
			onLook={on.onLook}
			onLeave={() => on.onSelect(undefined)}
		>
			{({ zoom, reveal }) => (
				<PictureContent {...{ network, shown, selected, reveal, zoom }} onSelect={on.onSelect} onToggle={on.onToggle} />
			)}
		</Picture>
	);
}
