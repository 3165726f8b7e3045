import { useEffect } from "react";
import { MAP } from "../api/documents.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { usePageTitle } from "../parts/hooks/usePageTitle.ts";
import { Lenses } from "../parts/Lenses.tsx";
import { Link } from "../parts/Link.tsx";
import { SaveMenu } from "../parts/SaveMenu.tsx";
import { ShowQuery } from "../parts/ShowQuery.tsx";
import { TaskState } from "../parts/TaskState.tsx";
import { useSpeech } from "../SpeechContext.ts";
import { useNavigation } from "../state/NavigationContext.ts";
import { START, type StateOf } from "../state/ViewState.ts";
import type { FileKind } from "./downloads/makeFile.ts";
import type { MeetingPlace } from "./MeetingPlaces.ts";
import { MapPicture } from "./picture/MapPicture.tsx";
import { useFrame } from "./picture/useFrame.ts";
import { HostList } from "./places/HostList.tsx";
import { MapCounts } from "./places/MapCounts.tsx";
import { PlaceList } from "./places/PlaceList.tsx";
import { PlacePanel } from "./places/PlacePanel.tsx";
import { useCountries } from "./useCountries.ts";
import { useHosts } from "./useHosts.ts";
import { type Around, useMap } from "./useMap.ts";
import { useMapChanges } from "./useMapChanges.ts";
import { useShown } from "./useShown.ts";

/** Where meetings were held: a map, a list of the same, and the sentences that say so. */
export function MapPage({ state }: { readonly state: StateOf<"map"> }) {
	const { words } = useSpeech();
	const { navigate } = useNavigation();
	const { task, around, isUnknown, places } = useMap(state.id);
	usePageTitle(around ? words.mapOf(around.name) : words.map);
	useEffect(() => {
		// An id that was united with another: go on under the one that stands for both.
		if (around && around.id !== state.id) navigate({ ...state, id: around.id }, { replace: true });
	}, [around, state, navigate]);
	return (
		<div className="network-page map-page">
			<TaskState task={task} />
			{isUnknown && (
				<div className="note">
					<h1>{words.unknownEntity}</h1>
					<p>{words.unknownEntityHint(state.id ?? "")}</p>
					<Link to={START}>{words.toSearch}</Link>
				</div>
			)}
			{places && <Reading state={state} around={around} places={places} />}
		</div>
	);
}

interface ReadingProperties {
	readonly state: StateOf<"map">;
	readonly around: Around | undefined;
	/** All, at any time. */
	readonly places: readonly MeetingPlace[];
}

const FILES: readonly FileKind[] = ["svg", "meetings.csv"];

function Reading({ state, around, places }: ReadingProperties) {
	const { words } = useSpeech();
	const { shown, located } = useShown(places, state);
	const hosts = useHosts(around, shown);
	const { change, select, look } = useMapChanges(state);
	const title = around ? words.mapOf(around.name) : words.mapOfAll;
	const { home, scale, most } = useFrame(places);
	const countries = useCountries();
	// What writes files is fetched when the first is asked for.
	const make = async (kind: FileKind) =>
		(await import("./downloads/makeFile.ts")).makeFile(kind, {
			...{ located, hosts: hosts.rows, scale, countries, box: home },
			of: around?.id,
			span: state,
		});
	return (
		<>
			{around && <Lenses id={around.id} span={state} />}
			<header className="network-head">
				<h1>{title}</h1>
				<p className="summary" role="status">
					<MapCounts shown={shown} />
				</p>
				<p className="actions">
					<SaveMenu kinds={FILES} make={make} name={`map-${around?.id.replaceAll(/[^\w-]+/g, "-") ?? "all"}`} />
					<CopyButton className="button" label={words.copyAddress} text={() => location.href} />
					<ShowQuery document={MAP} variables={{ of: around?.id ?? null }} />
				</p>
			</header>
			<div className="network-columns map-columns">
				<PlaceList places={places} shown={shown} state={state} onSelect={select} onChange={change} />
				<MapPicture
					label={title}
					{...{ home, scale, most, located, countries, hosts: hosts.rows }}
					selected={state.selected}
					at={state.at}
					onSelect={select}
					onLook={look}
				/>
				<PlacePanel state={state} of={around?.id} shown={shown} onSelect={select} />
			</div>
			{around?.isSeries && <HostList hosts={hosts} alternates={around.alternates} shown={shown} onSelect={select} />}
		</>
	);
}
