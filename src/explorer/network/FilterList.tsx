import { useSpeech } from "../LanguageContext.ts";
import { TypeMark } from "../parts/TypeMark.tsx";
import type { StateOf } from "../state/ViewState.ts";
import { TimeFilter } from "../time/TimeFilter.tsx";
import { countBy } from "./filterNetwork.ts";
import type { Network } from "./Network.ts";
import type { Changes } from "./NetworkPage.tsx";

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
			<fieldset>
				<legend>{words.types}</legend>
				{types.map(([type, count]) => (
					<Check
						key={type}
						checked={!hiddenTypes.includes(type)}
						onChange={() => onChange({ hiddenTypes: toggled(hiddenTypes, type) })}
						count={count}
					>
						<TypeMark type={type} /> {glossary.typeNames(type)}
					</Check>
				))}
			</fieldset>
			<fieldset>
				<legend>{words.relations}</legend>
				{relations.map(([relation, count]) => (
					<Check
						key={relation}
						checked={!hiddenRelations.includes(relation)}
						onChange={() => onChange({ hiddenRelations: toggled(hiddenRelations, relation) })}
						count={count}
					>
						{glossary.relation(relation, true)}
					</Check>
				))}
			</fieldset>
			<TimeFilter
				dated={[...network.nodes.values(), ...network.edges.values()]}
				counted={[...network.nodes.values()]}
				span={state}
				onChange={({ since, until }) => onChange({ since, until }, { replace: true })}
			/>
			<ul className="plain line-legend">
				{(["ASSERTED", "INFERRED", "PLANNED", "POSSIBLE"] as const).map((modality) => (
					<li key={modality} title={words.modalityMeanings[modality]}>
						<svg viewBox="0 0 34 8" aria-hidden="true">
							<path className="edge" d="M1 4H33" data-modality={modality} />
						</svg>
						{words.modalities[modality]}
					</li>
				))}
			</ul>
		</section>
	);
}

function toggled(hidden: readonly string[], name: string): string[] {
	return hidden.includes(name) ? hidden.filter((other) => other !== name) : [...hidden, name];
}

interface CheckProperties {
	readonly checked: boolean;
	readonly count: number;
	readonly onChange: () => void;
	readonly children: React.ReactNode;
}

function Check({ checked, count, onChange, children }: CheckProperties) {
	return (
		<label className="check">
			<input type="checkbox" checked={checked} onChange={onChange} />
			<span className="check-name">{children}</span>
			<span className="count">{count}</span>
		</label>
	);
}
