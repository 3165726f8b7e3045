import { NUMBER_IS } from "./announced.ts";
import { listMatches, toItem } from "./Pattern.ts";
import type { Span } from "./Span.ts";
import { ACCOUNT_WORDS, anyOf, CARD_WORDS, VAGUE_ACCOUNT_WORDS } from "./words.ts";

const IBAN_FORM = String.raw`[A-Z] ?[A-Z] ?\d ?\d(?:[ ./-]{0,2}[A-Z\d]){11,40}`;
const IBAN = new RegExp(`(?<![A-Z\\d])(?:IBAN)?(?<item>${IBAN_FORM})`, "dgi");
/** Whose account it is, or at which bank: Счёт стипендиата, account with the bank of the project. */
const NEAR = String.raw`[^\d\n;!?]{1,40}?`;
const SAID = anyOf([...ACCOUNT_WORDS, ...VAGUE_ACCOUNT_WORDS]);
const IBAN_SAID = new RegExp(String.raw`${SAID}(?:${NUMBER_IS}|${NEAR})(?<![A-Z\d])(?<item>${IBAN_FORM})`, "dgiu");
/** In groups of four, and of Germany and Central Asia in one piece: nothing else is written so. */
const IBAN_PRINTED =
	/(?<![A-Za-z\d])(?<item>[A-Z]{2}\d\d(?: [A-Z\d]{4}){2,7}(?: [A-Z\d]{1,3})?|DE\d{20}|KZ\d{5}[A-Z\d]{13})(?![A-Za-z\d])/dg;
const behind = (words: readonly string[]) =>
	new RegExp(
		String.raw`${anyOf(words)}${NUMBER_IS}(?<item>(?:[A-Z]{2})?\d[A-Z\d]*(?:[ .-][A-Z\d]*\d[A-Z\d]*){0,9})`,
		"dgiu",
	);
const LABELLED = behind(ACCOUNT_WORDS);
const VAGUELY_LABELLED = behind(VAGUE_ACCOUNT_WORDS);
/** So long that it is no amount and no number of a contract. */
const LONG_ACCOUNT = String.raw`\d{16,25}|\d{4}(?: \d{4}){3,5}(?: \d{1,4})?|\d{5}(?: \d{3,5}){3,5}`;
const LATER = new RegExp(String.raw`${SAID}(?!-факт)${NEAR}(?<item>${LONG_ACCOUNT})(?!\d)`, "dgiu");
const CARD = new RegExp(
	String.raw`${anyOf(CARD_WORDS)}(?:${NUMBER_IS}|${NEAR})(?<item>\d{4}(?:[ -]?\d{4}){3})(?!\d)`,
	"dgiu",
);
const ROW_OF_YEARS = /^(?:(?:19|20)\d\d[ -]?){4}$/;
const CARD_ALONE = /(?<![\p{L}\d.,/-])(?<item>(?:[2-5]\d{3}|8600|9860)(?:[ -]?\d{4}){3})(?!\d)/dgu;

/** Accounts by their IBAN wherever one stands, other accounts and cards where a word says what they are. */
export function findAccounts(text: string): Span[] {
	const items = (pattern: RegExp, accepts: (item: string) => boolean) =>
		listMatches(pattern, text)
			.map(toItem)
			.filter(({ start, end }) => accepts(text.slice(start, end)));
	const ibans = (pattern: RegExp, isIban: (item: string) => boolean) =>
		listMatches(pattern, text).flatMap((match) => findIban(text, toItem(match), isIban));
	const withIban = IBAN_HINT.test(text)
		? [...ibans(IBAN, hasIbanChecksum), ...ibans(IBAN_SAID, hasDigits), ...ibans(IBAN_PRINTED, isPrinted)]
		: [];
	if (!DIGITS_HINT.test(text)) return withIban;
	return [
		...withIban,
		...items(LABELLED, isLongEnough),
		...items(VAGUELY_LABELLED, isAccount),
		...items(LATER, isCard),
		...items(CARD, isCard),
		...items(CARD_ALONE, (item) => isCard(item) && hasCardChecksum(item)),
	];
}

/** The beginning of the form; what has it not has no IBAN in it. */
const IBAN_HINT = /[A-Z] ?[A-Z] ?\d ?\d(?:[ ./-]{0,2}[A-Z\d]){11}/i;
/** Every account that has another form has six digits, and no more than a mark between two of them. */
const DIGITS_HINT = /\d(?:[ .-]?\d){5}/;

const FEWEST = 7;

function isLongEnough(item: string): boolean {
	const compact = item.replace(/[^A-Z\d]/gi, "");
	return compact.length >= FEWEST && /\d{6}/.test(compact);
}

function isAccount(item: string): boolean {
	const isYearsOrAmount = /(?<!\d)(?:19|20)\d\d(?!\d)|^[1-9]\d{0,2}(?:[ .]\d{3})+$/.test(item);
	const { length } = item.replace(/[^A-Z\d]/gi, "");
	return isLongEnough(item) && length > FEWEST && !(isYearsOrAmount && length < 16);
}

/** As long as the register of ISO 13616 has it for the country. */
function findIban(text: string, { start, end }: Span, isIban: (item: string) => boolean): Span[] {
	const characters = [...text.slice(start, end).matchAll(/[A-Z\d]/gi)];
	const country = `${characters[0]}${characters[1]}`.toUpperCase();
	const length = LENGTH_BY_COUNTRY.get(country) ?? Number.POSITIVE_INFINITY;
	const places = characters.map(({ index }) => start + index);
	const last = places[length - 1];
	if (last === undefined || /[\p{L}\d]/u.test(text.charAt(last + 1))) return [];
	return isIban(text.slice(start, last + 1)) ? [{ start, end: last + 1 }] : [];
}

/** With wrong check digits it is one where a word or its form says so: people mistype them. */
function hasDigits(item: string): boolean {
	return item.replace(/\D/g, "").length >= 8;
}

/** A row of codes, AD24 AE23 AL28, has no groups of digits. */
function isPrinted(item: string): boolean {
	return hasDigits(item) && (!item.includes(" ") || / \d{4} (?:.* )?\d{4}(?: |$)/.test(item));
}

const IBAN_LENGTHS = [
	"AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27",
	"GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27",
	"MD24 ME22 MK19 MN20 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SE24 SI19 SK24 SM27 TL23",
	"TN24 TR26 UA29 VA22 VG24 XK20",
];
const LENGTH_BY_COUNTRY = new Map(
	IBAN_LENGTHS.join(" ")
		.split(" ")
		.map((row) => [row.slice(0, 2), Number(row.slice(2))]),
);

/** ISO 7064, MOD 97-10: letters count from A = 10, the first four characters go to the end. */
function hasIbanChecksum(item: string): boolean {
	const compact = item.replace(/[^A-Z\d]/gi, "").toUpperCase();
	const digits = `${compact.slice(4)}${compact.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
		String(letter.charCodeAt(0) - 55),
	);
	return BigInt(digits) % 97n === 1n;
}

function isCard(item: string): boolean {
	return !ROW_OF_YEARS.test(item);
}

/** ISO/IEC 7812: from the right every second digit is doubled; the digits of all of them make tens. */
function hasCardChecksum(item: string): boolean {
	const digits = [...item.replace(/\D/g, "")].map(Number);
	const sum = digits.reduce((total, digit, place) => {
		const counted = place % 2 === 0 ? digit * 2 : digit;
		return total + (counted > 9 ? counted - 9 : counted);
	}, 0);
	return sum % 10 === 0;
}
