import { pattern } from "../lexicon/lexicons.ts";
import type { Mention } from "../mentions/Mention.ts";
import type { NumberedText, ReadSentence } from "../NumberedText.ts";
import type { Frame, FramedEvent, Placed } from "./Frame.ts";

/**
 * Which meetings there are, and which of them each word for one means. The first that the text states with a date or as held is the
 * main one; "the session" is that; what has another number, or is said to be the next, is another.
 */
export function buildFrame(text: NumberedText): Frame {
	const builder = new FrameBuilder(text);
	for (const sentence of text.sentences) builder.read(sentence);
	return builder.finish();
}

type Draft = { -readonly [Key in keyof FramedEvent]: Key extends "mentions" ? number[] : FramedEvent[Key] } & {
	noun: string;
	isFromTitle: boolean;
};

class FrameBuilder {
	readonly #text: NumberedText;
	readonly #events: Draft[] = [];
	readonly #eventOf = new Map<number, number>();
	readonly #focus: (number | undefined)[] = [];
	#main: number | undefined;
	#latest: number | undefined;

	constructor(text: NumberedText) {
		this.#text = text;
	}

	read(sentence: ReadSentence): void {
		const here = this.#text.mentions.filter((mention) => mention.sentence === sentence.number);
		const named = here.filter(({ type }) => type === "Meeting");
		if (
			sentence.kind !== "noise" &&
			(sentence.doubt === undefined || sentence.kind === "title" || this.#main === undefined)
		) {
			for (const mention of named) this.#place(mention, sentence, here);
			this.#describe(sentence, here, named);
		} else if (sentence.kind !== "noise") {
			for (const mention of named) this.#resolveQuietly(mention, sentence);
		}
		const inSentence = named.map(({ number }) => this.#eventOf.get(number)).filter((event) => event !== undefined);
		this.#latest = inSentence.at(-1) ?? this.#latest;
		const isAnaphoric = pattern(this.#text.lexicon.lists.anaphor, "iu").test(sentence.text);
		this.#focus.push(inSentence[0] ?? (isAnaphoric ? this.#latest : this.#main));
	}

	finish(): Frame {
		return { events: this.#events, main: this.#main, eventOf: this.#eventOf, focus: this.#focus };
	}

	/** A sentence that states nothing may still speak of the main event. */
	#resolveQuietly(mention: Mention, sentence: ReadSentence): void {
		const main = this.#main === undefined ? undefined : this.#events[this.#main];
		if (
			main &&
			this.#isDefinite(mention, sentence) &&
			mention.facts.ordinal === undefined &&
			mention.facts.place === undefined &&
			this.#fits(mention, main)
		) {
			this.#eventOf.set(mention.number, this.#main as number);
		}
	}

	#place(mention: Mention, sentence: ReadSentence, here: readonly Mention[]): void {
		const { facts } = mention;
		const main = this.#main === undefined ? undefined : this.#events[this.#main];
		const ordinal = typeof facts.ordinal === "number" ? facts.ordinal : undefined;
		if (facts.place === "next" || facts.place === "previous") {
			if (main && sentence.kind === "body")
				this.#join(this.#other(mention, String(facts.place) as "next" | "previous", sentence), mention, sentence);
			return;
		}
		if (!main) {
			if (facts.kind === "EXHIBITION") return;
			this.#main = this.#create(mention, sentence);
			return;
		}
		if (ordinal !== undefined && main.ordinal !== undefined && ordinal !== main.ordinal.value) {
			const link = ordinal > main.ordinal.value ? "next" : "previous";
			this.#join(this.#other(mention, link, sentence), mention, sentence);
			return;
		}
		if (ordinal !== undefined && main.ordinal === undefined && !this.#fits(mention, main)) return;
		if (
			ordinal !== undefined &&
			main.ordinal === undefined &&
			main.date !== undefined &&
			!main.isFromTitle &&
			this.#dateIn(mention, here) !== undefined &&
			this.#dateIn(mention, here)?.value !== main.date.value
		) {
			const isLater = String(this.#dateIn(mention, here)?.value) > main.date.value || sentence.isPlanned;
			this.#join(this.#other(mention, isLater ? "next" : "previous", sentence), mention, sentence);
			return;
		}
		const again = this.#events.findIndex(
			(event, index) =>
				index !== this.#main &&
				event.noun === mention.facts.noun &&
				event.noun !== main.noun &&
				event.link?.value !== "next" &&
				event.link?.value !== "previous",
		);
		if (again >= 0 && ordinal === undefined && this.#isDefinite(mention, sentence)) {
			this.#join(again, mention, sentence);
			return;
		}
		if (ordinal !== undefined || this.#isMain(mention, main, sentence, here)) {
			this.#join(this.#main as number, mention, sentence);
			if (ordinal !== undefined)
				main.ordinal ??= { value: ordinal, sentence: sentence.number, mention: mention.number };
			return;
		}
		const link = this.#isNamedAsEarlier(mention, sentence) ? "before" : this.#linkOf(sentence);
		const hasOwn =
			this.#dateIn(mention, here) !== undefined ||
			here.some(({ type }) => type === "Person") ||
			here.some(({ type }) => type === "City");
		const known = this.#events.findIndex(
			(event, index) =>
				index !== this.#main && event.noun === mention.facts.noun && this.#isDefinite(mention, sentence),
		);
		if (known >= 0) this.#join(known, mention, sentence);
		else if (
			sentence.kind === "body" &&
			sentence.doubt === undefined &&
			(link !== undefined || hasOwn) &&
			facts.kind !== "EXHIBITION"
		) {
			const created = this.#create(mention, sentence);
			const event = this.#events[created];
			if (event && link !== undefined) event.link = { value: link, sentence: sentence.number };
		}
	}

	/** Does this word mean the main event? */
	#isMain(mention: Mention, main: Draft, sentence: ReadSentence, here: readonly Mention[]): boolean {
		if (main.isFromTitle && main.mentions.length === 1 && (this.#fits(mention, main) || mention.facts.verb !== true))
			return true;
		const date = this.#dateIn(mention, here);
		if (date && main.date && date.value !== main.date.value && !sentence.text.includes(this.#words(main.date.mention)))
			return false;
		if (this.#linkOf(sentence) !== undefined && mention.facts.noun !== main.noun) return false;
		return this.#fits(mention, main) && (this.#isDefinite(mention, sentence) || mention.facts.noun === main.noun);
	}

	#fits(mention: Mention, main: Draft): boolean {
		const noun = String(mention.facts.noun);
		if (noun === main.noun || main.noun.endsWith(noun) || noun.endsWith(main.noun)) return true;
		const kind = mention.facts.kind;
		const isGeneric = pattern(`^(?:${this.#text.lexicon.lists.genericEvent})`, "iu").test(noun);
		return (
			isGeneric && (kind === undefined || kind === main.kind || main.kind === undefined || main.kind === "SESSION")
		);
	}

	#isDefinite({ start }: Mention, { text, start: from }: ReadSentence): boolean {
		return (
			pattern(`(?:${this.#text.lexicon.lists.definite})\\s*$`, "iu").test(text.slice(0, start - from)) ||
			this.#text.lexicon.lists.definite === ""
		);
	}

	#linkOf({ text }: ReadSentence): "after" | "before" | "part" | undefined {
		const { before, after, part } = this.#text.lexicon.lists.cues;
		if (pattern(before, "iu").test(text)) return "before";
		if (pattern(part, "iu").test(text)) return "part";
		return pattern(after, "iu").test(text) ? "after" : undefined;
	}

	/** `nach der Auftaktveranstaltung`: what comes after it is the main event. */
	#isNamedAsEarlier({ start }: Mention, { text, start: from }: ReadSentence): boolean {
		return pattern(`(?:${this.#text.lexicon.lists.sinceEvent}) $`, "iu").test(text.slice(0, start - from));
	}

	/** The next or the previous one; a text has one of each number. */
	#other(mention: Mention, link: "next" | "previous", sentence: ReadSentence): number {
		const ordinal = mention.facts.ordinal;
		const known = this.#events.findIndex(
			(event) =>
				event.link?.value === link &&
				(event.ordinal === undefined || ordinal === undefined || event.ordinal.value === ordinal),
		);
		const found = known >= 0 ? known : this.#create(mention, sentence);
		const event = this.#events[found];
		if (event) event.link ??= { value: link, sentence: sentence.number };
		return found;
	}

