/**
 * The words by which people announce contact data, and those after which a number is an identifier, in the languages of the
 * documents. Pieces of regular expressions, whatever the case; `\p{L}*` stands for endings.
 */

/** What people write for @. */
export const AT_WORDS = ["at|ät|et|klammeraffe|эт|кхат|собака|собачка"];

export const DOT_WORDS = ["dot|punkt|точка|нүкте|чекит|nuqta|нуқта|nokat|нуқта"];

/** With which addresses of e-mail end here. */
export const MAIL_COUNTRIES = ["de|kz|uz|kg|tj|tm|ru|com|org|net|eu|info|ch|at"];

/** Between one number and the next. */
export const LIST_WORDS = [
	"und|oder|od?\\.|bzw\\.|sowie|and|or|и|или|либо|және|немесе|va|yoki|ва|ёки|ё|жана|же|we|ýa-da",
];

/** After these every number of at least five digits is a telephone number, unless it is a span of years or an amount. */
export const PHONE_WORDS = [
	// German
	"tel|telefon(?:isch)?|(?:telefon|ruf|notruf|rückruf|notfall|service|kontakt|privat|festnetz|büro|fax|mobil(?:funk)?|handy|whats ?app)-?nummern?|tele?fax|telekopie|fon|fax|mobil(?:funk|telefon)?|handy|durchwahl|dw|hotline",
	"unter der nummer|erreichbar unter|zu erreichen unter|unter der rufnummer",
	// English
	"telephone|phone|mobile|cell(?:ular|phone)?|mob|direct line|call us(?: at| on)?|call (?:at|on)|whats ?app|viber",
	// Russian
	String.raw`тел|телефон(?:ы|у|а|ам|ом)?|т/ф|факс(?:у|ы)?|моб|мобильн\p{L}+|сот|сотов\p{L}+|звони(?:ть|те)(?: по)?|по номеру|горячая линия|в[ао]ц?[тс]ап|вайбер`,
	// Kazakh and Kyrgyz
	"телефон(?:дары|ы|у|дору)|ұялы|уюлдук|чөнтөк|uialy|uıaly",
	// Uzbek, Tajik, Turkmen
	"telefon(?:y|i|lari|lary)?|faks(?:i|y)?|uyali|qo'ng'iroq|телефон[иӣ]|мобил[иӣ]|öýjükli",
	// Signs
	"(?:☎|☏|✆|📞|📱|📠|🖷)\ufe0f?",
];

/** These stand before other numbers as well. */
export const VAGUE_PHONE_WORDS = [
	"ruf|kontakt(?:daten)?|anruf|rückruf|rückfragen|auskunft|zentrale|sekretariat",
	"call|contact|switchboard|signal|imo",
	"контакт(?:ы|ный телефон)?|для справок|справки|канцелярия|при[её]мная",
	"байланыс|байланыш|bailanys|baılanys|aloqa(?: uchun)?|алоқа учун|тамос",
];

/** So short that only what is written like a telephone number counts behind them. */
export const PHONE_LETTERS = ["t", "f", "m", "т", "ф", "м", "раб", "дом"];

export const EXTENSION_WORDS = ["доб", "вн", "ext", "extension", "app", "apparat", "ішкі", "ичк[иі]", "ички"];

export const HANDLE_WORDS = [
	"telegram|tg|skype|whats ?app|viber|wechat|threema|instagram|discord|icq|twitter|mastodon|facebook",
	"телеграм+|тг|скайп|дискорд|в[ао]ц?[тс]ап|вайбер|инстаграм+",
];

/** What people call the place in a messenger where they are found. */
export const HANDLE_NOUNS = [
	"(?:user)?name|benutzername|id|account|konto|handle|nick(?:name)?|login|kanal|channel|chat|gruppe|group|guruh",
	String.raw`ник|логин|аккаунт|канал\p{L}*|чат|имя|арна\p{L}*|kanali`,
];

