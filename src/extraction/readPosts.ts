import type { Answer, End, PropertyAnswer } from "./Answer.ts";
import { listCountryAdjectives } from "./mentions/findCountryAdjective.ts";
import type { NumberedText, PersonFacts } from "./NumberedText.ts";
import type { Answers } from "./rules/applyRules.ts";

/**
 * Posts of people: at the body that the words name, else for the place, else for the country of which an adjective speaks; where they
 * name none, the post is only a title. Nothing is added: an ambassador is given no embassy.
 */
export function readPosts(text: NumberedText): Answers {
	const answers: Answers = { relations: [], properties: [] };
	for (const person of text.persons) {
		const mention = text.mentions[person.mention];
		const sentence = text.sentences[mention?.sentence ?? -1];
		if (!mention || !sentence || sentence.kind === "noise") continue;
		const of: End = { kind: "mention", number: person.mention };
		const common = { sentences: [sentence.number], modality: "ASSERTED", confidence: 0.85, because: "post" } as const;
		if (person.honorific !== "")
			answers.properties.push({ ...common, of, property: "honorific", value: person.honorific });
		const title = person.post
			.replace(/^(?:der|die|das|den|dem|des|the|dem|ein|eine|einem|einer) /iu, "")
			.replace(/[\s,]+$/, "");
		const holder = findHolder(text, person, sentence.start);
		if (title === "" && person.holders.length === 0) continue;
		if (holder) {
			const properties = title === "" ? {} : { title };
			answers.relations.push({ ...common, relation: "HOLDS_POST", from: of, to: holder, properties });
		} else if (title !== "") answers.properties.push({ ...common, of, property: "jobTitle", value: title });
		answers.relations.push(...unitsOf(text, person, common));
	}
	return answers;
}

type Common = Pick<PropertyAnswer, "sentences" | "modality" | "confidence" | "because">;

function findHolder(text: NumberedText, person: PersonFacts, from: number): End | undefined {
	const named = person.holders.flatMap((number) => text.mentions[number] ?? []);
	const bodies = named.filter(({ type }) => type === "Organisation");
	const isUnit = bodies.length > 1 && new RegExp(`^(?:${text.lexicon.lists.unit})`, "iu").test(bodies[0]?.name ?? "");
	const body = isUnit ? bodies[1] : bodies[0];
	const place =
		named.find(({ type }) => type === "Region") ??
		named.find(({ type }) => type === "Country") ??
		named.find(({ type }) => type === "City");
	if (new RegExp(text.lexicon.lists.envoy, "iu").test(person.post)) {
		const host = named.findLast(
			({ type, start }) =>
				type === "Country" && /(?:^|[\s])(?:in|to|в|во)\s$/u.test(text.text.slice(0, start).slice(-6)),
		);
		return host && { kind: "mention", number: host.number };
	}
	const found = body ?? place;
	if (found) return { kind: "mention", number: found.number };
	const { lists, language } = text.lexicon;
	if (!new RegExp(lists.postOfCountry, "iu").test(person.post)) return undefined;
	const [adjective] = listCountryAdjectives(person.post, language);
	if (!adjective) return undefined;
	const at = text.text.indexOf(person.post, Math.max(from, person.start - 1));
	return at < 0
		? undefined
		: { kind: "country", code: adjective.code, start: at + adjective.start, end: at + adjective.end };
}

/** `Leiter der Abteilung für Außenwirtschaft im Ministerium`: the department is a part of the ministry. */
function unitsOf(text: NumberedText, { holders }: PersonFacts, common: Common): Answer[] {
	const [unit, whole] = holders
		.flatMap((number) => text.mentions[number] ?? [])
		.filter(({ type }) => type === "Organisation");
	if (!unit || !whole || !new RegExp(`^(?:${text.lexicon.lists.unit})`, "iu").test(unit.name)) return [];
	return [
		{
			...common,
			relation: "UNIT_OF",
			from: { kind: "mention", number: unit.number },
			to: { kind: "mention", number: whole.number },
			properties: {},
		},
	];
}
