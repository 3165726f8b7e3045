import { REDACTED } from "../model/redaction.ts";
import { ADDRESSES, type Groups } from "./contactData/addresses.ts";
import { findAccounts } from "./contactData/findAccounts.ts";
import { findPhones } from "./contactData/findPhones.ts";
import { foldText } from "./contactData/foldText.ts";
import { joinSpans, type Span } from "./contactData/Span.ts";
import {
	anyOf,
	HANDLE_WORDS,
	INSURANCE_WORDS,
	KAZAKH_PERSON_WORDS,
	LONG_PERSON_WORDS,
	PASSPORT_WORDS,
	TAX_PERSON_WORDS,
} from "./contactData/words.ts";

export interface Redacted {
	readonly text: string;
	/** What was taken out: names of KINDS. */
	readonly kinds: readonly string[];
}

export interface RedactionOptions {
	/** The text is an identifier or a name of a program: digits by themselves are no telephone number. */
	readonly announcedOnly?: boolean;
}

/**
 * Takes contact data out of a text. Blocks of the same length stand in its place, so that offsets into the text stay true; the
 * rest of the text stays as it is.
 */
export function redactContactData(text: string, options: RedactionOptions = {}): Redacted {
	if (!WORTH_READING.test(text)) return { text, kinds: [] };
	const folded = foldText(text);
	const kinds: string[] = [];
	const spans: Span[] = [];
	let left = folded.text;
	for (const { kind, hint, find } of KINDS) {
		if (!hint.test(left)) continue;
		const found = find(left, options);
		if (found.length === 0) continue;
		kinds.push(kind);
		left = cover(left, found);
		spans.push(...found.map(folded.toOriginal));
	}
	return spans.length === 0 ? { text, kinds } : { text: cover(text, spans), kinds };
}