/** What may stand between a word that announces a number and the number. */
export const NUMBER_WORDS = [
	"nummern?|nr|nos?|numbers?|kennung|ist|lautet|is",
	String.raw`номер\p{L}*|нөмір\p{L}*|сери[ияей]+|сериясы|seriya(?:si)?|raqam\p{L}*|рақам\p{L}*`,
];

/** Whose telephone it is, or where it stands. */
export const PHONE_REMARKS = [
	"dienstlich|privat|zentrale|sekretariat|büro|mobil|office|work|home|direct|mobile|private|shaxsiy|ish|uy",
	"рабочий|раб|домашний|дом|служебный|моб|сот|личный|городской|жұмыс|үй|қала",
];

/** Behind these stands the number of an account. */
export const ACCOUNT_WORDS = [
	"iban|kto|konto-?(?:nummer|nr)|bankverbindung|blz|bankleitzahl|acct|sort code|routing number",
	"иик|iik|жск|р ?/ ?сч?(?:[её]т)?|л ?/ ?сч?(?:[её]т)?|расч[её]тный сч[её]т",
	"[hx] ?/ ?r|[хҳ] ?/ ?р|hisob raqami|ҳисоб рақами",
];

/** Behind these may stand as well how much is on it. */
export const VAGUE_ACCOUNT_WORDS = ["konto|account|сч[её]та?|эсеп|шот|hisob|hasap"];

export const CARD_WORDS = ["kreditkarte|bankkarte|karte|card|карт[аыуе]|karta(?:si|sy)?|plastik"];

/** Twelve digits: the six of the birthday, one of century and sex, five more. Companies have a number of the same length. */
export const KAZAKH_PERSON_WORDS = ["иин|iin|жсн|jsn|индивидуальный идентификационный номер|жеке сәйкестендіру нөмірі"];

/** Fourteen digits, of which the first says century and sex. */
export const LONG_PERSON_WORDS = [
	"пинфл|pinfl|jshshir|жшшир|пин|pin|жин|персональный (?:идентификационный )?номер|жеке идентификациялык номери|жеке номер|шахсий рақам|shaxsiy raqam",
	"инн|inn|инн физ(?:ического|\\.) лица",
];

export const TAX_PERSON_WORDS = [
	"инн физ(?:ического|\\.) лица|steuer-?id(?:nr)?|steuer(?:liche)?[ -]?identifikations-?(?:nummer|nr)|id-?nr|(?:personal )?tax id",
];

export const INSURANCE_WORDS = [
	"(?:sozial|renten|kranken)?versicherten-?(?:nummer|nr)|(?:sozial|renten|kranken)?versicherungs-?(?:nummer|nr)|[sr]v-?(?:nummer|nr)",
	"снилс|snils",
];

export const PASSPORT_WORDS = [
	"(?:personal)?ausweis(?:nummer|nr)?|führerschein(?:nummer|nr)?|(?:reise)?pass(?:nummer|nr)?|passport|id card|identity card",
	String.raw`(?:загран)?паспорт(?:а|е|у|ом|тың|ы|и)?(?: гр(?:ажданина|\.)(?: рк| рф| кр| руз| республики \p{L}+)?)?|уд(?:остоверени[ея]|\.) личности|водительско[ег]о? удостоверени[ея]|төлқұжат\p{L}*|жеке куәлік\p{L}*|pasport\p{L}*|шиноснома`,
];

/** After these a number is an identifier of something that is no person: it is left alone, whatever it looks like. */
/** Whose number it is, between the word that announces it and the number: Steuer-ID des Empfängers, тел. приёмной. */
export const OWNERS = [
	String.raw`(?:des|der|von|vom|of|for|für|to|для|барои|of the|for the)(?: \p{L}{2,20}){1,2}`,
	String.raw`при[её]мной|руководител\p{L}+|секретар\p{L}+|оргкомитета|отдела|канцелярии|директора|офиса|делегации|участник\p{L}+|получател\p{L}+|заявител\p{L}+`,
	`маълумот|боғланиш|aloqa|ma'lumot|мурожаат|анықтама|байланыс|қабылдау бөлмесі|кабыл алуу`,
];

