/**
 * Many invented people and bodies as sources name them: family names that some share and most do not, in German, English
 * and Cyrillic spelling, and some of them twice, the second time in other letters.
 */
import type { Profile } from "../../src/identity/Profile.ts";

export interface ManyNames {
	readonly profiles: readonly Profile[];
	/** Ids that mean the same, by the later one of two. */
	readonly planted: ReadonlyMap<string, string>;
}

/** One in so many comes a second time. */
const TWICE = 12;

/** The same for the same number. */
export function generateNames(count: number): ManyNames {
	const random = createRandom(count);
	const profiles: Profile[] = [];
	const planted = new Map<string, string>();
	while (profiles.length < count) {
		const isPerson = random() < 0.7;
		const spell = isPerson ? inventPerson(random) : inventBody(random);
		const first = toProfile(isPerson, profiles.length, spell(random));
		profiles.push(first);
		if (random() * TWICE >= 1 || profiles.length === count) continue;
		const second = toProfile(isPerson, profiles.length, disturb(spell(random), isPerson, random));
		profiles.push(second);
		planted.set(second.id, first.id);
	}
	return { profiles, planted };
}

function toProfile(isPerson: boolean, number: number, value: string): Profile {
	const type = isPerson ? "Person" : "Organisation";
	return { id: `n${number}`, type, names: [{ value }], properties: {}, relations: [] };
}

type Random = () => number;
type Spell = (random: Random) => string;

/** Mulberry32. */
function createRandom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

function pick<Item>(items: readonly Item[], random: Random): Item {
	return items[Math.floor(random() * items.length)] as Item;
}

/** A few are much commoner than most. */
function pickCommon<Item>(items: readonly Item[], random: Random): Item {
	return items[Math.floor(items.length * random() ** 2.5)] as Item;
}

const SYLLABLES =
	"аб ал ай ар ба бек бол гер да дос ел ер жан жо иса ка кен мар мур на нур ора рах са сер та тур ула ша яр".split(" ");
const GIVEN =
	"Нурлан Айгуль Серик Ерлан Динара Алексей Марат Гульнара Тимур Ольга Болат Жанна Данияр Асель Руслан Мадина Виктор Сауле Азамат Елена Кайрат Шолпан Игорь Дамир Зарина Бахыт Чингиз Алия Юрий Наталья".split(
		" ",
	);
const GERMAN_GIVEN =
	"Andreas Jürgen Ute Sabine Günter Jörg Petra Käthe Thomas Birgit Matthäus Heike Uwe Björn Claudia Rüdiger Anke Stefan Ingrid Götz".split(
		" ",
	);
const GERMAN_PARTS = [
	"Ober Nieder Stein Wald Kirch Berg Mühl Alten Schön Grün Roth Klein Lind Hasen Vogel Brück Eich Hart Löwen Rosen Silber Hirsch Buch Weiden Sand Thal Himmel Blum Donner Feld Gold Heid Kessel Laut Nuss Oster Pfeil Quell Reich Sommer Traut Unter Vier Winter Zell".split(
		" ",
	),
	"bach müller mann berger hofer maier auer feld huber städter leitner becker reuter brecht ing ler dorfer wald rath schmidt kamp stein heimer bauer graf lein meister wirth zweig born".split(
		" ",
	),
	["", "", "", "er", "s"],
] as const;

function inventPerson(random: Random): Spell {
	if (random() < 0.35) return inventGerman(random);
	const stem = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pickCommon(SYLLABLES, random)).join("");
	const family = toCapital(stem) + pick(["ов", "ев", "ова", "ева", "бай", "улы"], random);
	const second = random() < 0.25 ? `${toCapital(pick(SYLLABLES, random) + pick(SYLLABLES, random))}ович` : "";
	const given = pickCommon(GIVEN, random);
	return (again) => {
		const [a, b, c] = [given, second, family].map((part) => romanise(part, pick(["ru", "de", "en"] as const, again)));
		return again() < 0.2 ? `${c}, ${a}${b ? ` ${b}` : ""}` : [a, b, c].filter(Boolean).join(" ");
	};
}

function inventGerman(random: Random): Spell {
	const family = toCapital(
		GERMAN_PARTS.map((parts) => pickCommon(parts, random))
			.join("")
			.toLowerCase(),
	);
	const given = pickCommon(GERMAN_GIVEN, random);
	const further = random() < 0.5 ? ` ${pickCommon(GERMAN_GIVEN, random)}` : "";
	return (again) => {
		const name = `${again() < 0.15 ? "Dr. " : ""}${given}${further} ${family}`;
		return again() < 0.4 ? writeOut(name) : name;
	};
}

const KINDS = [
	["Verband", "Association"],
	["Institut", "Institute"],
	["Agentur", "Agency"],
	["Ausschuss", "Committee"],
	["Zentrum", "Centre"],
] as const;
const SUBJECTS = [
	["Wirtschaft", "Economy"],
	["Bildung", "Education"],
	["Umwelt", "Environment"],
	["Energie", "Energy"],
	["Landwirtschaft", "Agriculture"],
	["Verkehr", "Transport"],
] as const;

function inventBody(random: Random): Spell {
	const kind = pick(KINDS, random);
	const subject = pick(SUBJECTS, random);
	const place = toCapital(Array.from({ length: 3 }, () => pick(SYLLABLES, random)).join(""));
	return (again) => {
		const english = again() < 0.5 ? 1 : 0;
		return `${kind[english]} ${english ? "for" : "für"} ${subject[english]} ${romanise(place, english ? "en" : "de")}`;
	};
}

/** One in ten second spellings is mistyped; one in ten people has an initial for the first name. */
function disturb(name: string, isPerson: boolean, random: Random): string {
	const kind = random();
	if (kind < 0.1) return mistype(name, random);
	return kind < 0.2 && isPerson && !name.includes(",") ? name.replace(/^(\p{Lu})\p{Ll}+(?= \p{L})/u, "$1.") : name;
}

function mistype(name: string, random: Random): string {
	const at = 1 + Math.floor(random() * (name.length - 2));
	return random() < 0.5 ? name.slice(0, at) + name.slice(at + 1) : name.slice(0, at) + name[at] + name.slice(at);
}

const LETTERS: Readonly<Record<string, readonly [de: string, en: string]>> = {
	...{ а: ["a", "a"], б: ["b", "b"], в: ["w", "v"], г: ["g", "g"], д: ["d", "d"], е: ["e", "e"], ж: ["sch", "zh"] },
	...{ з: ["s", "z"], и: ["i", "i"], й: ["j", "y"], к: ["k", "k"], л: ["l", "l"], м: ["m", "m"], н: ["n", "n"] },
	...{ о: ["o", "o"], п: ["p", "p"], р: ["r", "r"], с: ["s", "s"], т: ["t", "t"], у: ["u", "u"], ф: ["f", "f"] },
	...{ х: ["ch", "kh"], ц: ["z", "ts"], ч: ["tsch", "ch"], ш: ["sch", "sh"], ы: ["y", "y"], ь: ["", ""] },
	...{ ю: ["ju", "yu"], я: ["ja", "ya"] },
};

function romanise(word: string, spelling: "ru" | "de" | "en"): string {
	if (spelling === "ru" || word === "") return word;
	const letters = [...word.toLowerCase()].map((letter) => LETTERS[letter]?.[spelling === "de" ? 0 : 1] ?? letter);
	return toCapital(letters.join(""));
}

function writeOut(name: string): string {
	return name.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue");
}

function toCapital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
