import { useMemo } from "react";
import { NEIGHBOURHOOD } from "../api/documents.ts";
import { useModel } from "../model/useModel.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { usePageTitle } from "../parts/hooks/usePageTitle.ts";
import { Lenses } from "../parts/Lenses.tsx";
import { SaveMenu } from "../parts/SaveMenu.tsx";
import { ShowQuery } from "../parts/ShowQuery.tsx";
import { TaskState } from "../parts/TaskState.tsx";
import { UnknownEntity } from "../parts/UnknownEntity.tsx";
import { useSpeech } from "../SpeechContext.ts";
import type { StateOf } from "../state/ViewState.ts";
import type { FileKind } from "./downloads/makeFile.ts";
import { FilterList } from "./FilterList.tsx";
import { filterNetwork } from "./filterNetwork.ts";
import type { Network } from "./Network.ts";
import { NetworkPanel } from "./NetworkPanel.tsx";
import { NetworkTables } from "./NetworkTables.tsx";
import { NetworkPicture } from "./picture/NetworkPicture.tsx";
import { readStep } from "./steps.ts";
import { useChanges } from "./useChanges.ts";
import { useNetwork, variablesOf } from "./useNetwork.ts";

type State = StateOf<"network">;

/** What is related to what: a picture, a table of the same, and the sentences behind each line. */
export function NetworkPage({ state }: { readonly state: State }) {
	const { words } = useSpeech();
	const { task, network } = useNetwork(state.steps);
	const [first] = network?.open.values() ?? [];
	const name = first?.[0]?.centre.name;
	usePageTitle(name && words.networkOf(name));
	const [unknown] = network?.unknown ?? [];
	return (
		<div className="network-page">
			<TaskState task={task} />
			{unknown !== undefined && <UnknownEntity id={unknown} />}
			{network && name !== undefined && <Reading state={state} network={network} name={name} />}
		</div>
	);
}

interface ReadingProperties {
	readonly state: State;
	readonly network: Network;
	readonly name: string;
}

function Reading({ state, network, name }: ReadingProperties) {
	const speech = useSpeech();
	const { words } = speech;
	const { hiddenTypes, hiddenRelations, since, until } = state;
	const shown = useMemo(
		() => filterNetwork(network, { hiddenTypes, hiddenRelations, since, until }),
		[network, hiddenTypes, hiddenRelations, since, until],
	);
	const { change, select, toggle, look } = useChanges(state, network);
	const [step] = state.steps.map(readStep);
	const model = useModel();
	// What writes files is fetched when the first is asked for.
	const make = async (kind: FileKind) =>
		(await import("./downloads/makeFile.ts")).makeFile(kind, { shown, places: network.places, model, speech });
	return (
		<>
			{step && "id" in step && <Lenses id={step.id} span={state} />}
			<header className="network-head">
				<h1>{words.networkOf(name)}</h1>
				<p className="summary" role="status">
					{words.networkCounts(shown.nodes.length, shown.edges.length)}
					{describeRest(network, words.showing)}
				</p>
				<p className="actions">
					<SaveMenu kinds={FILES} make={make} name={fileName(state.steps)} />
					<CopyButton className="button" label={words.copyAddress} text={() => location.href} />
					{step && "id" in step && <ShowQuery document={NEIGHBOURHOOD} variables={variablesOf(step)} />}
				</p>
			</header>
			<div className="network-columns">
				<FilterList state={state} network={network} onChange={change} />
				<NetworkPicture
					label={words.networkOf(name)}
					{...{ network, shown }}
					selected={state.selected}
					at={state.at}
					onSelect={select}
					onToggle={toggle}
					onLook={look}
				/>
				<NetworkPanel state={state} network={network} shown={shown} onSelect={select} onChange={change} />
			</div>
			<NetworkTables network={network} shown={shown} selected={state.selected} onSelect={select} onToggle={toggle} />
		</>
	);
}

const FILES: readonly FileKind[] = ["png", "svg", "gexf", "nodes.csv", "edges.csv"];

/** Named after what was opened first. */
function fileName([first = ""]: readonly string[]): string {
	return `network-${first.replaceAll(/[^\w-]+/g, "-")}`;
}

/** Where not all is shown: how much of how much, around what. */
function describeRest({ open }: Network, showing: (shown: string, total: string, name: string) => string): string {
	const parts = [...open.values()].flatMap((around) => {
		const [whole] = around;
		const shown = new Set(around.flatMap(({ nodes }) => nodes.map(({ id }) => id))).size;
		return whole && shown < whole.total ? [showing(String(shown), String(whole.total), whole.centre.name)] : [];
	});
	return parts.map((part) => ` · ${part}`).join("");
}
