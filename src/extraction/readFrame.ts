import type { End } from "./Answer.ts";
import type { Frame, FramedEvent, Placed } from "./frame/Frame.ts";
import { listCountryAdjectives } from "./mentions/findCountryAdjective.ts";
import type { NumberedText } from "./NumberedText.ts";
import type { Answers } from "./rules/applyRules.ts";

/** What the frame itself states: when and where meetings are, of which series, in which order; and which countries a series is of. */
export function readFrame(text: NumberedText, frame: Frame): Answers {
	const answers: Answers = { relations: [], properties: [] };
	for (const [index, event] of frame.events.entries()) readEvent(text, frame, index, event, answers);
	for (const { type, number, sentence, start, name, facts } of text.mentions) {
		if ((type !== "Platform" && type !== "Programme") || text.sentences[sentence]?.kind === "noise") continue;
		const platform: End = { kind: "mention", number };
		const common = { sentences: [sentence], modality: "ASSERTED", because: "name of a series" } as const;
		if (facts.kind !== undefined)
			answers.properties.push({
				...common,
				confidence: 0.8,
				of: platform,
				property: "kind",
				value: String(facts.kind),
			});
		const words = text.text.slice(start, text.mentions[number]?.end ?? start + name.length);
		const countries = listCountryAdjectives(words, text.lexicon.language);
		if (countries.length < 2) continue;
		for (const { code, start: from, end } of countries) {
			const to: End = { kind: "country", code, start: start + from, end: start + end };
			const modality = type === "Platform" ? "ASSERTED" : "INFERRED";
			answers.relations.push({
				...common,
				modality,
				confidence: 0.9,
				relation: "COVERS",
				from: platform,
				to,
				properties: {},
			});
		}
	}
	return answers;
}

function readEvent(text: NumberedText, frame: Frame, index: number, event: FramedEvent, answers: Answers): void {
	const of: End = { kind: "event", index };
	const status = event.status?.value;
	const modality = status === "PLANNED" ? "PLANNED" : "ASSERTED";
	const property = <Value extends string | number>(
		name: string,
		placed: Placed<Value> | undefined,
		confidence: number,
		kind: typeof modality | "INFERRED" = "ASSERTED",
	) => {
		if (!placed) return;
		answers.properties.push({
			sentences: [placed.sentence],
			modality: kind,
			confidence,
			because: "frame",
			of,
			property: name,
			value: placed.value,
			by: placed.mention,
		});
	};
	const first = text.mentions[event.mentions[0] ?? -1];
	if (event.kind !== undefined && first) property("kind", { value: event.kind, sentence: first.sentence }, 0.85);
	property("ordinal", event.ordinal, 0.9);
	const inferred = text.mentions[event.date?.mention ?? -1]?.facts.inferred === true;
	property("date", event.date, inferred ? 0.7 : 0.9, inferred ? "INFERRED" : modality);
	property("eventStatus", event.status, 0.85);
	const relation = (name: string, placed: Placed<number> | undefined, confidence: number, as: typeof modality) => {
		const target = placed && text.mentions[placed.value];
		if (!placed || !target) return;
		const ordinal =
			name === "SESSION_OF" && event.ordinal && event.ordinal.sentence === placed.sentence
				? { ordinal: event.ordinal.value }
				: {};
		answers.relations.push({
			sentences: [placed.sentence],
			modality: as,
			confidence,
			because: "frame",
			relation: name,
			from: of,
			to: { kind: "mention", number: target.number },
			properties: ordinal,
		});
	};
	relation("HELD_IN", event.place, 0.85, modality);
	for (const place of event.place ? event.alsoIn : [])
		relation("HELD_IN", { value: place, sentence: event.place?.sentence ?? 0 }, 0.8, modality);
	if (event.platform) {
		const own = event.mentions.some((number) => text.mentions[number]?.sentence === event.platform?.sentence);
		const sentence = own ? event.platform.sentence : (first?.sentence ?? event.platform.sentence);
		relation("SESSION_OF", { ...event.platform, sentence }, own ? 0.9 : 0.7, "ASSERTED");
	}
	if (!event.link || frame.main === undefined || index === frame.main) return;
	const main: End = { kind: "event", index: frame.main };
	const { value, sentence } = event.link;
	const joined = {
		sentences: [sentence],
		modality: "ASSERTED",
		confidence: 0.75,
		because: "frame",
		properties: {},
	} as const;
	if (value === "part") answers.relations.push({ ...joined, relation: "PART_OF", from: of, to: main });
	else if (value === "next" || value === "after")
		answers.relations.push({ ...joined, relation: "FOLLOWS", from: of, to: main });
	else answers.relations.push({ ...joined, relation: "FOLLOWS", from: main, to: of });
}
