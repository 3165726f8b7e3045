import bodies from "../data/bodies.json" with { type: "json" };
import type { Lexicon } from "../lexicon/Lexicon.ts";
import { isCapitalised, isLower, type Token, tokenise } from "../text/tokens.ts";
import { isGivenName } from "./isGivenName.ts";
import type { FoundMention } from "./Mention.ts";
import { CITIES } from "./places.ts";

/** Bodies: by a word that says what they are, with what belongs to it; companies by their legal form; and those known by a short name. */
export function findOrganisations(text: string, lexicon: Lexicon): FoundMention[] {
	const tokens = tokenise(text);
	const read = readHeads(lexicon);
	const found: FoundMention[] = [];
	const add = (mention: FoundMention | undefined) => {
		if (mention && !found.some(({ start, end }) => mention.start < end && start < mention.end)) found.push(mention);
	};
	const companies = [...tokens.keys()].flatMap((place) => findCompany(text, tokens, place, lexicon) ?? []);
	for (const company of companies) if (company.facts.kind === "COMPANY") add(company);
	for (const mention of findKnown(text)) add(mention);
	for (const place of tokens.keys()) add(findBody(text, tokens, place, lexicon, read));
	for (const company of companies) add(company);
	return found.map((mention) => withAcronym(text, mention)).sort((a, b) => a.start - b.start);
}

interface Head {
	readonly word: string;
	readonly gender: string;
	readonly kind: string;
}

const heads = new Map<string, readonly Head[]>();

function readHeads({ language, lists }: Lexicon): readonly Head[] {
	const known = heads.get(language);
	if (known) return known;
	const made = lists.bodyHeads
		.split(" ")
		.map((entry) => {
			const [word = "", gender = "", kind = ""] = entry.split(":");
			return { word, gender, kind };
		})
		.sort((a, b) => b.word.length - a.word.length);
	heads.set(language, made);
	return made;
}

const KNOWN = Object.entries(bodies)
	.sort(([a], [b]) => b.length - a.length)
	.map(([name, kind]) => ({
		name,
		kind,
		pattern: new RegExp(`(?<![\\p{L}-])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}])(?!-\\p{Ll})`, "gu"),
	}));

function* findKnown(text: string): Generator<FoundMention> {
	for (const { name, kind, pattern } of KNOWN) {
		if (!text.includes(name)) continue;
		for (const match of text.matchAll(pattern)) {
			const start = match.index;
			// `KfW Entwicklungsbank` is one.
			const [further = ""] =
				/ (?:Entwicklungsbank|Development Bank|Bankengruppe)/y.exec(text.slice(start + name.length)) ?? [];
			const isFurther = further !== "" && text.startsWith(further, start + name.length);
			const end = start + name.length + (isFurther ? further.length : 0);
			yield { start, end, type: "Organisation", name: text.slice(start, end), facts: kind === "" ? {} : { kind } };
		}
	}
}

function findCompany(
	text: string,
	tokens: readonly Token[],
	place: number,
	lexicon: Lexicon,
): FoundMention | undefined {
	const legal = new RegExp(`^(?:${lexicon.lists.legal})(?![\\p{L}])`, "u").exec(text.slice(tokens[place]?.start ?? 0));
	if (!legal || place === 0) return undefined;
	let first = place;
	while (
		first > 0 &&
		place - first < 4 &&
		isCapitalised(tokens[first - 1]?.text) &&
		!isNoName(tokens[first - 1]?.text, lexicon)
	)
		first -= 1;
	if (first === place) return undefined;
	const start = tokens[first]?.start ?? 0;
	const end = (tokens[place]?.start ?? 0) + legal[0].length;
	return {
		start,
		end,
		type: "Organisation",
		name: text.slice(start, end),
		facts: { kind: /^e/.test(legal[0]) ? "NGO" : "COMPANY" },
	};
}