/** Behind a number these say that it is one to call: 71 200 01 62 raqamiga, 55 01 42 нөміріне. */
export const CALLED_BEHIND = [
	"raqam(?:iga|idan|i orqali)|telefoniga|рақам(?:ига|идан)|нөмір(?:іне|і бойынша)|номер(?:іне|ине|и боюнча)|телефон(?:ына|уна|ы арқылы|у аркылуу)",
	"belgisine|belgä|рақами тамос",
];

export const IDENTIFIER_WORDS = [
	// What ends in one of these is the number of something
	String.raw`\p{L}*-?(?:nummern?|kennziffern?|kennung|kennzeichen|aktenzeichen|haushaltstitel|titel)`,
	String.raw`(?:\p{L}+-)?(?:nrn?|nos?|numbers?|code|id|index)|[#№]`,
	String.raw`номер\p{L}*|нөмір\p{L}*|raqam\p{L}*|рақам\p{L}*`,
	// Registers
	"bin|бин|бсн|bsn|stir|стир|инн|inn|рнн|окпо|огрн|кпп|кбк|бик|рма|еин|ein|lei|isin|cusip|orcid|isni|viaf|gnd|eori|duns|ust|vat|hra|hrb|vr|gnr",
	String.raw`handelsregister|register|реестр\p{L}*|регистр\p{L}*|кадастр\p{L}*|оквэд|oked|оked|сооугу|соогу|тн вэд|hs`,
	// Books and norms
	"isbn|issn|ismn|doi|urn|din(?: en)?|iso|iec|ep|гост|ст рк|norm|standard|heft|band|seiten?|bd|ausgabe|vol",
	// Law and administration
	String.raw`az|gz|ref|file|akte|gesetz\p{L}*|verordnung|erlass|dekret|beschluss|drucksache|dok|doc|bt-drs|drs|ausschreibung|los|lot|tender|vertrag\p{L}*|contract|grant|law|act|decree|order|patent|licen[cs]e|ticket`,
	String.raw`закон\p{L}*|постановлени\p{L}*|указ\p{L}*|приказ\p{L}*|распоряжени\p{L}*|договор\p{L}*|контракт\p{L}*|лицензи\p{L}*|патент\p{L}*|лот\p{L}*|тендер\p{L}*|заявк\p{L}*|протокол\p{L}*|накладн\p{L}*|код|участок`,
	String.raw`шарт\p{L}*|бұйрық|жарлық|қаулы|заңы|келишим\p{L}*|shartnoma\p{L}*|farmon\p{L}*|qaror\p{L}*|шартнома\p{L}*|фармон\p{L}*|şertnama\p{L}*|сери\p{L}*`,
];

/** Before or behind an amount. */
export const CURRENCIES = [
	"eur|euro|usd|us-dollar|dollar|kzt|uzs|kgs|tjs|tmt|rub|chf|gbp|€|[$]|£|₸|₽|tenge|so'm|som|somoni|manat",
	String.raw`тенге|теңге|тг(?! ?[:@])|сум\p{L}*|сом\p{L}*|сомон\p{L}*|манат\p{L}*|руб\p{L}*|долл\p{L}*|евро`,
];

/** Behind an amount. */
export const MEASURES = [
	String.raw`tonn\p{L}*|тонн\p{L}*|t|т|km|км|m|м|ha|га|[kmg]wh?|[кмг]вт\p{L}*|kwh|%|prozent|percent|процент\p{L}*|mio|mrd|млн|млрд|тыс|mln|mlrd`,
];

/** One of these words; the boundary keeps it from being the end of another word. */
export function anyOf(words: readonly string[]): string {
	return String.raw`(?<!\p{L})(?:${words.join("|")})(?!\p{L})`;
}
