import type { Pattern } from "./Pattern.ts";
import { anyOf, HANDLE_NOUNS, HANDLE_WORDS } from "./words.ts";

const HANDLE = String.raw`(?:(?:https?:\/\/)?(?:t|telegram)\.me\/|@)?[a-z][\w.:-]{2,40}[a-z\d_](?:#\d{4})?`;
export const HANDLES: readonly Pattern[] = [
	// With a number behind it the address is that of a post, which anybody may quote.
	{
		pattern:
			/(?<=(?<![\w.-])(?:t|telegram)\.(?:me|dog)\/|tg:\/\/resolve\?domain=|chat\.whatsapp\.com\/)(?!s\/|share)(?:joinchat\/|\+)?[\w+-]{4,}(?![\w-]|\/\d)/dgi,
	},
	{ pattern: /(?<=(?<![\w.-])wa\.me\/|whatsapp\.com\/send\/?\?phone=|viber:\/\/(?:chat|add)\?number=)\+?\d{7,15}/dgi },
	// Pages of people, and of nobody else.
	{ pattern: /(?<=linkedin\.com\/in\/|xing\.com\/profile\/|ok\.ru\/profile\/)[\p{L}\d_.%-]{3,}/dgiu },
	{ pattern: /(?<=(?<!\w)skype:)(?<item>[a-z][\w.,:-]{3,}\w)(?=\?|$|[\s"'>)])/dgi },
	{
		pattern: new RegExp(
			String.raw`${anyOf(HANDLE_WORDS)}(?<said>(?:[ -]?(?:${HANDLE_NOUNS.join("|")}))? ?[:=-]?) ?(?<item>${HANDLE})(?![\p{L}\p{N}])`,
			"dgiu",
		),
		accepts: ({ said = "", item = "" }, behind) =>
			/@|[._\d]/.test(item) || (said !== "" && /^ ?(?:[,;.)|\n]|$)/.test(behind)),
	},
	{
		pattern: new RegExp(
			String.raw`(?<![\p{L}\p{N}.])(?<item>@[a-z]\w{3,40})(?: ?\(| (?:on|via|bei|auf|in|über|в|на) )(?:${HANDLE_WORDS.join("|")})(?!\p{L})`,
			"dgiu",
		),
	},
];
