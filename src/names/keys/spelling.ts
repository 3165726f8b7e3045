/** In which language's spelling a name stands, as far as its letters show it. */

export type Spelling = "German" | "English" | "Russian" | "Kazakh" | "Kazakh Latin" | "Cyrillic" | "Latin";

const SIGNS: readonly (readonly [Spelling, RegExp])[] = [
	["Kazakh", /[әғқңөұүһі]/iu],
	["Cyrillic", /[ҷӣӯҳў]/iu],
	["Russian", /\p{Script=Cyrl}/u],
	["German", /sch|tsch|[äöüß]|w(?=[aeiou]|$|\s)|(?:ow|ew|owa|ewa)\b|(?<=[aeiou])j(?=[aeiou])|ej(?=\p{L})/iu],
	["Kazakh Latin", /q(?!u)|[ǵńúýşğñ]/iu],
	["English", /(?:ov|ev|yev|ova|eva)\b|kh|zh|ts(?!ch)|(?<![cs])ch|sh|y(?=[aeu])/iu],
];

export function findSpelling(text: string): Spelling {
	return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? "Latin";
}
