/**
 * Telephone numbers. What begins with + or stands behind a word such as Tel. is one in any form. Digits by themselves must look
 * like a number of Germany or Central Asia as it is dialled there, and not like an amount, a date or a number of something else.
 */
import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { OWNER, REMARK } from "./announced.ts";
import { joinSpans, type Span } from "./Span.ts";
import {
	anyOf,
	CALLED_BEHIND,
	CURRENCIES,
	EXTENSION_WORDS,
	IDENTIFIER_WORDS,
	LIST_WORDS,
	MEASURES,
	NUMBER_WORDS,
	PHONE_LETTERS,
	PHONE_REMARKS,
	PHONE_WORDS,
	VAGUE_PHONE_WORDS,
} from "./words.ts";

interface Dialled {
	readonly country: CountryCode;
	/** The digits with which it begins. */
	readonly begins: RegExp;
	/** How many digits there are in all. */
	readonly digits: readonly [fewest: number, most: number];
	/** In groups of this form it is one even if the library does not know the range, which may be newer. */
	readonly form?: RegExp;
}

const DIALLED: readonly Dialled[] = [
	{ country: "DE", begins: /^(?:0[1-9]|00[1-9])/, digits: [9, 15] },
	{ country: "DE", begins: /^49[1-9]/, digits: [11, 13] },
	{ country: "KZ", begins: /^[78]7/, digits: [11, 11], form: /^[78]\W+\d{3,4}\W+\d{2,3}\W?\d{2}(?:\W?\d{2})?$/ },
	{ country: "KZ", begins: /^810[1-9]/, digits: [11, 17] },
	{ country: "UZ", begins: /^998/, digits: [12, 12], form: /^\W*998\W+\d\d\W+\d{3}\W?\d\d\W?\d\d$/ },
	{ country: "KG", begins: /^0[2-9]/, digits: [10, 10], form: /^0\W?\d{3}\W+\d\d\W?\d\d\W?\d\d$/ },
	{ country: "KG", begins: /^996/, digits: [12, 12], form: /^\W*996\W+\d{3}\W+\d\d\W?\d\d\W?\d\d$/ },
	{ country: "TJ", begins: /^992/, digits: [12, 12], form: /^\W*992\W+\d{2,3}\W+\d{2,3}\W?\d\d\W?\d\d$/ },
	{ country: "TM", begins: /^993/, digits: [11, 11], form: /^\W*993\W+\d{2,3}\W+\d\d\W?\d\d\W?\d\d$/ },
	{ country: "TM", begins: /^8[1-6]/, digits: [9, 9], form: /^8\W+\d{2,3}\W+\d\d-\d\d-\d\d$/ },
];

const RUN = String.raw`\(?\d(?:(?:[ ()/.-]{0,3}| ?\[0\] ?)\d){4,22}`;
const behind = (words: readonly string[]) =>
	new RegExp(
		String.raw`${anyOf(words)}\.?${REMARK}${OWNER}(?:[ .-]{0,2}(?:${[...NUMBER_WORDS, ...PHONE_REMARKS].join("|")})(?!\p{L})){0,2}(?:[ .:;=#\n]| - ){0,4}\p{L}?(?<item>\+?${RUN})`,
		"dgiu",
	);
