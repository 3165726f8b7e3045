import type { GraphModel, Property } from "../../model/GraphModel.ts";
import type { EvidenceContent, Json } from "../../model/ids.ts";
import { EVIDENCE_DEFAULTS } from "../../records/read/readEvidence.ts";

/** What a piece of evidence states, and of what. */
export interface StatedContent {
	readonly content: EvidenceContent;
	/** Type of the entity that it is about. */
	readonly type: string;
	readonly isRelation: boolean;
}

/** The record that states this again: imported, it is the same piece of evidence, with the same id. */
export function restoreRecord(model: GraphModel, { content, type, isRelation }: StatedContent): Record<string, Json> {
	const { subject, predicate, target, qualifiers, source, quote, stance, modality } = content;
	const evidence = {
		source,
		...(quote === "" ? {} : { quote }),
		...(stance === EVIDENCE_DEFAULTS.stance ? {} : { stance }),
		...(modality === EVIDENCE_DEFAULTS.modality ? {} : { modality }),
	};
	if (isRelation)
		return { type: predicate, from: subject, to: target, ...qualifiers, ...evidence } as Record<string, Json>;
	const property = model.entities.get(type)?.properties.get(predicate);
	return { type, id: subject, ...restoreProperty(property, content), ...evidence } as Record<string, Json>;
}

function restoreProperty(
	property: Property | undefined,
	{ predicate, target, qualifiers }: EvidenceContent,
): Record<string, Json | undefined> {
	if (property?.value.kind === "structure") return { [predicate]: [{ value: target, ...qualifiers }] };
	return { [predicate]: property?.list ? [target] : target, ...qualifiers };
}
