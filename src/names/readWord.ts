/**
 * How a word may be meant to sound, whatever alphabet and romanisation it is written in. One spelling can have several
 * readings: `j` is й in German and ж in English and Kazakh Latin, `ch` is х in German and ч in English. Two spellings
 * can be the same word if they share a reading. That is narrower than one key for all that may sound alike.
 */
import anyAscii from "any-ascii";
import { toPlainLetter } from "../model/values/text.ts";
import { remember } from "../shared/remember.ts";

const MOST_READINGS = 24;

/** All readings of a word, the likeliest first, in lower-case Latin letters with š, ž and č for their sounds. */
export const readWord = remember((word): readonly string[] => {
	const [first = "", ...others] = listReadings(word);
	const unmarked = withoutMarks(word);
	return unmarked === word ? [first, ...others] : [...new Set([first, ...listReadings(unmarked), ...others])];
});

function listReadings(word: string): string[] {
	return [...new Set(spellOut(prepare(word)).flatMap(withOldEnding).map(settle))];
}

/** As it is typed where the keyboard has no such letters: Šedivcký, Sedivcky. What German letters may be is in LATIN. */
function withoutMarks(word: string): string {
	return word.normalize("NFC").replace(/[^a-zäöüß\P{Script=Latin}]/giu, toPlainLetter);
}