/** All contact data has digits, an @ or a word in its place, but for the names that people have in messengers. */
const WORTH_READING =
	/[@&%\p{Nd}]|\p{Cf}|[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}]|[([{<_ -](?:at|ät|et|a|эт|собак|кхат)|собак|t\.me|[\uff00-\uffef\ufe6b]|s[kс][yу]pe|скайп|telegram|телеграм/iu;

function cover(text: string, spans: readonly Span[]): string {
	let covered = "";
	let done = 0;
	for (const { start, end } of joinSpans(spans)) {
		covered += text.slice(done, start) + REDACTED.repeat(end - start);
		done = end;
	}
	return covered + text.slice(done);
}

interface Kind {
	readonly kind: string;
	/** Cheap test before the thorough ones. */
	readonly hint: RegExp;
	readonly find: (text: string, options: RedactionOptions) => Span[];
}

interface Pattern {
	/** What is to be taken out is its group `item`, or all of it. */
	readonly pattern: RegExp;
	readonly accepts?: (groups: Groups, behind: string) => boolean;
}

const DOT = String.raw`(?:\.| \. | ?[([{<] ?(?:dot|punkt|точка|нүкте|nuqta|nokat) ?[)\]}>] ?| (?:dot|punkt|точка) )`;
const AT = String.raw`(?: ?@ ?| ?[([{<] ?(?:at|ät|et|@|эт|кхат|собака|собачка) ?[)\]}>] ?|[([{<]a[)\]}>]|[_-]at[_-]| (?:собака|собачка) )`;
const LOCAL = String.raw`(?<![\p{L}\p{N}._%+'-])(?<local>[\p{L}\p{N}_%+'.-]{1,64}(?:${DOT.replace(String.raw`\.|`, "")}[\p{L}\p{N}_%+'-]{1,64}){0,3})`;
/** rules@1.2 and model@v2.beta only look like addresses. */
const DOMAIN = String.raw`(?!v?\d+\.)[\p{L}\p{N}-]{1,63}`;
const ENDING = String.raw`\p{L}{2,24}(?![\p{L}\p{N}])`;

const EMAILS: readonly Pattern[] = [
	{ pattern: new RegExp(String.raw`${LOCAL}${AT}${DOMAIN}(?:${DOT}[\p{L}\p{N}-]{1,63}){0,4}${DOT}${ENDING}`, "dgiu") },
	{
		// Look at example.org for more
		pattern: new RegExp(
			String.raw`${LOCAL} (?<at>at|ät) ${DOMAIN}(?<dots>(?:${DOT}[\p{L}\p{N}-]{1,63}){0,4}${DOT}${ENDING})`,
			"dgiu",
		),
		accepts: ({ local = "", at = "", dots = "" }) => /[._\d]/.test(local) || at === "AT" || /dot|punkt/i.test(dots),
	},
];

const HANDLE = String.raw`@?[a-z][\w.:-]{2,40}[a-z\d_]`;
const HANDLES: readonly Pattern[] = [
	// With a number behind it the address is that of a post, which anybody may quote.
	{ pattern: /(?<=(?<![\w.-])(?:t|telegram)\.(?:me|dog)\/)(?!s\/|share)(?:joinchat\/|\+)?[\w+-]{4,}(?![\w-]|\/\d)/dgi },
	{ pattern: /(?<=(?<![\w.-])wa\.me\/|whatsapp\.com\/send\/?\?phone=|viber:\/\/(?:chat|add)\?number=)\+?\d{7,15}/dgi },
	{ pattern: /(?<=(?<!\w)skype:)(?<item>[a-z][\w.,:-]{3,}\w)(?=\?|$|[\s"'>)])/dgi },
	{
		pattern: new RegExp(
			String.raw`${anyOf(HANDLE_WORDS)}(?<said>(?:[ -]?(?:name|id|account|nick|login|ник|логин|аккаунт))? ?[:=]?) ?(?<item>${HANDLE})(?![\p{L}\p{N}])`,
			"dgiu",
		),
		accepts: ({ said = "", item = "" }, behind) =>
			/@|[._\d]/.test(item) || (said !== "" && /^ ?(?:[,;.)|\n]|$)/.test(behind)),
	},
];

/** What may stand between a word and the number that it announces. */
const NUMBER_IS = String.raw`(?:[ -]?(?:nummer|nr|no|number|номер\p{L}*|нөмір\p{L}*|raqami|серии|серия|сериясы|seriya(?:si)?)(?!\p{L}))?(?: (?:ist|lautet|is|:))?[ .:=#(-]{0,4}(?:No\.? ?|№ ?)?`;
const personal = (words: readonly string[], item: string, accepts?: Pattern["accepts"]): Pattern => ({
	pattern: new RegExp(String.raw`${anyOf(words)}${NUMBER_IS}(?<item>${item})(?![\p{L}\d])`, "dgiu"),
	...(accepts ? { accepts } : {}),
});
const digits = (count: number) => String.raw`\d(?:[ -]?\d){${count - 1}}`;
const PERSONAL: readonly Pattern[] = [
	{
		// ИИН/БИН: the fifth digit of a person's number begins a day, that of a company's is 4, 5 or 6.
		pattern: new RegExp(
			String.raw`(?<company>(?:бин|bin|бсн|bsn) ?/ ?)?${anyOf(KAZAKH_PERSON_WORDS)}(?<either> ?/ ?(?:бин|bin|бсн|bsn))?${NUMBER_IS}(?<item>${digits(12)})(?!\d)`,
			"dgiu",
		),
		accepts: ({ company, either, item = "" }) =>
			(company ?? either) === undefined || /^\d{4}[0-3]/.test(item.replace(/\D/g, "")),
	},
	personal(LONG_PERSON_WORDS, digits(14), ({ item = "" }) => !/^0/.test(item)),
	personal(TAX_PERSON_WORDS, digits(11)),
	personal(INSURANCE_WORDS, String.raw`\d{2} ?\d{6} ?[A-Z] ?\d{3}|[A-Z]\d{9}`),
	personal(PASSPORT_WORDS, String.raw`(?:[A-ZА-Я]{1,3} ?)?(?:No\.? ?)?[A-Z\d]{7,10}`, ({ item = "" }) =>
		/(?:\d[A-Z]*){5}/i.test(item),
	),
];

const KINDS: readonly Kind[] = [
	{ kind: "e-mail", hint: /@|[([{<_ -](?:at|ät|et|a|эт|кхат|собач?ка)[)\]}>_ -]/iu, find: findAll(EMAILS) },
	{
		kind: "handle",
		hint: /t\.me|\.dog|wa\.me|send\/?\?phone|viber|s[kc]ype|tele?gram|телеграм|(?<!\p{L})(?:тг|tg)|скайп|ва?[цт]сап|вайбер|whats|wechat|threema|insta|инста|icq/iu,
		find: findAll(HANDLES),
	},
	{ kind: "bank account", hint: /\d{4}|\d\d ?\d\d/, find: findAccounts },
	{ kind: "personal number", hint: /\d{2}/, find: findAll(PERSONAL) },
	{ kind: "address", hint: /\p{L}\D{0,3}\d/u, find: findAll(ADDRESSES) },
	{ kind: "phone", hint: /\d/, find: findPhones },
];

function findAll(patterns: readonly Pattern[]): Kind["find"] {
	return (text) =>
		joinSpans(
			patterns.flatMap(({ pattern, accepts }) =>
				[...text.matchAll(pattern)].flatMap((match) => {
					const [start, end] = match.indices?.groups?.item ?? match.indices?.[0] ?? [0, 0];
					return accepts && !accepts(match.groups ?? {}, text.slice(end, end + 3)) ? [] : [{ start, end }];
				}),
			),
		);
}