	#create(mention: Mention, sentence: ReadSentence): number {
		const { facts } = mention;
		const at = { sentence: sentence.number, mention: mention.number };
		this.#events.push({
			mentions: [mention.number],
			name: this.#nameOf(mention),
			noun: String(facts.noun),
			kind: typeof facts.kind === "string" ? facts.kind : undefined,
			ordinal: typeof facts.ordinal === "number" ? { value: facts.ordinal, ...at } : undefined,
			date: undefined,
			place: undefined,
			alsoIn: [],
			platform: undefined,
			status: undefined,
			link: undefined,
			isFromTitle: sentence.kind === "title",
		});
		this.#eventOf.set(mention.number, this.#events.length - 1);
		return this.#events.length - 1;
	}

	#join(event: number, mention: Mention, sentence: ReadSentence): void {
		const draft = this.#events[event];
		if (!draft) return;
		if (!draft.mentions.includes(mention.number)) draft.mentions.push(mention.number);
		if (draft.isFromTitle && sentence.kind === "body" && draft.mentions.length === 2) this.#rename(draft, mention);
		this.#eventOf.set(mention.number, event);
	}

	/** The text says better than the title what it was. */
	#rename(draft: Draft, mention: Mention): void {
		const { facts } = mention;
		if (typeof facts.kind === "string") draft.kind ??= facts.kind;
		if (draft.noun === facts.noun || facts.verb === true) return;
		draft.noun = String(facts.noun);
		draft.name = this.#nameOf({ ...mention });
	}

	/** With the series, where that stands behind it: `5. Sitzung der Arbeitsgruppe Handel`. */
	#nameOf({ start, end, name, facts }: Mention): string {
		if (facts.verb === true) return name;
		const next = this.#text.mentions.find(
			(other) => other.type === "Platform" && other.start > end && other.start - end <= 40,
		);
		const between = next === undefined ? "" : this.#text.text.slice(end, next.start);
		const isNamed = next !== undefined && pattern(`^ (?:${this.#text.lexicon.lists.ofSeries})?$`, "u").test(between);
		return isNamed ? this.#text.text.slice(start, next.end) : name;
	}

	/** Date, place, series and state, from the words nearest to those for the event. */
	#describe(sentence: ReadSentence, here: readonly Mention[], named: readonly Mention[]): void {
		if (sentence.doubt !== undefined && sentence.doubt !== "reported") return;
		const placed = named.filter(({ number }) => this.#eventOf.has(number));
		for (const mention of placed) {
			const event = this.#events[this.#eventOf.get(mention.number) as number];
			if (!event) continue;
			const alone = placed.length === 1;
			event.platform ??= this.#platformOf(mention, sentence, here);
			if (sentence.kind === "title") continue;
			const date = this.#dateIn(mention, here, alone);
			if (date && !this.#events.some((other) => other !== event && other.date?.mention === date.mention))
				event.date ??= date;
			const place = this.#placeIn(mention, sentence, here, placed);
			if (
				place &&
				event.place === undefined &&
				!this.#events.some((other) => other !== event && other.place?.mention === place.mention)
			) {
				event.place = place;
				event.alsoIn = this.#alsoIn(place);
			}
			if (sentence.isPlanned || event.link?.value === "next")
				event.status ??= { value: "PLANNED", sentence: sentence.number };
			else if (this.#text.lexicon.held.test(sentence.text) && sentence.doubt === undefined)
				event.status ??= { value: "HELD", sentence: sentence.number };
		}
	}

	#platformOf(mention: Mention, sentence: ReadSentence, here: readonly Mention[]): Placed<number> | undefined {
		const { kind, place } = mention.facts;
		if (kind !== undefined && kind !== "SESSION" && kind !== "CONFERENCE" && kind !== "KICK_OFF") return undefined;
		const platform = here.find(({ type, number }) => type === "Platform" && number !== mention.number);
		if (platform) return { value: platform.number, sentence: sentence.number, mention: platform.number };
		const main = this.#main === undefined ? undefined : this.#events[this.#main];
		const isOfSeries = place !== undefined || mention.facts.ordinal !== undefined;
		return isOfSeries && main?.platform && this.#events.indexOf(main) !== this.#eventOf.get(mention.number)
			? main.platform
			: undefined;
	}

	/** The nearest date that is none of a span of time, of a plan or of a foundation. */
	#dateIn(mention: Mention, here: readonly Mention[], alone = false): Placed<string> | undefined {
		const dates = here.filter((other) => other.type === "Date" && this.#isOccasion(other));
		const [nearest] = dates.sort((a, b) => gap(mention, a) - gap(mention, b));
		if (!nearest || (!alone && gap(mention, nearest) > 160)) return undefined;
		return { value: String(nearest.facts.edtf), sentence: nearest.sentence, mention: nearest.number };
	}

	#isOccasion({ start, sentence, facts }: Mention): boolean {
		const from = this.#text.sentences[sentence]?.start ?? 0;
		const before = this.#text.text.slice(from, start);
		return (
			!pattern(`(?:${this.#text.lexicon.lists.notOccasion})\\s*$`, "iu").test(before) &&
			!/^\d{4}\/\d{4}$/.test(String(facts.edtf))
		);
	}

	#placeIn(
		mention: Mention,
		sentence: ReadSentence,
		here: readonly Mention[],
		placed: readonly Mention[],
	): Placed<number> | undefined {
		const { venueBefore } = this.#text.lexicon.lists;
		const places = here.filter(({ type, start, facts }) => {
			if (type !== "City") return false;
			if (facts.dateline === true) return false;
			return pattern(`(?:${venueBefore})\\s*$`, "iu").test(sentence.text.slice(0, start - sentence.start));
		});
		const nearer = (place: Mention) =>
			placed.every((other) => other === mention || gap(other, place) >= gap(mention, place));
		const [nearest] = places.filter(nearer).sort((a, b) => gap(mention, a) - gap(mention, b));
		return nearest && { value: nearest.number, sentence: sentence.number, mention: nearest.number };
	}

	/** Places that stand beside the place of an event: `in Astana und Almaty`. */
	#alsoIn(place: Placed<number>): number[] {
		const found: number[] = [];
		let last = this.#text.mentions[place.value];
		for (const next of this.#text.mentions.filter(
			({ type, sentence }) => type === "City" && sentence === place.sentence,
		)) {
			if (!last || next.start <= last.start) continue;
			if (
				!pattern(`^(?:,|,? (?:${this.#text.lexicon.lists.listAnd}))(?: in)? $`, "u").test(
					this.#text.text.slice(last.end, next.start),
				)
			)
				break;
			found.push(next.number);
			last = next;
		}
		return found;
	}

	#words(mention: number | undefined): string {
		return mention === undefined ? "\0" : (this.#text.mentions[mention]?.name ?? "\0");
	}
}

/** Characters between two. */
function gap(one: Mention, other: Mention): number {
	return other.end <= one.start ? one.start - other.end : other.start - one.end;
}
