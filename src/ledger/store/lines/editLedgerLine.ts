/** Lines of ledgers without what was erased: undefined for one that goes, the same object where nothing has to be done. */
import type { Judgement } from "../../../identity/clusters/Judgement.ts";
import type { GraphModel } from "../../../model/GraphModel.ts";
import { type ClaimContent, canonicalJson, type EvidenceContent, type Json } from "../../../model/ids.ts";
import { listIds } from "../../../model/references.ts";
import { mapStrings } from "../../../model/values/text.ts";
import type { ErasureIndex } from "../../../records/erasures/ErasureIndex.ts";
import { holdsErased } from "../../../records/erasures/holdsErased.ts";
import { maskRecord, maskText } from "../../../records/erasures/maskRecord.ts";
import type { RawRecord } from "../../../records/read/parseLine.ts";
import { type Decision, getContent } from "./Decision.ts";
import { lineId } from "./recordedLines.ts";

export function editDecision(model: GraphModel, decision: Decision, erasures: ErasureIndex): Decision | undefined {
	const content = getContent(decision);
	const source =
		decision.decision === "WITHDRAWAL" ? decision.source : content && "source" in content && content.source;
	if (erasures.has("line", lineId(decision)) || erasures.hasId("source", source)) return undefined;
	if (content && holdsErasedId(model, content, erasures)) return undefined;
	const because = erasures.mask(decision.because);
	switch (decision.decision) {
		case "RANK": {
			const claim = maskContent(model, decision.claim, erasures);
			return unlessSame(decision, { ...decision, because, claim, about: erasures.maskAbout(decision.about) });
		}
		case "REVIEW": {
			const evidence = maskContent(model, decision.evidence, erasures);
			return unlessSame(decision, { ...decision, because, evidence, about: erasures.maskAbout(decision.about) });
		}
		case "REPLY": {
			// What an erased person answered goes with them.
			if (erasures.isName(decision.author)) return undefined;
			const claim = maskContent(model, decision.claim, erasures);
			const text = decision.text === null ? null : erasures.mask(decision.text);
			const [author, about] = [erasures.mask(decision.author), erasures.maskAbout(decision.about)];
			return unlessSame(decision, { ...decision, because, claim, text, author, about });
		}
		case "WITHDRAWAL":
			return unlessSame(decision, { ...decision, because });
	}
}

export function editJudgement(judgement: Judgement, erasures: ErasureIndex): Judgement | undefined {
	const { left, right, because, about } = judgement;
	if (erasures.hasId("entity", left) || erasures.hasId("entity", right)) return undefined;
	if (erasures.has("line", lineId(judgement))) return undefined;
	const masked = about && mapStrings(about, (text) => erasures.maskAbout(text));
	const edited = { ...judgement, because: erasures.mask(because), ...(masked ? { about: masked } : {}) };
	return unlessSame(judgement, edited);
}

/** A corrected record of a review. */
export function editCorrection(model: GraphModel, line: Json, erasures: ErasureIndex): unknown {
	const record = line as unknown as RawRecord;
	if (holdsErased(model, record, erasures)) return undefined;
	return unlessSame(line, maskRecord(model, record, erasures).record as unknown as Json);
}

export function holdsErasedId(model: GraphModel, content: ClaimContent, erasures: ErasureIndex): boolean {
	return listIds(model, content).some((id) => erasures.hasId("entity", id));
}

/** What is stated, without erased names in its texts; the same object where there are none. */
export function maskContent<Content extends ClaimContent>(
	model: GraphModel,
	content: Content,
	erasures: ErasureIndex,
): Content {
	const relation = model.relations.get(content.predicate);
	const mask = (value: Json | undefined, key: string) =>
		mapStrings(value, (text) => maskText(text, relation?.properties.get(key)?.reference ?? "never", erasures));
	const masked = {
		...content,
		target: relation ? content.target : mask(content.target, ""),
		qualifiers: Object.fromEntries(Object.entries(content.qualifiers).map(([key, value]) => [key, mask(value, key)])),
		...("quote" in content ? { quote: erasures.mask(String((content as unknown as EvidenceContent).quote)) } : {}),
	};
	return unlessSame(content, masked as Content);
}

function unlessSame<Value>(before: Value, after: Value): Value {
	return canonicalJson(before as Json) === canonicalJson(after as Json) ? before : after;
}
