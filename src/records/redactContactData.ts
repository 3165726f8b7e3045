import { findPhoneNumbersInText } from "libphonenumber-js/max";

export interface Redacted {
	readonly text: string;
	/** What was taken out: `e-mail`, `phone`, `bank account`, `address`. */
	readonly kinds: readonly string[];
}

/**
 * Takes phone and fax numbers, e-mail addresses, bank accounts (IBAN) and postal addresses out of a text. Blocks of the same length stand
 * in their place, so that offsets into the text stay true.
 */
export function redactContactData(text: string): Redacted {
	return redact(text, FINDERS);
}

/** E-mail addresses only, out of what is full of digits that are no phone number, such as the address of a page. */
export function redactEmailAddresses(text: string): Redacted {
	return redact(
		text,
		FINDERS.filter(({ kind }) => kind === "e-mail"),
	);
}

function redact(text: string, finders: readonly Finder[]): Redacted {
	const kinds: string[] = [];
	let redacted = text;
	for (const { kind, find } of finders) {
		const spans = find(redacted);
		if (spans.length > 0) kinds.push(kind);
		for (const { start, end } of spans.toReversed()) {
			redacted = `${redacted.slice(0, start)}${"█".repeat(end - start)}${redacted.slice(end)}`;
		}
	}
	return { text: redacted, kinds };
}

interface Span {
	readonly start: number;
	readonly end: number;
}

interface Finder {
	readonly kind: string;
	readonly find: (text: string) => Span[];
}

const FINDERS: readonly Finder[] = [
	{
		kind: "e-mail",
		find: (text) =>
			matchSpans(
				text,
				// Begins only where a word begins: a long run of letters and dots is looked at once, not from every letter.
				/(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+\s?(?:@|%40|[([]at[)\]])\s?[\p{L}\p{N}-]+(?:(?:\.|\s?[([](?:dot|punkt)[)\]]\s?)[\p{L}\p{N}-]+)+/giu,
			),
	},
	{
		kind: "bank account",
		find: (text) =>
			matchSpans(text, /\b[A-Z]{2}\d{2}(?:[\s-]?[A-Z0-9]{4}){2,7}(?:[\s-]?[A-Z0-9]{1,4})?\b/gi).flatMap((span) =>
				findIban(text, span),
			),
	},
	{ kind: "phone", find: findPhoneNumbers },
	{ kind: "address", find: (text) => POSTAL_ADDRESSES.flatMap((pattern) => matchSpans(text, pattern)) },
];

/**
 * A street with a number is an address only with what mail needs beside it, a postcode or a flat: a venue such as
 * "Breite Straße 29 in Berlin" stays.
 */
const POSTAL_ADDRESSES: readonly RegExp[] = [
	// Musterstraße 12 a, 10117 Berlin; Am Alten Markt 3, D-14467 Potsdam
	/(?<!\p{L})(?:\p{Lu}[\p{L}.-]*\s){0,3}\p{Lu}[\p{L}-]*\.?\s\d{1,4}\s?[a-z]?,?\s+(?:D(?:E)?-)?\d{5}\s\p{Lu}[\p{L}-]+/gu,
	// 12 Abay Avenue, Apt. 5; 221 Baker Street, London NW1 6XE
	/(?<!\p{L})\d{1,5}[a-z]?\s(?:\p{Lu}[\p{L}.-]*\s){1,3}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane|Boulevard|Blvd\.?),?\s+(?:(?:Apt|Apartment|Flat)\.?\s?\d+\w?|[\p{Lu}][\p{L}-]+,?\s(?:\d{5,6}|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}))/gu,
	// ул. Абая, д. 10, кв. 5; 050000, Алматы, ул. Абая 10
	/(?:\d{6},?\s(?:г\.\s?)?\p{Lu}[\p{L}-]+,?\s)?(?:ул\.|улица|пр\.|проспект|мкр\.)\s?\p{Lu}[\p{L}\s-]{1,40}?,?\s(?:д(?:ом)?\.?\s?)?\d{1,4}\p{L}?,?\s(?:кв(?:артира)?\.?\s?\d{1,4})/gu,
];

function matchSpans(text: string, pattern: RegExp): Span[] {
	return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** The longest beginning of the span, whole words of it, that is an IBAN: what follows one may look like a part of it. */
function findIban(text: string, { start, end }: Span): Span[] {
	const ends = [...text.slice(start, end).matchAll(/[\s-]|$/g)].map(({ index }) => start + index);
	const last = ends.toReversed().find((candidate) => hasIbanChecksum(text.slice(start, candidate)));
	return last === undefined ? [] : [{ start, end: last }];
}

/** ISO 13616: 15 to 34 characters. ISO 7064, MOD 97-10: letters count from A = 10, the first four characters go to the end. */
function hasIbanChecksum(candidate: string): boolean {
	const compact = candidate.replace(/[\s-]/g, "").toUpperCase();
	if (compact.length < 15 || compact.length > 34) return false;
	const digits = `${compact.slice(4)}${compact.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
		String(letter.charCodeAt(0) - 55),
	);
	return BigInt(digits) % 97n === 1n;
}

/** Cheap test before the thorough one: no phone number has fewer digits than five. */
const SEVERAL_DIGITS = /(?:\d[\s()/.–-]*){5}/u;
const PHONE_WORD =
	/(?<!\p{L})(?:tel|telefon|telefax|fon|fax|mobil|mobile|phone|handy|durchwahl|тел|факс)(?:nummer|-?\.?-?nr)?[.:\s]*$/iu;
const LABELLED_NUMBER =
	/(?<=(?<!\p{L})(?:tel|telefon|telefax|fon|fax|mobil|mobile|phone|handy|durchwahl|тел|факс)(?:nummer|-?\.?-?nr)?[.:\s]{0,3})\+?\(?\d[\d\s()/.–-]{4,}\d/giu;

/**
 * The library finds years and sums among the numbers (2012-2018, 45 000 000): one counts only if it begins with a
 * country code or the 0 of a German area code, and is no date, or if a word such as Tel. stands before it. Parts between
 * commas are looked at one by one: of two numbers side by side the library takes the first with half of the second.
 */
function findPhoneNumbers(text: string): Span[] {
	if (!SEVERAL_DIGITS.test(text)) return [];
	const found = [...text.matchAll(/[^,;\n]+/g)]
		.flatMap(({ index, 0: part }) =>
			findPhoneNumbersInText(part, { defaultCountry: "DE" }).map(({ startsAt, endsAt }) => ({
				start: index + startsAt,
				end: index + endsAt,
			})),
		)
		.filter(({ start, end }) => isPhoneNumber(text.slice(start, end)) || PHONE_WORD.test(text.slice(0, start)));
	return joinSpans([...found, ...matchSpans(text, LABELLED_NUMBER)]);
}

function isPhoneNumber(candidate: string): boolean {
	if (/^(\+|00[1-9]\d)/.test(candidate)) return true;
	const isDate =
		/\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?<!\d)(?:0?[1-9]|1[0-2])[./](?:19|20)\d{2}(?!\d)/.test(
			candidate,
		);
	return !isDate && /^\(?0/.test(candidate) && candidate.replace(/\D/g, "").length >= 9;
}

function joinSpans(spans: readonly Span[]): Span[] {
	const joined: Span[] = [];
	for (const span of [...spans].sort((a, b) => a.start - b.start)) {
		const last = joined.at(-1);
		if (last && span.start <= last.end)
			joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
		else joined.push(span);
	}
	return joined;
}
