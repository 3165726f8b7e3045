import type { Document } from "../documents/Document.ts";
import { toSource } from "../documents/toSource.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import type { Place } from "../records/quotes/locateQuote.ts";
import type { Answer, PropertyAnswer } from "./Answer.ts";
import { type Entity, EntityIndex } from "./entities/EntityIndex.ts";
import { buildFrame } from "./frame/buildFrame.ts";
import { judgeProperty, judgeRelation } from "./gate.ts";
import { findLexicon } from "./lexicon/lexicons.ts";
import { numberText } from "./numberText.ts";
import type { Proposal, Refusal } from "./Proposal.ts";
import { readFrame } from "./readFrame.ts";
import { readPosts } from "./readPosts.ts";
import { applyRules } from "./rules/applyRules.ts";
import { findRules, RULES } from "./rules/findRules.ts";

export interface Extraction {
	readonly source: Readonly<Record<string, string>>;
	readonly proposals: readonly Proposal[];
	readonly refusals: readonly Refusal[];
}

/** What rules find in a document, as proposals. `undefined`: rules do not know its language. */
export function extractDocument(document: Document, model: GraphModel, textFile?: string): Extraction | undefined {
	const language = document.language ?? "";
	const [lexicon, rules] = [findLexicon(language), findRules(language)];
	if (!lexicon || !rules) return undefined;
	const text = numberText(document.text, document.title, document.published, lexicon);
	const frame = buildFrame(text);
	const entities = new EntityIndex(document.id, text, frame);
	const found = [readFrame(text, frame), readPosts(text), applyRules(text, frame, rules)];
	const writer = new ProposalWriter(document, text.text);
	const used = new Set<Entity>();
	const refusals: Refusal[] = [];
	const refuse = (answer: Pick<Answer, "sentences">, what: string, reason: string) =>
		refusals.push({ what, reason, quote: text.sentences[answer.sentences[0] ?? -1]?.text ?? "" });
	for (const answer of found.flatMap(({ relations }) => relations)) {
		const judged = judgeRelation(answer, text, entities, model);
		if ("refused" in judged || !judged.to) {
			refuse(answer, answer.relation, "refused" in judged ? judged.refused : "an end is missing");
			continue;
		}
		used.add(judged.from).add(judged.to);
		writer.relation(answer, judged.from, judged.to, judged.quote);
	}
	for (const answer of found.flatMap(({ properties }) => properties)) {
		const judged = judgeProperty(answer, text, entities, model);
		if ("refused" in judged) refuse(answer, answer.property, judged.refused);
		else {
			used.add(judged.from);
			writer.property(answer, judged.from, judged.quote);
		}
	}
	const stated = entities.all.filter(
		(entity) =>
			used.has(entity) ||
			(NAMED_ALONE.has(entity.type) && entity.places.some(({ sentence }) => isStatement(text.sentences[sentence]))),
	);
	return { source: toSource(document, textFile), proposals: writer.finish(stated), refusals };
}

/** These are worth a line where a sentence states something of them, even if no rule knows what. */
const NAMED_ALONE: ReadonlySet<string> = new Set(["Person", "Organisation", "Programme", "Platform"]);

function isStatement(sentence: { kind: string; doubt: unknown } | undefined): boolean {
	return sentence?.kind === "body" && sentence.doubt === undefined;
}

class ProposalWriter {
	readonly #document: Document;
	readonly #text: string;
	readonly #proposals = new Map<string, Proposal>();

	constructor(document: Document, text: string) {
		this.#document = document;
		this.#text = text;
	}

	relation(
		{ relation, properties, modality, confidence, because }: Answer,
		from: Entity,
		to: Entity,
		quote: Place,
	): void {
		const ends = `${relation} ${from.id} ${to.id}`;
		const role = String(properties.role ?? "");
		// Whoever has a role of their own takes part, too; that needs no line.
		if (
			WEAK.has(role) &&
			[...this.#proposals.keys()].some(
				(key) => key.startsWith(`${ends} `) && !WEAK.has(key.slice(ends.length + 1)) && !key.endsWith("GUEST_SPEAKER"),
			)
		)
			return;
		if (role !== "" && role !== "GUEST_SPEAKER" && !WEAK.has(role))
			for (const weak of WEAK) this.#proposals.delete(`${ends} ${weak}`);
		this.#put(
			`${ends} ${role}`,
			{ type: relation, from: from.id, to: to.id, ...properties, ...this.#asserted(modality) },
			quote,
			confidence,
			because,
		);
	}

	property({ property, value, modality, confidence, because }: PropertyAnswer, entity: Entity, quote: Place): void {
		const stated = Array.isArray(value) ? value : value;
		this.#put(
			`${entity.id} ${property}`,
			{ type: entity.type, id: entity.id, [property]: stated, ...this.#asserted(modality) },
			quote,
			confidence,
			because,
		);
	}

	/** Lines that name the entities come first. */
	finish(entities: readonly Entity[]): Proposal[] {
		const names = new ProposalWriter(this.#document, this.#text);
		for (const { id, type, name, places, aliases, kind } of entities) {
			const [place] = [...places].sort((a, b) => a.start - b.start);
			if (!place) continue;
			names.#put(`${id} name`, { type, id, name }, place, 0.9, "name");
			for (const alias of aliases)
				names.#put(
					`${id} ${alias}`,
					{ type, id, names: [{ value: alias, kind: /\s|\p{Ll}{4}/u.test(alias) ? "SHORT" : "ACRONYM" }] },
					place,
					0.9,
					"name",
				);
			if (kind !== undefined && type === "Organisation")
				names.#put(`${id} kind`, { type, id, kind }, place, 0.8, "name");
		}
		return [...names.#proposals.values(), ...this.#proposals.values()];
	}

	#asserted(modality: Answer["modality"]): { modality?: string } {
		return modality === "ASSERTED" ? {} : { modality };
	}

	#put(
		key: string,
		record: Readonly<Record<string, unknown>>,
		{ start, end }: Place,
		confidence: number,
		because: string,
	): void {
		const known = this.#proposals.get(key);
		if (known && Number(known.record.confidence) >= confidence) return;
		const evidence = {
			source: this.#document.id,
			quote: this.#text.slice(start, end),
			start,
			end,
			confidence,
			extractor: RULES,
			status: "PROPOSED",
		};
		this.#proposals.set(key, { record: { ...record, ...evidence }, quote: { start, end }, because });
	}
}

const WEAK: ReadonlySet<string> = new Set(["PARTICIPANT", "REPRESENTATIVE"]);
