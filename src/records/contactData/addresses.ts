/** Where somebody lives or has a letter box. */
import type { Pattern } from "./Pattern.ts";
import { ADDRESS_WORDS } from "./words.ts";

/** The words for parts of an address, small or with a capital: \p{Lu} below must mean capitals, so that the patterns cannot ignore case. */
function words(...lists: readonly string[]): string {
	const all = lists.join("|").split("|");
	return `(?:${all.map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`).join("|")})`;
}

const NAME = String.raw`[\p{Lu}\d«"][\p{L}\d.'«»"-]{0,30}(?: (?:[\p{Lu}\d][\p{L}\d.'»"-]{0,30}|\p{Ll}{2,3})(?![\p{L}\d])){0,3}`;
const STREET_BEFORE = words(
	"улица|ул|проспект|просп|пр-т|пр|переулок|пер|бульвар|бул|б-р|шоссе|ш|набережная|наб|площадь|пл|микрорайон|мкр-н|мкрн?|жилой массив|ж/м|массив|квартал|кв-л",
	"кӯча(?:и)?|хиёбон(?:и)?|ulitsa|ulica|ul|prospekt|prosp|pr|pereulok|per|mikrorayon|mkr|massiv",
);
const STREET_BEHIND = words(
	"көшесі|көш\\.|к\\.|к-сі|даңғылы|д-лы|бульвары|шағын ауданы|ш/а|тұйығы|көчөсү|көч\\.|проспектиси|проспекти|кичи району|кўчаси|мавзеси|даҳаси",
	"ko'chasi|ko'ch\\.|k\\.|mavzesi|dahasi|mahallasi|köçesi|köç\\.|şaýoly|köshesi|koshesi|dangyly|street|st\\.|avenue|ave\\.?|road|rd\\.|lane|boulevard|blvd\\.?",
);
const HOUSE_WORD = String.raw`(?:${words("дом", "д", "здание", "зд", "строение", "стр", "корпус", "корп", "уй", "үй", "хонаи", "uy", "jaý", "öý", "dom", "d", "house", "bldg")}\.? ?(?:# ?)?)`;
const HOUSE_ENDING = String.raw`(?:[- ]?(?:nji|нжи)?[- ]?${words("үй", "уй", "uy", "jaý", "öý")}(?!\p{L}))`;
const NUMBER = String.raw`\d{1,4}(?!\d)(?:[/-]\d{1,4}(?!\d))?(?: ?[а-яa-z](?!\p{L}))?`;
const FLAT = String.raw`,? ?(?:${words("квартира", "кв", "офис", "оф", "кабинет", "каб", "комната", "комн", "пәтер", "батир", "хонадон", "ҳуҷраи", "хуҷраи", "xonadon", "kvartira", "kv", "apartment", "apt", "flat", "office", "ofis")}\.? ?\d{1,4}(?!\d)|\d{1,4}[- ]?(?:nji|нжи)?[- ]?${words("пәтер", "батир", "кеңсе", "xonadon", "хонадон", "otag", "kwartira")}(?!\p{L}))`;
const CITY = String.raw`(?:(?:${words("г\\.", "гор\\.", "город", "с\\.", "пос\\.", "р-н", "район", "ш\\.", "шаҳри", "sh\\.", "shahri")} ?\p{Lu}[\p{L}-]+|\p{Lu}[\p{L}-]+ (?:${words("қ\\.", "қаласы", "ш\\.", "шаары", "sh\\.", "shahri", "ş\\.", "şäheri", "шаҳри", "shahar", "район", "р-н", "ауданы", "tumani", "туманы", "обл\\.", "область", "облысы")}))(?:,? ?| ))`;
const INDEX = String.raw`(?<!\d)\d{6}(?!\d)`;
const LABEL = `(?:${words(...ADDRESS_WORDS)}(?:[:.]? |:))`;

/** A street with a number is an address only with what mail needs beside it: a postcode, a city named as one, a house, a flat. */
const EASTERN = new RegExp(
	String.raw`(?<label>${LABEL})?(?<item>(?:(?<index>${INDEX}),? (?:\p{Lu}[\p{L}-]+, )?)?(?:(?<city>${CITY}{1,3}))?(?<!\p{L})(?:${STREET_BEFORE}(?:\.? |\.)${NAME}|${NAME} ${STREET_BEHIND}),? ?(?:(?<house>${HOUSE_WORD}${NUMBER}|${NUMBER}${HOUSE_ENDING})|${NUMBER})(?<flat>${FLAT})?(?<behind>,? ${INDEX} \p{Lu}[\p{L}-]+|,? \p{Lu}[\p{L}-]+,? ${INDEX})?)`,
	"dgu",
);

const STREET_WORDS = "straße|strasse|str\\.|weg|allee|platz|gasse|chaussee|damm|ufer|ring";
const FURTHER_STREETS =
	"steig|pfad|markt|wall|graben|promenade|zeile|stieg|hof|berg|park|garten|brücke|kamp|winkel|aue|grund|anger|höhe";
const STREET = String.raw`(?:\p{Lu}[\p{L}.-]* ){0,2}(?:\p{Lu}[\p{L}-]*(?:${STREET_WORDS})|${words(STREET_WORDS)}(?: de[rs] (?:\d{1,2}\. )?\p{Lu}\p{L}+)?)`;
const OTHER_STREET = String.raw`(?:(?:Am|An|Auf|Im|In|Unter|Hinter|Vor|Zum|Zur|Bei|Alt|Alte|Alter|Neue|Neuer)(?: (?:der|den|dem))?(?: \p{Lu}[\p{L}-]*){1,2}|\p{Lu}[\p{L}-]*(?:${FURTHER_STREETS}))`;
const HOUSE = String.raw`\d{1,3}(?!\d)(?: ?[a-z](?!\p{L}))?(?: ?[/-] ?(?:\d{1,3}(?!\d)|[IVX]{1,4}(?!\p{L})))?`;
const POSTCODE = String.raw`(?:(?:DE?|KZ|UZ|KG) ?- ?)?\d{5,6}(?!\d),? \p{Lu}[\p{L}-]+`;
const VENUE =
	"(?:Halle|Stand|Saal|Raum|Haus|Etage|Zimmer|Jahr|Messe|Tor|Block|Pavillon|Ebene|Monat|Kapitel|Artikel|Absatz|Band)";

/** "Breite Straße 29 in Berlin" is a venue, and so is "Halle 3, 10115 Berlin". */
const WESTERN = [
	String.raw`(?<!\p{L})${STREET} ?${HOUSE}(?:,? | ?[|·;/] ?|\n| in )${POSTCODE}`,
	String.raw`(?<!\p{L})(?!(?:\p{L}+ ){0,3}${VENUE} \d)${OTHER_STREET} ${HOUSE}(?:, |\n| (?=D))${POSTCODE}`,
	String.raw`(?<![\p{L}\d])${POSTCODE},? ${STREET} ${HOUSE}`,
	String.raw`(?<!\p{L})(?:Postfach|P\. ?O\. ?Box|PO Box|[аА]/я) \d{1,3}(?: ?\d{2,3}){0,3}(?!\d)(?:, ${POSTCODE})?`,
	`${LABEL}(?<item>(?:${STREET}|${OTHER_STREET}) ${HOUSE}(?:,? ${POSTCODE})?)`,
	String.raw`(?<![\p{L}\d])\d{1,3}[a-z]?,? (?:\p{Lu}[\p{L}.-]* ){1,3}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane|Boulevard|Blvd\.?|Drive)(?:, | )(?:(?:Apt|Apartment|Flat|Suite)\.? ?\d+\w?|\p{Lu}[\p{L}-]+,? (?:\d{5,6}(?!\d)|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}))`,
].map((source) => new RegExp(source, "dgu"));

export const ADDRESSES: readonly Pattern[] = [
	...WESTERN.map((pattern) => ({ pattern })),
	{
		pattern: EASTERN,
		accepts: ({ label, index, city, house, flat, behind }) => [label, index, city, house, flat, behind].some(Boolean),
	},
];
