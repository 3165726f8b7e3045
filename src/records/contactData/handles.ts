import { NUMBER_IS, REMARK } from "./announced.ts";
import type { Pattern } from "./Pattern.ts";
import {
	anyOf,
	FURTHER_HANDLE_WORDS,
	HANDLE_NAMES,
	HANDLE_NOUNS,
	HANDLE_WORDS,
	LABELLED_HANDLE_WORDS,
	NO_HANDLES,
	ORGANISATION_PARTS,
} from "./words.ts";

const HANDLE = String.raw`(?:(?:https?:\/\/)?(?:t|telegram)\.me\/|@)?[a-z][\w.:-]{2,40}[a-z\d_](?:#\d{4})?`;
/** It cannot be taken for a word. */
const AT_HANDLE = String.raw`(?<![\p{L}\p{N}_.@])@[a-z][\w.]{2,40}[a-z\d_](?![\p{L}\p{N}@])`;
const NOUN = `(?:${[...HANDLE_NOUNS, ...HANDLE_NAMES].join("|")})`;
/** With its ending: Telegramda, в телеграме. */
const MESSENGER = String.raw`(?<!\p{L})(?:(?:${HANDLE_WORDS.join("|")})\p{L}{0,6}|insta|инст[аеу])(?!\p{L})`;
const FURTHER_MESSENGER = anyOf(FURTHER_HANDLE_WORDS);
/** Up to a handle, past others before it. */
const UP_TO_HANDLE = String.raw`(?:[^@\n!?;]{0,40}@){0,3}[^@\n!?;]{1,40}`;
const NO_PAGE = String.raw`(?!\/?[\w%-])`;
/** As sites name the pages of people by themselves: anna.muster.91 and not anna or expo2025. */
const PERSON = String.raw`(?![\w.]*(?:${ORGANISATION_PARTS.join("|")}))\p{L}{1,40}(?:[._]\p{L}{2,40}){1,2}(?:[._]?\d{1,4})?`;
const NO_HANDLE = new RegExp(`^(?:${NO_HANDLES.join("|")})$`, "iu");
/** MSC.304, No.12, v2.1 */
const NO_NAME = /^(?:[A-Z\d._-]+|[a-z]{1,3}\.\d+|[A-Z][a-z]{0,2}\.\d+|v\d.*)$/;
const HOST = /\.(?:com|org|net|me|de|kz|uz|kg|tj|tm|ru)$/i;
/** A budget line and a direct line are no messenger, and neither is what has no capital. */
const LINE = String.raw`(?:(?<![\p{L}\d.)] ?-?)|(?<=(?:via|per|über|or|oder|and|und|или|через) ))(?<line>line)(?!\p{L})`;
const LABELLED_MESSENGER = `(?:${anyOf(LABELLED_HANDLE_WORDS)}|${LINE})`;
const NAME = String.raw`[a-z][\w.-]{2,40}[a-z\d_]`;
const NAME_ENDS = String.raw`(?![\p{L}\p{N}@(/]|[.-][\p{L}\p{N}])`;
const SIGNAL = anyOf(["signal|сигнал"]);
const SIGNAL_HINT = new RegExp(SIGNAL, "iu");
/** All names there end so; a year is none. */
const SIGNAL_NAME = String.raw`[a-z_]\w{2,31}\.(?!(?:19|20)\d\d(?!\d))\d{2,5}`;

