import { REDACTED } from "../../model/values/redaction.ts";
import { findAddresses } from "./addresses/findAddresses.ts";
import { EMAILS } from "./emails.ts";
import { findAccounts } from "./findAccounts.ts";
import { type FoldedText, foldText } from "./foldText.ts";
import { HANDLES } from "./handles.ts";
import { findAll } from "./Pattern.ts";
import { PERSONAL } from "./personalNumbers.ts";
import { findPhones } from "./phones/findPhones.ts";
import { joinSpans, type Span } from "./Span.ts";
import { AT_WORDS, SPOKEN_AT_WORDS } from "./words.ts";

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
	const found = foldText(text).flatMap((folded) => findIn(folded, options));
	if (found.length === 0) return { text, kinds: [] };
	return {
		text: cover(
			text,
			found.map(({ span }) => span),
		),
		kinds: KINDS.map(({ kind }) => kind).filter((kind) => found.some((item) => item.kind === kind)),
	};
}

/** Of each kind in turn, so that no later one looks at what an earlier one took. */
function findIn({ text, toOriginal }: FoldedText, options: RedactionOptions): { kind: string; span: Span }[] {
	let left = text;
	return KINDS.flatMap(({ kind, hint, find }) => {
		if (!hint.test(left)) return [];
		const spans = find(left, options);
		left = cover(left, spans);
		return spans.map((span) => ({ kind, span: toOriginal(span) }));
	});
}

const AT_SIGNS = [...AT_WORDS, ...SPOKEN_AT_WORDS].join("|");

/** All contact data has digits, an @ or a word in its place, but for the names that people have in messengers. */
const WORTH_READING = new RegExp(
	[
		String.raw`[@&%\p{Nd}]|\p{Cf}|[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}]|[\uff00-\uffef\ufe6b]|\w_\w`,
		String.raw`[^\p{L}](?:${AT_SIGNS}|[aа][)\]}>])|AT\p{L}+DOT`,
		String.raw`t\.me|m\.me|tg:|linkedin|xing|(?:facebook|fb|instagram|vk|twitter|x|threads)\.com\/`,
		"s[kс][yу]pe|скайп|telegram|телеграм|instagram|инстаграм|(?<!\\p{L})(?:insta|инст[аеу]|imo|имо|line|zalo)(?!\\p{L})|viber|вайбер|whats ?app|wechat|weixin|threema|трима|kakao|discord|дискорд|messenger|мессенджер|snapchat|снапчат",
	].join("|"),
	"iu",
);

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

const KINDS: readonly Kind[] = [
	{
		kind: "e-mail",
		hint: new RegExp(String.raw`@|[^\p{L}](?:${AT_SIGNS}|[aа])[^\p{L}]|AT\p{L}+DOT`, "iu"),
		find: findAll(EMAILS),
	},
	{
		kind: "handle",
		hint: /t\.me|\.dog|wa\.me|send\/?\?phone|viber|s[kc]ype|tele?gram|телеграм|(?<!\p{L})(?:тг|tg)|скайп|[ву][ао][тц]?с?ап|вайбер|whats|wechat|threema|tg:|insta|инст[аеу]|signal|сигнал|(?<!\p{L})(?:imo|имо|line|лайн|zalo|kakao|weixin|в[ие]й?-?чат|трима)|snapchat|снапчат|messenger|мессенджер|[dд]is[ck]ord|дискорд|icq|фейсбук|аськ|linkedin|xing|twitter|mastodon|facebook|(?:fb|vk|x|m|threads)\.(?:com|me)\/|ok\.ru|@[a-z]\w/iu,
		find: findAll(HANDLES),
	},
	{ kind: "bank account", hint: /\d[ .-]?\d/, find: findAccounts },
	{ kind: "personal number", hint: /\d[ -]?[A-Z\d]/i, find: findAll(PERSONAL) },
	{ kind: "address", hint: /\p{L}[^\p{L}\d]{0,40}\d/u, find: findAddresses },
	{ kind: "phone", hint: /\d/, find: findPhones },
];