/** Lower case; letters of other alphabets than Latin and Cyrillic, and marks that carry no sound here, taken out. */
function prepare(word: string): string {
	const lower = word
		.toLowerCase()
		.normalize("NFC")
		.replaceAll("ё", "ио")
		.replaceAll(/[ʼʻ’‘`'´ʹʺ′]/gu, "'");
	const isKazakh = /[әғқңұүһі]/u.test(lower);
	return [...lower]
		.map((letter) => {
			const sound = (isKazakh ? KAZAKH[letter] : undefined) ?? CYRILLIC[letter] ?? MARKED[letter];
			if (sound !== undefined) return `<${sound}>`;
			return /[a-zäöüßšžč'0-9]/u.test(letter) ? letter : toPlainLetters(letter);
		})
		.join("");
}

/** Letters and digits alone: other signs carry no sound, and `<` would begin a sound in spellOut. */
function toPlainLetters(letter: string): string {
	return anyAscii(letter)
		.toLowerCase()
		.replace(/[^a-z0-9]/gu, "");
}

/** Marked Latin letters that mean a sound of their own in Kazakh, Uzbek, Turkmen or scientific romanisation. */
const MARKED: Readonly<Record<string, string>> = {
	ç: "č",
	ć: "č",
	ğ: "g",
	ǵ: "g",
	ģ: "g",
	ñ: "n",
	ň: "n",
	ý: "i",
	ı: "i",
	ū: "u",
	ú: "u",
	ó: "o",
	ŭ: "u",
	ş: "š",
	ś: "š",
	ž: "ž",
	ə: "a|e",
	á: "a|e",
	ĭ: "i",
	ì: "i",
	ŝ: "š",
	ë: "io|e",
};

/** `a|b` stands for either. */
const CYRILLIC: Readonly<Record<string, string>> = {
	а: "a",
	б: "b",
	в: "v",
	г: "g|h",
	д: "d",
	е: "e",
	ж: "ž",
	з: "s",
	и: "i",
	й: "i",
	к: "k",
	л: "l",
	м: "m",
	н: "n",
	о: "o",
	п: "p",
	р: "r",
	с: "s",
	т: "t",
	у: "u",
	ф: "f",
	х: "h",
	ц: "ts|s",
	ч: "č",
	ш: "š",
	щ: "š",
	ъ: "",
	ы: "i",
	ь: "",
	э: "e",
	ю: "iu",
	я: "ia",
	// Kazakh, Kyrgyz, Tajik, Uzbek
	ә: "a|e",
	ғ: "g",
	қ: "k",
	ң: "n",
	ө: "o|u",
	ұ: "u",
	ү: "u",
	һ: "h",
	і: "i|u",
	ҳ: "h",
	ҷ: "ž",
	ӣ: "i",
	ӯ: "u|o",
	ў: "o|u",
};

/** Only in words that have a letter of Kazakh: sounds for which Russian spellings vary. */
const KAZAKH: Readonly<Record<string, string>> = { ы: "i|u", г: "g" };

/** Latin letters, the longest first. What has several readings has the likeliest first. */
const LATIN: readonly (readonly [letters: string, readings: readonly string[]])[] = [
	["schtsch", ["š"]],
	["shch", ["š"]],
	["dsch", ["ž"]],
	["tsch", ["č", "tš", "tž"]],
	["zsch", ["č"]],
	["sch", ["š", "ž", "sh"]],
	["tzh", ["tž"]],
	["tch", ["č"]],
	["dzh", ["ž"]],
	["chs", ["ks", "hs"]],
	["tz", ["ts", "s"]],
	["ts", ["ts", "s"]],
	["sh", ["š", "sh"]],
	["zh", ["ž"]],
	["dž", ["ž"]],
	["dj", ["ž"]],
	["ch", ["h", "č", "k"]],
	["ck", ["k"]],
	["kh", ["h", "k"]],
	["gh", ["g"]],
	["ph", ["f"]],
	["th", ["t", "th"]],
	["gui", ["gui", "gi"]],
	["qu", ["kv", "ku"]],
	["ei", ["ei", "ai"]],
	["ey", ["ei", "ai"]],
	["ai", ["ai", "ei"]],
	["ay", ["ai", "ei"]],
	["eu", ["eu", "oi"]],
	["äu", ["oi", "eu"]],
	["ae", ["ae", "e"]],
	["oe", ["oe", "o", "e"]],
	["ue", ["ue", "u", "iu"]],
	["ä", ["e", "a"]],
	["ö", ["o", "e", "io"]],
	["ü", ["u", "iu"]],
	["o'", ["o", "u"]],
	["g'", ["g"]],
	["ß", ["s"]],
	["ş", ["š"]],
	["š", ["š"]],
	["ž", ["ž"]],
	["č", ["č"]],
	["'", [""]],
	["c", ["k", "s", "ts"]],
	["j", ["i", "ž"]],
	["q", ["k"]],
	["w", ["v"]],
	["x", ["ks", "h"]],
	["y", ["i"]],
	["z", ["s", "ts"]],
];

function spellOut(word: string): string[] {
	let readings = [""];
	for (let at = 0; at < word.length; ) {
		const [length, choices] = readAt(word, at);
		readings = readings.flatMap((begun) => choices.map((choice) => begun + choice)).slice(0, MOST_READINGS);
		at += length;
	}
	return readings;
}

function readAt(word: string, at: number): readonly [length: number, readings: readonly string[]] {
	if (word[at] === "<") {
		const end = word.indexOf(">", at);
		return [end + 1 - at, word.slice(at + 1, end).split("|")];
	}
	if (at === 0 && /^s[tp](?!h)/u.test(word)) return [1, ["s", "š"]];
	for (const [letters, readings] of LATIN) {
		if (word.startsWith(letters, at)) return [letters.length, readings];
	}
	return [1, [word[at] ?? ""]];
}

/** Smirnoff is Smirnow, but Rohstoff is not Rohstow. */
function withOldEnding(reading: string): string[] {
	return /[oe]ff$/u.test(reading) ? [reading, reading.replace(/ff$/u, "v")] : [reading];
}

/** What romanisations write or leave out: doubled letters, й between vowels, ь, the ending -ий. */
function settle(reading: string): string {
	return reading
		.replace(/dž/gu, "ž")
		.replace(/tč/gu, "č")
		.replace(/ksander$/u, "ksandr")
		.replace(/(.)\1+/gu, "$1")
		.replace(/i+(?=[eo])/gu, (_, at: number) => (at === 0 || /[aeiou]/u.test(reading[at - 1] ?? "") ? "" : "i"))
		.replace(/ie/gu, "e")
		.replace(/eii|iei|ii/gu, "i")
		.replace(/(.)\1+/gu, "$1");
}
