/**
 * Telephone numbers. What begins with + or stands behind a word such as Tel. is one in any form. Digits by themselves must look
 * like a number of Germany or Central Asia as it is dialled there, and not like an amount, a date or a number of something else.
 */
import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { OWNER, REMARK } from "../announced.ts";
import { findAll, listMatches } from "../Pattern.ts";
import { joinSpans, type Span } from "../Span.ts";
import {
	anyOf,
	CALLED_BEHIND,
	CURRENCIES,
	IDENTIFIER_WORDS,
	NUMBER_WORDS,
	ORGANISATION_NUMBER_WORDS,
	PHONE_LETTERS,
	PHONE_REMARKS,
	PHONE_WORDS,
	VAGUE_PHONE_WORDS,
} from "../words.ts";
import { findBrokenNumbers } from "./brokenNumbers.ts";
import { EXTENSIONS } from "./extensions.ts";
import { withNext } from "./nextNumbers.ts";
import {
	CODE_FORM,
	countDigits,
	DEFAULT_COUNTRIES,
	isDate,
	isFile,
	isPlausible,
	LOCAL_FORM,
	listCuts,
	MOBILE_FORM,
	RUN,
	SEVERAL_DIGITS,
	SPACED_FORM,
	UNIT_BEHIND,
} from "./phoneForms.ts";

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
	{ country: "KZ", begins: /^8800/, digits: [11, 11], form: /^8\W+800\W+\d{3}\W?\d\d\W?\d\d$/ },
	{ country: "KZ", begins: /^810[1-9]/, digits: [11, 17] },
	{ country: "UZ", begins: /^998/, digits: [12, 12], form: /^\W*998\W+\d\d\W+\d{3}\W?\d\d\W?\d\d$/ },
	{ country: "KG", begins: /^0[2-9]/, digits: [10, 10], form: /^0\W?\d{3}\W+\d\d\W?\d\d\W?\d\d$/ },
	{ country: "KG", begins: /^996/, digits: [12, 12], form: /^\W*996\W+\d{3}\W+\d\d\W?\d\d\W?\d\d$/ },
	{ country: "TJ", begins: /^992/, digits: [12, 12], form: /^\W*992\W+\d{2,3}\W+\d{2,3}\W?\d\d\W?\d\d$/ },
	{ country: "TJ", begins: /^83/, digits: [10, 10], form: /^8\W+\d{3,4}\W+\d{1,3}-\d\d-\d\d$/ },
	{ country: "TM", begins: /^993/, digits: [11, 11], form: /^\W*993\W+\d{2,3}\W+\d\d\W?\d\d\W?\d\d$/ },
	{ country: "TM", begins: /^8[1-6]/, digits: [9, 9], form: /^8\W+\d{2,3}\W+\d\d-\d\d-\d\d$/ },
];

/** As only telephone numbers are written, whatever the country. */
const WRITTEN = new RegExp(`^(?:${CODE_FORM})$`);

const behind = (words: readonly string[]) =>
	new RegExp(
		String.raw`${anyOf(words)}\.?${REMARK}${OWNER}(?:[ .-]{0,2}(?:${[...NUMBER_WORDS, ...PHONE_REMARKS].join("|")})(?!\p{L})){0,2}(?:[ .:;=#\n]| - ){0,4}\p{L}?(?<item>\+?${RUN})`,
		"dgiu",
	);