export const HANDLES: readonly Pattern[] = [
	// With a number behind it the address is that of a post, which anybody may quote.
	{
		pattern:
			/(?<=(?<![\w.-])(?:t|telegram)\.(?:me|dog)\/|tg:\/\/resolve\?domain=|chat\.whatsapp\.com\/)(?!s\/|share)(?:joinchat\/|\+)?[\w+-]{4,}(?![\w-]|\/\d)/dgi,
	},
	{ pattern: /(?<=(?<![\w.-])wa\.me\/|whatsapp\.com\/send\/?\?phone=|viber:\/\/(?:chat|add)\?number=)\+?\d{7,15}/dgi },
	// Pages of people, and of nobody else.
	{
		pattern:
			/(?<=linkedin\.com\/(?:in|pub)\/|xing\.com\/profile\/|ok\.ru\/profile\/|(?<![\w.-])m\.me\/)[\p{L}\d_.%-]{3,}/dgiu,
	},
	{
		hint: /\.com\//i,
		pattern: new RegExp(
			String.raw`(?<=(?<![\w-])(?:facebook|fb|instagram|vk|twitter|x|threads)\.com\/@?)(?:profile\.php\?id=\d{5,}|people\/[^\s/]+\/\d+|id\d{6,}|${PERSON})${NO_PAGE}`,
			"dgiu",
		),
	},
	{ pattern: /(?<=(?<!\w)skype:)(?<item>[a-z][\w.,:-]{3,}\w)(?=\?|$|[\s"'>)])/dgi },
	{
		pattern: new RegExp(
			String.raw`${anyOf(HANDLE_WORDS)}(?<said>(?:[ -]?${NOUN})? ?[:=-]?) ?(?<item>${HANDLE})(?![\p{L}\p{N}])`,
			"dgiu",
		),
		// Facebook: facebook.com/… is the page of anybody. What may be a word, a Telegram channel, is one only behind a colon, and Telegram: Chancen is none.
		accepts: ({ said = "", item = "" }, behind) =>
			(/@|[._\d]/.test(item) &&
				!/^v\d/i.test(item) &&
				!(/^[^/]*\.[a-z]{2,3}$/i.test(item) && behind.startsWith("/"))) ||
			(/[:=]$/.test(said) &&
				/^ ?(?:[,;.)|\n]|$)/.test(behind) &&
				!/^\p{Lu}\p{Ll}+$/u.test(item) &&
				!NO_HANDLE.test(item)),
	},
	// IMO: anna_muster
	{
		hint: new RegExp(anyOf([...LABELLED_HANDLE_WORDS, "line"]), "iu"),
		pattern: new RegExp(
			`${LABELLED_MESSENGER}(?:[ -]?${NOUN})?${REMARK}(?: ?[:=]| -) ?(?<item>${NAME})${NAME_ENDS}`,
			"dgiu",
		),
		accepts: ({ line, item = "" }) => line !== "line" && /[._\d]/.test(item) && !NO_NAME.test(item) && !HOST.test(item),
	},
	// Signal: anna.42, anna.42 (Signal)
	{
		hint: SIGNAL_HINT,
		pattern: new RegExp(
			String.raw`${SIGNAL}(?:[^@\n!?;:.,]{0,30}[:=] ?|[ -]${NOUN} )(?<item>${SIGNAL_NAME}|[a-z][a-z\d]*_\w+)${NAME_ENDS}`,
			"dgiu",
		),
	},
	{
		hint: SIGNAL_HINT,
		pattern: new RegExp(
			String.raw`(?<![\p{L}\p{N}._@/-])(?<item>${SIGNAL_NAME})(?: ?[(/,-] ?| (?:on|via|bei|auf|in|über|в|на|через) )${SIGNAL}`,
			"dgiu",
		),
	},
	// über Telegram ab: @anna, Instagram куратора: @anna
	{
		hint: /@[a-z]/i,
		pattern: new RegExp(
			String.raw`(?=@)(?<=${MESSENGER}${UP_TO_HANDLE}|${FURTHER_MESSENGER}(?:[ /-]${NOUN}| ?\([^()]{1,20}\)|\/\p{L}+)?(?: ?[:=-]| ?\()? ?)${AT_HANDLE}`,
			"dgiu",
		),
	},
	// Telegram orqali: anna_muster
	{
		hint: /\w_\w/,
		pattern: new RegExp(
			String.raw`${MESSENGER}[^@\n!?;:]{0,40}: ?(?<item>[a-z][a-z\d.]*_[\w.]*[a-z\d])(?![\p{L}\p{N}/])`,
			"dgiu",
		),
	},
	// via Skype (anna.muster)
	{
		pattern: new RegExp(`${MESSENGER}(?:[ -]?${NOUN})?:? ?[("„“«]{1,2}(?<item>${HANDLE})[)"“”»]`, "dgiu"),
		accepts: ({ item = "" }) => /@|[._\d]/.test(item) && !/^v?\d/i.test(item) && !HOST.test(item),
	},
	{
		hint: /@[a-z]/i,
		pattern: new RegExp(
			String.raw`(?<![\p{L}\p{N}.])(?<item>@[a-z][\w.]{2,40}\w)(?: ?[(/,-] ?| (?:on|via|bei|auf|in|über|в|на) | (?!twitter))${MESSENGER}`,
			"dgiu",
		),
	},
	// Numbers instead of names
	{
		pattern:
			/(?<!\p{L})(?:icq|аськ[аи])(?:[ -]?(?:id|uin|nr|nummer|номер|#))?\.?[ :#-]{0,3}(?<item>\d{2,3}(?:-?\d{3}){2}|\d{5,6})(?![\d-])/dgiu,
	},
	{
		hint: /threema/i,
		pattern: new RegExp(
			String.raw`(?<!\p{L})threema(?<id>[ -]?id)?${NUMBER_IS}(?<item>[A-Z\d]{8})(?![\p{L}\d])`,
			"dgiu",
		),
		accepts: ({ id, item = "" }) => /\d/.test(item) || (id !== undefined && item === item.toUpperCase()),
	},
];