const LABELLED = behind(PHONE_WORDS);
const VAGUELY_LABELLED = behind(VAGUE_PHONE_WORDS);
/** As only a telephone number is written, some words behind the one that announces it. */
const LATER = new RegExp(
	String.raw`${anyOf(PHONE_WORDS)}[^\d\n.;!?]{1,40}(?<item>(?:\d{3}|[4-9]\d)-\d\d-\d\d)(?![-\d])`,
	"dgiu",
);
/** Only what a switchboard adds: Tel. -221. */
const LABELLED_EXTENSION = new RegExp(
	String.raw`${anyOf(PHONE_WORDS)}${REMARK}[ .:]{1,3}(?<item>-(?!(?:19|20)\d\d(?!\d))\d{2,5})(?![-.,/]?\d| ?(?:${[...CURRENCIES, ...MEASURES].join("|")})(?!\p{L}))`,
	"dgiu",
);
const CALLED = new RegExp(String.raw`(?<![\d.,])(?<item>\+?${RUN}) (?:${CALLED_BEHIND.join("|")})(?!\p{L})`, "dgiu");
const LETTERED = new RegExp(`${anyOf(PHONE_LETTERS)}[.:]? ?(?<item>${RUN})`, "dgiu");
const BARE = new RegExp(String.raw`(?:\+ ?|(?<!\d))${RUN}`, "gu");
const EXTENSION = new RegExp(String.raw`^,? ?(?:${EXTENSION_WORDS.join("|")})\.? ?(?<item>\d{1,5})(?!\d)`, "diu");
/** A further extension of the number before it: oder -050. */
const LISTED_EXTENSION = new RegExp(
	String.raw`^(?: ?[,/]| (?:${LIST_WORDS.join("|")})) ?(?<item>-\d{2,4})(?!\d)`,
	"du",
);
const LISTED = new RegExp(`^ ?(?:[,;/]|,? ?(?:${LIST_WORDS.join("|")})) ?(?<item>${RUN})`, "diu");
/** An address of the web up to the number. */
const ADDRESS_BEFORE = /(?:https?:\/\/|www\.)[^\s<>"]*$/iu;
const IDENTIFIER_BEFORE = new RegExp(
	String.raw`(?<!\p{L})(?:${IDENTIFIER_WORDS.join("|")})(?!\p{L})(?:[ .:#(/-]|No(?!\p{L})){0,5}(?:[\p{L}\d]{1,8}[/.-]){0,3}(?:\p{L}{1,3} )?$`,
	"iu",
);
const IDENTIFIER_BEHIND = /^ ?\((?:bin|бин|бсн|инн|stir|hr[ab]|reg)/iu;
const CURRENCY_BEFORE = new RegExp(String.raw`(?<!\p{L})(?:${CURRENCIES.join("|")}) ?$`, "iu");
const UNIT_BEHIND = new RegExp(String.raw`^ ?(?:${[...CURRENCIES, ...MEASURES].join("|")})(?!\p{L})`, "iu");
/** How far a word that says what a number is may stand before it. */
const REACH = 60;

/** Where the digits by themselves may be no number of a telephone, as in an identifier, only what is said to be one is found. */
export function findPhones(text: string, { announcedOnly = false } = {}): Span[] {
	if (!SEVERAL_DIGITS.test(text) && !/\D-\d{2,4}/.test(text)) return [];
	const lettered = announcedOnly ? [] : findAnnounced(text, LETTERED, isGrouped);
	const announced = [
		...[...text.matchAll(LABELLED_EXTENSION)].map(toItem),
		...[LABELLED, LATER, CALLED].flatMap((pattern) => findAnnounced(text, pattern, isPlausible)),
		...findAnnounced(text, VAGUELY_LABELLED, isNothingElse),
	];
	return joinSpans(withNext(text, [...announced, ...lettered, ...findBare(text, announcedOnly)])).map((span) =>
		settleBracket(text, span),
	);
}

/** A bracket goes with what it is a part of, (+49 30) 23125004; around all of it, (030 23125004), it stays. */
function settleBracket(text: string, { start, end }: Span): Span {
	const closes = text.slice(start, end).includes(")");
	if (text[start] === "(") return { start: closes ? start : start + 1, end };
	const opens = text.slice(start, end).includes("(");
	return { start: closes && !opens && text[start - 1] === "(" ? start - 1 : start, end };
}

/** Cheap test before the thorough ones: no telephone number has fewer digits than five. */
const SEVERAL_DIGITS = /(?:\d[ ()/.-]{0,3}){5}/;

function findAnnounced(text: string, pattern: RegExp, accepts: (item: string, behind: string) => boolean): Span[] {
	return [...text.matchAll(pattern)].flatMap(({ indices }) => {
		const [start, end] = indices?.groups?.item ?? [0, 0];
		const item = cutToNumber(text.slice(start, end));
		return accepts(item, text.slice(start + item.length)) ? [{ start, end: start + item.length }] : [];
	});
}

function toItem({ indices }: RegExpMatchArray): Span {
	const [start, end] = indices?.groups?.item ?? [0, 0];
	return { start, end };
}

/** Of what stands behind the word so many groups as make a number; what follows it may be a postcode or a year. */
function cutToNumber(run: string): string {
	const cuts = [...run.matchAll(/(?<=\d)(?= |$)/g)].map(({ index }) => run.slice(0, index)).toReversed();
	const short = cuts.filter((cut) => countDigits(cut) <= 15 && (countDigits(cut) >= 5 || cuts.length === 1));
	if (short.length === 1) return short[0] ?? run;
	return short.find((cut) => DEFAULT_COUNTRIES.some((country) => isValid(cut, country))) ?? short[0] ?? run;
}

const DEFAULT_COUNTRIES = ["DE", "KZ", "UZ", "KG", "TJ", "TM"] as const satisfies CountryCode[];

function isValid(number: string, country: CountryCode): boolean {
	return parsePhoneNumberFromString(number, country)?.isValid() === true;
}

function countDigits(text: string): number {
	return text.replace(/\D/g, "").length;
}

/** No span of years, date, time or amount. */
function isPlausible(item: string, behind: string): boolean {
	if (isDate(item) || isFile(item) || UNIT_BEHIND.test(behind)) return false;
	const isCount = /^\d{5,6}$|^[1-9]\d{0,2}(?:[ .]\d{3})+$/.test(item);
	return !(isCount && /^ \p{L}{3,}/u.test(behind));
}

function isNothingElse(item: string, behind: string): boolean {
	const isYearOrFile = /^(?:19|20)\d\d(?!\d)|[-/](?:19|20)\d\d$/.test(item);
	return isPlausible(item, behind) && countDigits(item) >= 6 && !isYearOrFile;
}

function isGrouped(item: string, behind: string): boolean {
	return isPlausible(item, behind) && /^[+(]|^[08]\W?\d{3}|\d-\d\d-\d\d$/.test(item);
}

function isDate(item: string): boolean {
	return DATES.some((form) => form.test(item));
}

const DATES = [
	/\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?!\d)/,
	/(?<!\d)(?:19|20)\d\d-\d\d(?:-\d\d)?(?!\d)/,
	/(?<!\d)(?:19|20)\d\d ?[-/ ] ?(?:19|20)\d\d(?!\d)/,
	/(?<!\d)(?:0?[1-9]|1[0-2])[./](?:19|20)\d\d(?!\d)/,
	/(?<!\d)(?:[01]?\d|2[0-4])\.[0-5]\d ?- ?(?:[01]?\d|2[0-4])\.[0-5]\d(?!\d)/,
];

/** What stands beside a number and goes with it: what a switchboard asks for, or a further number. */
function findNext(text: string, { end }: Span): Span | undefined {
	const behind = text.slice(end, end + REACH);
	const extension = (EXTENSION.exec(behind) ?? LISTED_EXTENSION.exec(behind))?.indices?.groups?.item;
	if (extension) return { start: end + extension[0], end: end + extension[1] };
	const [from, to] = LISTED.exec(behind)?.indices?.groups?.item ?? [0, 0];
	const item = behind.slice(from, to);
	const isNumber = to > 0 && isPlausible(item, behind.slice(to)) && /^\d{6,}$|-|^[+(0]/.test(item);
	return isNumber ? { start: end + from, end: end + to } : undefined;
}

/** The spans, and after each what stands beside it, unless it is found by itself. */
function withNext(text: string, spans: readonly Span[]): Span[] {
	const starts = new Set(spans.map(({ start }) => start));
	return spans.flatMap((span) => {
		const row = [span];
		for (let next = findNext(text, span); next && !starts.has(next.start); next = findNext(text, next)) row.push(next);
		return row;
	});
}

function findBare(text: string, announcedOnly: boolean): Span[] {
	const found: Span[] = [];
	let kept: { readonly end: number; readonly digits: number } | undefined;
	for (const { index, 0: run } of text.matchAll(BARE)) {
		const before = text.slice(Math.max(0, index - REACH), index);
		const follows = kept !== undefined && /^[\s,;/]*(?:und|and|и|және|va)?\s*$/u.test(text.slice(kept.end, index));
		const isIdentifier = !run.startsWith("+") && IDENTIFIER_BEFORE.test(before);
		if (isIdentifier || (follows && kept?.digits === countDigits(run))) {
			kept = { end: index + run.length, digits: countDigits(run) };
			continue;
		}
		const onlyPlus = announcedOnly || isPartOfWord(before) || ADDRESS_BEFORE.test(before);
		found.push(...findInRun(text, { start: index, end: index + run.length }, onlyPlus));
	}
	return found;
}

/** `M36`, `zenodo.0301`, `3,0301`: letters in capitals, or a mark between. A small letter before it is a typing error. */
function isPartOfWord(before: string): boolean {
	return /(?:(?<!\p{Ll})[\p{Lu}]|[\p{L}\d][.,:_=/-]|█)$/u.test(before);
}

const ROW_OF_VALUES = /^\d{4}(?: \d{4}){3}/;

/** Begins where a group of digits does, and takes as many groups as make a number. */
function findInRun(text: string, { start, end }: Span, onlyPlus: boolean): Span[] {
	const run = text.slice(start, end);
	if (ROW_OF_VALUES.test(run)) return [];
	const begins = [...run.matchAll(/\+|(?<=^|\d)\(|(?<=^| )[\d(]/g)].map(({ index }) => index);
	const cuts = [...run.matchAll(/(?<=\d)(?= |$)/g)].map(({ index }) => index).toReversed();
	let done = 0;
	const found: Span[] = [];
	for (const from of begins) {
		if (from < done || (onlyPlus && run[from] !== "+")) continue;
		const behindOf = (to: number) => text.slice(start + to, start + to + REACH);
		const before = text.slice(Math.max(0, start + from - REACH), start + from);
		const to = cuts.find((cut) => cut > from && isNumber(run.slice(from, cut), before, behindOf(cut)));
		if (to === undefined) continue;
		found.push({ start: start + from, end: start + to });
		done = to;
	}
	return found;
}

function isNumber(item: string, before: string, behind: string): boolean {
	const digits = item.replace(/\D/g, "");
	if (digits.length < 8 || digits.length > 17 || UNIT_BEHIND.test(behind) || CURRENCY_BEFORE.test(before)) return false;
	if (item.startsWith("+")) return isInternational(item, digits);
	if (isDate(item) || IDENTIFIER_BEHIND.test(behind) || isAmount(item) || isFile(item) || isBin(item)) return false;
	return DIALLED.some(({ country, begins, digits: [fewest, most], form }) => {
		if (!begins.test(digits) || digits.length < fewest || digits.length > most) return false;
		const international = /^(?:49|77|99\d)/.test(digits) ? `+${digits}` : item;
		return form?.test(item) === true || isValid(international, country);
	});
}

/** `+7 000 …` is no range of anybody, and yet written as a number. */
function isInternational(item: string, digits: string): boolean {
	if (/^\+[1-9]\d{0,2}(?:[ .]000)+/.test(item)) return false;
	return isValid(item, "DE") || (digits.length >= 11 && digits.length <= 13 && /^(?:7|49|99[2368])/.test(digits));
}

function isAmount(item: string): boolean {
	return /^[1-9]\d{0,2}(?:[ .]\d{3})+$|^0[.]\d|0{6}$/.test(item);
}

/** 07-123/2015, 0301/2015/123, 08-15/4711-2016 */
function isFile(item: string): boolean {
	return /\/(?:19|20)\d\d(?:$|\/)|\/.*-(?:19|20)\d\d$/.test(item);
}

/** The number of a company in Kazakhstan: year and month, 4 to 6 for its kind, 0 to 3, six more digits. */
function isBin(item: string): boolean {
	return /^\d\d(?:0[1-9]|1[0-2])[4-6][0-3]\d{6}$/.test(item);
}
