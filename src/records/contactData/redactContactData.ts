import { REDACTED } from "../../model/values/redaction.ts";
import { ADDRESSES } from "./addresses.ts";
import { EMAILS } from "./emails.ts";
import { findAccounts } from "./findAccounts.ts";
import { findPhones } from "./findPhones.ts";
import { type FoldedText, foldText } from "./foldText.ts";
import { HANDLES } from "./handles.ts";
import { findAll } from "./Pattern.ts";
import { PERSONAL } from "./personalNumbers.ts";
import { joinSpans, type Span } from "./Span.ts";

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

/** All contact data has digits, an @ or a word in its place, but for the names that people have in messengers. */
const WORTH_READING =
	/[@&%\p{Nd}]|\p{Cf}|[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}]|[^\p{L}](?:at|ät|et|[aа][)\]}>]|эт|кхат|klammeraffe)|AT\p{L}+DOT|собак|t\.me|tg:|linkedin|xing|[\uff00-\uffef\ufe6b]|s[kс][yу]pe|скайп|telegram|телеграм/iu;

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
		hint: /@|[^\p{L}](?:at|ät|et|[aа]|эт|кхат|соба(?:ч)?ка|klammeraffe)[^\p{L}]|AT\p{L}+DOT/iu,
		find: findAll(EMAILS),
	},
	{
		kind: "handle",
		hint: /t\.me|\.dog|wa\.me|send\/?\?phone|viber|s[kc]ype|tele?gram|телеграм|(?<!\p{L})(?:тг|tg)|скайп|ва?[цт]сап|вайбер|whats|wechat|threema|tg:|insta|инста|[dд]is[ck]ord|дискорд|icq|linkedin|xing|twitter|mastodon|facebook/iu,
		find: findAll(HANDLES),
	},
	{ kind: "bank account", hint: /(?:\d ?){4}/, find: findAccounts },
	{ kind: "personal number", hint: /\d{2}/, find: findAll(PERSONAL) },
	{ kind: "address", hint: /\p{L}\D{0,3}\d/u, find: findAll(ADDRESSES) },
	{ kind: "phone", hint: /\d/, find: findPhones },
];
