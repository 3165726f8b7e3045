import { slug } from "../../documents/documentId.ts";
import type { End } from "../Answer.ts";
import type { Frame } from "../frame/Frame.ts";
import { plainCountry } from "../mentions/findPlaces.ts";
import type { Mention } from "../mentions/Mention.ts";
import type { NumberedText } from "../NumberedText.ts";
import { nameKey } from "./nameKey.ts";

export interface Entity {
	readonly id: string;
	readonly type: string;
	name: string;
	/** Where it is named, in the order of the text. */
	readonly places: { readonly start: number; readonly end: number; readonly sentence: number }[];
	readonly aliases: Set<string>;
	readonly kind?: string | undefined;
}

/** Which mentions are one entity within a document. Ids are the document's own; those of places are their names. */
export class EntityIndex {
	readonly #byKey = new Map<string, Entity>();
	readonly #byMention = new Map<number, Entity>();
	readonly #byEvent = new Map<number, Entity>();
	readonly #ids = new Set<string>();
	readonly #document: string;
	readonly #text: NumberedText;

	constructor(document: string, text: NumberedText, frame: Frame) {
		this.#document = document;
		this.#text = text;
		// Longer names first, so that a short one finds the long one that it stands for.
		const named = text.mentions.filter(({ type }) => ENTITY_TYPES.has(type));
		for (const mention of [...named].sort((a, b) => b.name.length - a.name.length))
			this.#byMention.set(mention.number, this.#find(mention));
		for (const [index, event] of frame.events.entries())
			this.#byEvent.set(index, this.#event(index, event.name, event.mentions, frame.main === index));
	}

	get all(): Entity[] {
		return [...new Set([...this.#byMention.values(), ...this.#byEvent.values(), ...this.#byKey.values()])];
	}

	of(end: End): Entity | undefined {
		switch (end.kind) {
			case "mention":
				return this.#byMention.get(end.number);
			case "event":
				return this.#byEvent.get(end.index);
			case "country":
				return this.#get("Country", plainCountry(end.code, this.#text.lexicon.language), end, countryId(end.code));
			case "words": {
				const name = end.name ?? this.#text.text.slice(end.start, end.end);
				return this.#get(end.type, name.charAt(0).toUpperCase() + name.slice(1), end);
			}
		}
	}

	#find(mention: Mention): Entity {
		const { type, name, facts } = mention;
		const fixed = type === "Country" ? countryId(String(facts.code)) : undefined;
		const shown = type === "Country" ? plainCountry(String(facts.code), this.#text.lexicon.language) : name;
		const known =
			type === "Organisation" || type === "Person" || type === "Platform" ? this.#longer(type, shown) : undefined;
		const entity =
			known ?? this.#get(type, shown, mention, fixed, typeof facts.kind === "string" ? facts.kind : undefined);
		if (known) known.places.push(placeOf(mention, this.#text));
		if (typeof facts.acronym === "string") {
			entity.aliases.add(facts.acronym);
			this.#byKey.set(`${type} ${nameKey(facts.acronym)}`, entity);
		}
		return entity;
	}

	/** One whose name has all words of this one, the first or the last of them included. */
	#longer(type: string, name: string): Entity | undefined {
		const words = nameKey(name).split(" ");
		const exact = this.#byKey.get(`${type} ${words.join(" ")}`);
		if (exact) return exact;
		const [, field = ""] = /^Bundes(\p{Ll}{4,}?)s?ministerium$/u.exec(name) ?? [];
		if (field !== "") {
			const whole = new RegExp(`^Bundesministeri\\p{L}+ für ${field.slice(0, 5)}`, "iu");
			const named = [...new Set(this.#byKey.values())].filter((entity) => whole.test(entity.name));
			if (named.length === 1) named[0]?.aliases.add(name);
			if (named.length === 1) return named[0];
		}
		if (words.length < 2 && (type === "Person" || (words[0] ?? "").length < 8)) return undefined;
		const found = [...new Set(this.#byKey.values())].filter((entity) => {
			if (entity.type !== type) return false;
			const others = nameKey(entity.name).split(" ");
			return (
				others.length > words.length &&
				words.every((word) => others.includes(word)) &&
				(others[0] === words[0] || others.at(-1) === words.at(-1))
			);
		});
		return found.length === 1 ? found[0] : undefined;
	}

	#get(type: string, name: string, place: { start: number; end: number }, id?: string, kind?: string): Entity {
		const key = `${type} ${nameKey(name)}`;
		const known = this.#byKey.get(key);
		if (known) {
			known.places.push(placeOf(place, this.#text));
			return known;
		}
		const made: Entity = {
			id: id ?? this.#newId(type, name),
			type,
			name,
			places: [placeOf(place, this.#text)],
			aliases: new Set(),
			kind,
		};
		this.#byKey.set(key, made);
		return made;
	}

	#event(index: number, name: string, mentions: readonly number[], isMain: boolean): Entity {
		const places = mentions
			.flatMap((number) => this.#text.mentions[number] ?? [])
			.map((mention) => placeOf(mention, this.#text));
		return {
			id: this.#newId("Meeting", isMain ? "meeting" : `meeting-${index + 1}`),
			type: "Meeting",
			name,
			places,
			aliases: new Set(),
		};
	}

	#newId(type: string, name: string): string {
		const plain = slug(name, 50) || type.toLowerCase();
		const wanted = type === "City" ? plain : `${this.#document}/${plain}`;
		let id = wanted;
		for (let number = 2; this.#ids.has(id); number += 1) id = `${wanted}-${number}`;
		this.#ids.add(id);
		return id;
	}
}

const ENTITY_TYPES: ReadonlySet<string> = new Set([
	"Person",
	"Organisation",
	"Country",
	"Region",
	"City",
	"Platform",
	"Programme",
]);

/** As the seed's reference data has it. */
function countryId(code: string): string {
	return slug(plainCountry(code, "de"), 60);
}

function placeOf(
	{ start, end }: { start: number; end: number },
	{ sentences }: NumberedText,
): Entity["places"][number] {
	const sentence = sentences.findLast((each) => each.start <= start)?.number ?? 0;
	return { start, end, sentence };
}
