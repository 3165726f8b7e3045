import { countBy } from "../parts/countBy.ts";
import { KindFilter } from "../parts/KindFilter.tsx";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { useSpeech } from "../SpeechContext.ts";
import type { StateOf } from "../state/ViewState.ts";
import { TimeFilter } from "../time/TimeFilter.tsx";
import { LineLegend } from "./LineLegend.tsx";
import type { Network } from "./Network.ts";
import type { Changes } from "./useChanges.ts";

interface FilterListProperties {
	readonly state: StateOf<"network">;
	readonly network: Network;
	readonly onChange: Changes["change"];
}

/** What the signs mean, and at the same time what is shown of each. */
export function FilterList({ state, network, onChange }: FilterListProperties) {
	const { words, glossary } = useSpeech();
	const { hiddenTypes, hiddenRelations } = state;
	const types = countBy(network.nodes.values(), ({ type }) => type);
	const relations = countBy(network.edges.values(), ({ relation }) => relation);
	return (
		<section className="filters" aria-label={words.filters}>
			<KindFilter
				legend={words.types}
				counts={types}
				hidden={hiddenTypes}
				label={(type) => (
					<>
						<TypeMark type={type} /> {glossary.typeNames(type)}
					</>
				)}
				onChange={(hidden) => onChange({ hiddenTypes: hidden })}
			/>
			<KindFilter
				legend={words.relations}
				counts={relations}
				hidden={hiddenRelations}
				label={(relation) => glossary.relation(relation, true)}
				onChange={(hidden) => onChange({ hiddenRelations: hidden })}
			/>
			<TimeFilter
				dated={[...network.nodes.values(), ...network.edges.values()]}
				counted={[...network.nodes.values()]}
				span={state}
				onChange={({ since, until }) => onChange({ since, until }, { replace: true })}
			/>
			<LineLegend />
		</section>
	);
}
