import { useSpeech } from "../SpeechContext.ts";

const MODALITIES = ["ASSERTED", "INFERRED", "PLANNED", "POSSIBLE"] as const;

/** What the kinds of lines mean: every mark that a line can bear. */
export function LineLegend() {
	const { words } = useSpeech();
	return (
		<ul className="plain line-legend">
			{MODALITIES.map((modality) => (
				<li key={modality} title={words.modalityMeanings[modality]}>
					<Sample modality={modality} />
					{words.modalities[modality]}
				</li>
			))}
			<li title={words.supersededMeaning} data-legend="superseded">
				<Sample modality="PLANNED" superseded />
				{words.superseded}
			</li>
			<li data-legend="disputed">
				<Sample modality="ASSERTED" disputed />
				{words.disputed.other}
			</li>
		</ul>
	);
}

interface SampleProperties {
	readonly modality: (typeof MODALITIES)[number];
	readonly superseded?: boolean;
	readonly disputed?: boolean;
}

function Sample({ modality, superseded, disputed = false }: SampleProperties) {
	const line = "M1 4H33";
	return (
		<svg viewBox="0 0 34 8" aria-hidden="true">
			{disputed && <path className="edge-disputed" d={line} />}
			<path className="edge" d={line} data-modality={modality} data-superseded={superseded} />
		</svg>
	);
}