function findBody(
	text: string,
	tokens: readonly Token[],
	place: number,
	lexicon: Lexicon,
	list: readonly Head[],
): FoundMention | undefined {
	const { lists, language } = lexicon;
	const token = tokens[place];
	if (!token || !(isCapitalised(token.text) || language === "ru")) return undefined;
	const head = findHead(token.text, list, lexicon);
	if (!head) return undefined;
	let first = place;
	while (
		first > 0 &&
		isAdjective(tokens[first - 1], lexicon) &&
		!isNoName(tokens[first - 1]?.text, lexicon) &&
		text.slice(tokens[first - 1]?.end, tokens[first]?.start) === " "
	)
		first -= 1;
	// `Industrie- und Handelskammer`
	if (tokens[first - 1]?.text === "und" && /-$/.test(tokens[first - 2]?.text ?? "")) first -= 2;
	const last = extend(text, tokens, place, lexicon, head);
	const start = tokens[first]?.start ?? token.start;
	const end = tokens[last]?.end ?? token.end;
	const isBare = first === place && last === place && token.text.length <= head.word.length + 3;
	if (isBare) return undefined;
	if (
		language === "ru" &&
		isLower(text.slice(start, end)) &&
		!/[«"]/.test(text.slice(start, end)) &&
		!/\p{Lu}/u.test(text.slice(start, end))
	)
		return undefined;
	const words = text.slice(start, end);
	const [, inner] = /^(?:компани|концерн)\p{L}* «([^»]+)»$/u.exec(words) ?? [];
	const lastHead = findHead(tokens[last]?.text ?? "", list, lexicon) ?? head;
	const name = inner
		? inner
		: lists.ordinalDot
			? withoutState(
					nominativeGerman(words, token.start - start, token.text, {
						...head,
						gender: last === place + 1 || last === place + 2 ? lastHead.gender : head.gender,
					}),
				)
			: words;
	return { start, end, type: "Organisation", name, facts: head.kind === "" ? {} : { kind: head.kind } };
}

function findHead(word: string, list: readonly Head[], { lists, language }: Lexicon): Head | undefined {
	const lower = word.toLowerCase();
	if (lists.bodyNot.split(" ").some((not) => lower.startsWith(not) && lower.length <= not.length + 2)) return undefined;
	if (language === "de") return list.find((head) => new RegExp(`${head.word}(?:e?s)?$`, "u").test(lower));
	if (language === "ru")
		return list.find(
			(head) =>
				lower.startsWith(head.word) ||
				lower.endsWith(`${head.word}`) ||
				new RegExp(`${head.word}(?:а|у|ом|е|ы|и|ой|ов|о)?$`, "u").test(lower),
		);
	return list.find((head) => lower === head.word);
}

function isAdjective(token: Token | undefined, { language }: Lexicon): boolean {
	if (!token || !isCapitalised(token.text))
		return (
			language === "ru" &&
			token !== undefined &&
			/^[\p{Ll}-]+(?:ого|его|ый|ий|ой|ая|яя|ое|ому|ым|ую)$/u.test(token.text)
		);
	if (language === "de") return /(?:e|en|er|es)$/.test(token.text) || /-$/.test(token.text);
	if (language === "ru") return /(?:ого|его|ый|ий|ой|ая|яя|ое|ому|ым|ую|ые|ых)$/.test(token.text);
	return true;
}

/** A word that begins a sentence or stands before a name, and belongs to none; what says of which country a body is does. */
function isNoName(word: string | undefined, { notNames }: Lexicon): boolean {
	return (
		word !== undefined &&
		notNames.has(word) &&
		!/^(?:Deutsch|Europäisch|German|European|Federal|Republi|Asia|Central|Казахстан|Республик)/u.test(word)
	);
}

/** The last token that belongs to the name. */
function extend(text: string, tokens: readonly Token[], place: number, lexicon: Lexicon, head?: Head): number {
	const { language, lists } = lexicon;
	let last = place;
	const word = (offset: number) => tokens[last + offset]?.text;
	const isNext = () => text.slice(tokens[last]?.end, tokens[last + 1]?.start) === " ";
	if (language === "ru") return extendRussian(text, tokens, place);
	const FOR = new Set(lists.bodyFor.split(" "));
	const OF = new Set(lists.bodyOf.split(" "));
	const IN = new Set(lists.bodyIn.split(" "));
	const office = new RegExp(`^(?:${lists.office})$`, "u");
	const takeNames = (most: number) => {
		for (
			let taken = 0;
			taken < most &&
			isNext() &&
			isCapitalised(word(1)) &&
			!office.test(word(1) ?? "") &&
			!(isGivenName(word(1) ?? "") && isCapitalised(word(2))) &&
			!isNoName(word(1), lexicon);
			taken += 1
		)
			last += 1;
	};
	const takeSeries = () => {
		while (
			(word(1) === "," &&
				isCapitalised(word(2)) &&
				/^(?:, \p{Lu}[\p{L}-]+)* ?(?:und|and),? /u.test(text.slice(tokens[last]?.end))) ||
			(/^(?:und|and)$/.test(word(1) ?? "") &&
				(isCapitalised(word(2)) || (isLower(word(2)) && isCapitalised(word(3)))) &&
				!new RegExp(`^\\s*(?:${lists.legal})`, "u").test(text.slice(tokens[last + 2]?.end)))
		) {
			const isAnd = word(1) !== ",";
			last += isLower(word(2)) ? 3 : 2;
			if (isAnd) break;
		}
	};
	takeNames(language === "en" ? 1 : 2);
	for (let rounds = 0; rounds < 3 && isNext(); rounds += 1) {
		const next = word(1) ?? "";
		if (
			FOR.has(next) &&
			!/^(?:der|die|das|den|dem|the)$/.test(word(2) ?? "") &&
			(isCapitalised(word(2)) || (isLower(word(2)) && isCapitalised(word(3))))
		) {
			last += isCapitalised(word(2)) ? 2 : 3;
			takeSeries();
			takeNames(1);
		} else if (
			OF.has(next) &&
			(isCapitalised(word(2)) || (word(2) === "the" && isCapitalised(word(3)))) &&
			!office.test(word(2) ?? "")
		) {
			last += word(2) === "the" ? 3 : 2;
			if (language === "en" && head?.kind === "MINISTRY") takeSeries();
			takeNames(2);
		} else if (
			IN.has(next) &&
			/^(?:Zentralasien|Central|Deutschland|Germany|Kasachstan|Kazakhstan|Usbekistan|Kirgisistan|Tadschikistan|Turkmenistan)$/.test(
				word(2) ?? "",
			) &&
			rounds > 0
		) {
			last += word(2) === "Central" ? 3 : 2;
		} else break;
	}
	const legal = new RegExp(`^ (?:${lists.legal})(?!\\p{L})`, "u").exec(text.slice(tokens[last]?.end));
	if (legal) {
		const end = (tokens[last]?.end ?? 0) + legal[0].length;
		while ((tokens[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= end) last += 1;
	}
	return last;
}

function extendRussian(text: string, tokens: readonly Token[], place: number): number {
	let last = place;
	const word = (offset: number) => tokens[last + offset]?.text ?? "";
	if (word(1) === "«") {
		const close = tokens.findIndex((token, at) => at > last && token.text === "»");
		if (close > 0 && close - last < 8) return close;
	}
	let taken = 0;
	while (taken < 7 && /^\s$/.test(text.slice(tokens[last]?.end, tokens[last + 1]?.start))) {
		const next = word(1);
		const isGenitive =
			isLower(next) &&
			/(?:ки|ия|ии|ий|ов|ев|ей|ства|ого|его|ой|ых|их|ти|ы|а|я|ции|ний|вия)$/.test(next) &&
			!/^(?:и|на|для|за|а|но|да|она|также|когда|провела|открыла)$/.test(next) &&
			next.length > 3;
		if (isGenitive) last += 1;
		else if (
			next === "и" &&
			isLower(word(2)) &&
			/(?:ки|ия|ии|ов|ей|ства|ти|ы|а|я)$/.test(word(2)) &&
			word(2).length > 4 &&
			taken > 0 &&
			!/^(?:банк|посол|глав)/.test(word(2))
		)
			last += 2;
		else if (next === "в" && CITIES.has(word(2).replace(/е$/, "")) && taken > 0) last += 2;
		else if (next === "имени" || (isCapitalised(next) && isOfName(next, word(2), tokens[last]?.text))) last += 1;
		else if (next === "«") {
			const close = tokens.findIndex((token, at) => at > last && token.text === "»");
			return close > 0 && close - last < 8 ? close : last;
		} else break;
		taken += 1;
	}
	return last;
}

/** `des Deutschen Bauernverbandes` → `Deutscher Bauernverband`. */
function nominativeGerman(words: string, at: number, head: string, { word, gender }: Head): string {
	const plain = gender === "f" ? head : head.replace(new RegExp(`(${word})(?:e?s)$`, "iu"), "$1");
	const ending = gender === "f" ? "e" : gender === "m" ? "er" : "es";
	const before = words.slice(0, at).replace(/(\p{L}(?:sch|lich|al|ig|iv|är))(?:e|en|er|es|em) /gu, `$1${ending} `);
	return before + plain + words.slice(at + head.length);
}

/** `… Zusammenarbeit (GIZ)`: the short name is another name of it. */
function withAcronym(text: string, mention: FoundMention): FoundMention {
	const [, acronym] = /^ \(([\p{Lu}][\p{L}\d&-]{1,9}|giz)\)/u.exec(text.slice(mention.end)) ?? [];
	return acronym === undefined
		? mention
		: { ...mention, end: mention.end + acronym.length + 3, facts: { ...mention.facts, acronym } };
}

/** A place, or a single word; two words in capitals are a person, unless the name is that of one. */
function isOfName(word: string, next: string, before: string | undefined): boolean {
	if (before === "имени" || /(?:стана?|Германии|ФРГ|Республик[аи])$/u.test(word)) return true;
	if (isGivenName(word))
		return (
			before !== undefined &&
			isCapitalised(before) &&
			!isCapitalised(next) &&
			!CITIES.has(before.replace(/[аеы]$/u, ""))
		);
	return !isCapitalised(next) || /(?:ой|ого)$/u.test(word);
}

/** The state of a federal ministry goes without saying. */
function withoutState(name: string): string {
	return /^Bundes/u.test(name) ? name.replace(/ der Bundesrepublik Deutschland$/u, "") : name;
}