const LABELLED = behind(PHONE_WORDS);
const VAGUELY_LABELLED = behind(VAGUE_PHONE_WORDS);
/** As only a telephone number is written, some words behind the one that announces it. */
const LATER = new RegExp(
	String.raw`${anyOf(PHONE_WORDS)}\.?[^\d\n.;!?]{1,40}(?<item>${CODE_FORM}|${LOCAL_FORM}|[2-9]-\d\d-\d\d|(?<=: ?)(?:${SPACED_FORM}|[2-9]\d\d \d\d \d\d))(?![-\d])`,
	"dgiu",
);
const VAGUELY_LATER = new RegExp(
	String.raw`${anyOf(VAGUE_PHONE_WORDS)}[^\d\n.;!?]{1,40}(?<=: ?)(?<item>${CODE_FORM}|${LOCAL_FORM})(?![-\d])`,
	"dgiu",
);
/** Haydovchi Bobur - 33 807 11 92 */
const NAMED = new RegExp(
	String.raw`(?<!\p{L})\p{Lu}\p{Ll}{2,30}(?: (?:aka|opa|ака|опа|апа|апай|ака))?(?: - | \()(?<item>${MOBILE_FORM})(?!\d|[-.,/]\d| \d)`,
	"dgu",
);
const CALLED = new RegExp(String.raw`(?<![\d.,])(?<item>\+?${RUN}) (?:${CALLED_BEHIND.join("|")})(?!\p{L})`, "dgiu");
/** The m of so'm is no letter by itself. */
const LETTERED = new RegExp(`(?<!')${anyOf(PHONE_LETTERS)}[.:]? ?(?<item>${RUN})`, "dgiu");
const BARE = new RegExp(String.raw`(?:\+ ?|(?<!\d))${RUN}`, "gu");
/** So many digits has what no word announces. */
const FEWEST = 8;
/** An address of the web up to the number. */
const ADDRESS_BEFORE = /(?:https?:\/\/|www\.)[^\s<>"]*$/iu;
const IDENTIFIER_BEFORE = new RegExp(
	String.raw`(?<!\p{L})(?:${IDENTIFIER_WORDS.join("|")}|(?:${ORGANISATION_NUMBER_WORDS.join("|")})(?:-\p{L}{1,3})?(?: \p{L}{3,24})?)(?!\p{L})(?:[ .:#(/-]|No(?!\p{L})){0,5}(?:[\p{L}\d]{1,8}[/.-]){0,3}(?:\p{L}{1,3} )?$`,
	"iu",
);
const IDENTIFIER_BEHIND = new RegExp(
	String.raw`^ ?\((?:${[...ORGANISATION_NUMBER_WORDS, "hr[ab]", "reg"].join("|")})`,
	"iu",
);
const CURRENCY_BEFORE = new RegExp(String.raw`(?<!\p{L})(?:${CURRENCIES.join("|")}) ?$`, "iu");
/** How far a word that says what a number is may stand before it. */
const REACH = 60;

/** Where the digits by themselves may be no number of a telephone, as in an identifier, only what is said to be one is found. */
export function findPhones(text: string, { announcedOnly = false } = {}): Span[] {
	const extensions = findExtensions(text);
	if (!SEVERAL_DIGITS.test(text)) return joinSpans(withNext(text, extensions));
	const lettered = announcedOnly ? [] : findAnnounced(text, LETTERED, isGrouped);
	const announced = [
		...extensions,
		...findBrokenNumbers(text),
		...[LABELLED, LATER, CALLED, NAMED].flatMap((pattern) => findAnnounced(text, pattern, isPlausible)),
		...[VAGUELY_LABELLED, VAGUELY_LATER].flatMap((pattern) => findAnnounced(text, pattern, isNothingElse)),
	];
	return joinSpans(withNext(text, [...announced, ...lettered, ...findBare(text, announcedOnly)])).map((span) =>
		settleBracket(text, span),
	);
}

const findExtensions = findAll(EXTENSIONS);

/** A bracket goes with what it is a part of, (+49 30) 23125004; around all of it, (030 23125004), it stays. */
function settleBracket(text: string, { start, end }: Span): Span {
	const closes = text.slice(start, end).includes(")");
	if (text[start] === "(") return { start: closes ? start : start + 1, end };
	const opens = text.slice(start, end).includes("(");
	return { start: closes && !opens && text[start - 1] === "(" ? start - 1 : start, end };
}

function findAnnounced(text: string, pattern: RegExp, accepts: (item: string, behind: string) => boolean): Span[] {
	return listMatches(pattern, text).flatMap(({ indices }) => {
		const [start, end] = indices?.groups?.item ?? [0, 0];
		const item = cutToNumber(text.slice(start, end));
		return accepts(item, text.slice(start + item.length)) ? [{ start, end: start + item.length }] : [];
	});
}

/** Of what stands behind the word so many groups as make a number; what follows it may be a postcode or a year. */
function cutToNumber(run: string): string {
	const cuts = listCuts(run);
	const short = cuts.filter((cut) => countDigits(cut) <= 15 && (countDigits(cut) >= 5 || cuts.length === 1));
	if (short.length === 1) return short[0] ?? run;
	return short.find((cut) => DEFAULT_COUNTRIES.some((country) => isValid(cut, country))) ?? short[0] ?? run;
}

function isValid(number: string, country: CountryCode): boolean {
	return parsePhoneNumberFromString(number, country)?.isValid() === true;
}

function isNothingElse(item: string, behind: string): boolean {
	const isYearOrFile = /^(?:19|20)\d\d(?!\d)|[-/](?:19|20)\d\d$/.test(item);
	return isPlausible(item, behind) && countDigits(item) >= 6 && !isYearOrFile;
}

function isGrouped(item: string, behind: string): boolean {
	return isPlausible(item, behind) && /^[+(]|^[08]\W?\d{3}|\d-\d\d-\d\d$/.test(item);
}

function findBare(text: string, announcedOnly: boolean): Span[] {
	const found: Span[] = [];
	let kept: { readonly end: number; readonly digits: number } | undefined;
	for (const { index, 0: run } of listMatches(BARE, text)) {
		if (countDigits(run) < FEWEST) continue;
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

/** Before a space, and before the digits that take the place of the last two: 14 09/10. */
const BEHIND_GROUP = /(?<=\d)(?= |$)|(?<=\d\d[ -]\d\d)(?=\/\d\d(?!\d))/g;
const ROW_OF_VALUES = /^\d{4}(?: \d{4}){3}/;

/** Begins where a group of digits does, and takes as many groups as make a number. */
function findInRun(text: string, { start, end }: Span, onlyPlus: boolean): Span[] {
	const run = text.slice(start, end);
	if (ROW_OF_VALUES.test(run)) return [];
	const begins = [...run.matchAll(/\+|(?<=^|\d)\(|(?<=^| )[\d(]/g)].map(({ index }) => index);
	const cuts = [...run.matchAll(BEHIND_GROUP)].map(({ index }) => index).toReversed();
	let done = 0;
	const found: Span[] = [];
	for (const from of begins) {
		if (from < done || (onlyPlus && run[from] !== "+")) continue;
		const behindOf = (to: number) => text.slice(start + to, start + to + REACH);
		const before = text.slice(Math.max(0, start + from - REACH), start + from);
		const to = cuts.find((cut) => cut >= from + FEWEST && isNumber(run.slice(from, cut), before, behindOf(cut)));
		if (to === undefined) continue;
		found.push({ start: start + from, end: start + to });
		done = to;
	}
	return found;
}

function isNumber(item: string, before: string, behind: string): boolean {
	const digits = item.replace(/\D/g, "");
	if (digits.length < FEWEST || digits.length > 17) return false;
	const isAmountHere = () => UNIT_BEHIND.test(behind) || CURRENCY_BEFORE.test(before);
	if (item.startsWith("+")) return !isAmountHere() && isInternational(item, digits);
	const isWritten = WRITTEN.test(item);
	const dialled = DIALLED.filter(
		({ begins, digits: [fewest, most] }) => digits.length >= fewest && digits.length <= most && begins.test(digits),
	);
	if ((!isWritten && dialled.length === 0) || isAmountHere()) return false;
	if (isDate(item) || IDENTIFIER_BEHIND.test(behind) || isAmount(item) || isFile(item) || isBin(item)) return false;
	const international = /^(?:49|77|99\d)/.test(digits) ? `+${digits}` : item;
	return isWritten || dialled.some(({ country, form }) => form?.test(item) === true || isValid(international, country));
}

/** `+7 000 …` is no range of anybody, and yet written as a number. */
function isInternational(item: string, digits: string): boolean {
	if (/^\+[1-9]\d{0,2}(?:[ .]000)+/.test(item)) return false;
	return isValid(item, "DE") || (digits.length >= 11 && digits.length <= 13 && /^(?:7|49|99[2368])/.test(digits));
}

function isAmount(item: string): boolean {
	return /^[1-9]\d{0,2}(?:[ .]\d{3})+$|^0[.]\d|0{6}$/.test(item);
}

/** The number of a company in Kazakhstan: year and month, 4 to 6 for its kind, 0 to 3, six more digits. */
function isBin(item: string): boolean {
	return /^\d\d(?:0[1-9]|1[0-2])[4-6][0-3]\d{6}$/.test(item);
}
