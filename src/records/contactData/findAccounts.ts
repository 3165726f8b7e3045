import { NUMBER_IS } from "./announced.ts";
import type { Span } from "./Span.ts";
import { ACCOUNT_WORDS, anyOf, CARD_WORDS, VAGUE_ACCOUNT_WORDS } from "./words.ts";

const IBAN = /(?<![A-Z\d])(?:IBAN)?(?<item>[A-Z] ?[A-Z] ?\d ?\d(?:[ ./-]{0,2}[A-Z\d]){11,40})/dgi;
const behind = (words: readonly string[]) =>
	new RegExp(
		String.raw`${anyOf(words)}${NUMBER_IS}(?<item>(?:[A-Z]{2})?\d[A-Z\d]*(?:[ .-][A-Z\d]*\d[A-Z\d]*){0,9})`,
		"dgiu",
	);
const LABELLED = behind(ACCOUNT_WORDS);
const VAGUELY_LABELLED = behind(VAGUE_ACCOUNT_WORDS);
const CARD = new RegExp(String.raw`${anyOf(CARD_WORDS)}${NUMBER_IS}(?<item>\d{4}(?:[ -]?\d{4}){3})(?!\d)`, "dgiu");
const ROW_OF_YEARS = /^(?:(?:19|20)\d\d[ -]?){4}$/;
const CARD_ALONE = /(?<![\p{L}\d.,/-])(?<item>(?:[2-5]\d{3}|8600|9860)(?:[ -]?\d{4}){3})(?!\d)/dgu;

/** Accounts by their IBAN wherever one stands, other accounts and cards where a word says what they are. */
export function findAccounts(text: string): Span[] {
	const items = (pattern: RegExp, accepts: (item: string) => boolean) =>
		[...text.matchAll(pattern)].flatMap(({ indices }) => {
			const [start, end] = indices?.groups?.item ?? [0, 0];
			return accepts(text.slice(start, end)) ? [{ start, end }] : [];
		});
	const ibans = [...text.matchAll(IBAN)].flatMap(({ indices }) => {
		const [start, end] = indices?.groups?.item ?? [0, 0];
		return findIban(text, { start, end });
	});
	return [
		...ibans,
		...items(LABELLED, isLongEnough),
		...items(VAGUELY_LABELLED, isAccount),
		...items(CARD, isCard),
		...items(CARD_ALONE, (item) => isCard(item) && hasCardChecksum(item)),
	];
}

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

/** As long as the register of ISO 13616 has it for the country, and with the right checksum. */
function findIban(text: string, { start, end }: Span): Span[] {
	const characters = [...text.slice(start, end).matchAll(/[A-Z\d]/gi)];
	const country = `${characters[0]}${characters[1]}`.toUpperCase();
	const length = Number(new RegExp(`${country}(\\d\\d)`).exec(IBAN_LENGTHS)?.[1]);
	const places = characters.map(({ index }) => start + index);
	const last = places[length - 1];
	if (last === undefined || /[\p{L}\d]/u.test(text.charAt(last + 1))) return [];
	return hasIbanChecksum(text.slice(start, last + 1)) ? [{ start, end: last + 1 }] : [];
}

const IBAN_LENGTHS = [
	"AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27",
	"GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27",
	"MD24 ME22 MK19 MN20 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SE24 SI19 SK24 SM27 TL23",
	"TN24 TR26 UA29 VA22 VG24 XK20",
].join(" ");

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
