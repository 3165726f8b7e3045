import { useSpeech } from "../LanguageContext.ts";
import type { Claim } from "../model/Fact.ts";

/** How something is stated, where it is not simply said. */
export function ModalityMark({ modality }: { readonly modality: Claim["modality"] }) {
	const { words } = useSpeech();
	if (modality === null || modality === "ASSERTED") return null;
	return (
		<span className="tag" data-modality={modality} title={words.modalityMeanings[modality]}>
			{words.modalities[modality]}
		</span>
	);
}
