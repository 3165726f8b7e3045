import { countBy } from "../parts/countBy.ts";
import { KindFilter } from "../parts/KindFilter.tsx";
import { TypeMark } from "../parts/marks/TypeMark.tsx";
import { useSpeech } from "../SpeechContext.ts";
import type { Entry, Hidden } from "./Entry.ts";

interface TimelineFiltersProperties {
	readonly entries: readonly Entry[];
	readonly state: Hidden;
	readonly onChange: (hidden: { readonly hiddenTypes?: string[]; readonly hiddenRelations?: string[] }) => void;
}

/** What is told of, by type and by relation. */
export function TimelineFilters({ entries, state, onChange }: TimelineFiltersProperties) {
	const { words, glossary } = useSpeech();
	const types = countBy(entries, ({ entity }) => entity.type);
	const relations = countBy(
		entries.flatMap(({ relation }) => relation ?? []),
		(relation) => relation,
	);
	return (
		<section className="filters" aria-label={words.filters}>
			<KindFilter
				legend={words.types}
				counts={types}
				hidden={state.hiddenTypes}
				label={(type) => (
					<>
						<TypeMark type={type} /> {glossary.typeNames(type)}
					</>
				)}
				onChange={(hiddenTypes) => onChange({ hiddenTypes })}
			/>
			{relations.length > 0 && (
				<KindFilter
					legend={words.relations}
					counts={relations}
					hidden={state.hiddenRelations}
					label={(relation) => glossary.relation(relation, true)}
					onChange={(hiddenRelations) => onChange({ hiddenRelations })}
				/>
			)}
		</section>
	);
}
