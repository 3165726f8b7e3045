/**
 * The words by which people announce contact data, and those after which a number is an identifier, in the languages of the
 * documents. Pieces of regular expressions, whatever the case; `\p{L}*` stands for endings.
 */

/** What people write for @. */
export const AT_WORDS = ["at|ät|et"];

/** These stand for nothing else, and need no marks around them. */
export const SPOKEN_AT_WORDS = [
	"klammeraffe|эт|кхат|собака|собачка|sobaka|sobachka|айқұлақ|маймылча|kuchukcha|кучукча|саг|köpek",
];

export const DOT_WORDS = ["dot|punkt|точка|тчк|нүкте|чекит|nuqta|нуқта|nokat|tochka"];

/** With which addresses of e-mail end here. */
export const MAIL_COUNTRIES = ["de|kz|uz|kg|tj|tm|ru|com|org|net|eu|info|ch|at"];

/** Between one number and the next. */
export const LIST_WORDS = [
	"und|oder|od?\\.|bzw\\.|sowie|and|or|и|или|либо|және|немесе|va|yoki|ва|ёки|ё|жана|же|we|ýa-da",
];

/** After these every number of at least five digits is a telephone number, unless it is a span of years or an amount. */
export const PHONE_WORDS = [
	// German
	"tel|telefon(?:isch|e|s)?|(?:tel|telefon|ruf|notruf|rückruf|notfall|service|kontakt|privat|festnetz|büro|fax|mobil(?:funk)?|handy|whats ?app)-?(?:nummern?|nr)|tele?fax|telekopie|fon|fax|mobil(?:funk|telefon)?|handy|festnetz|durchwahl(?:en)?|dw|hotline|sms",
	"(?:dienst|privat|büro|auto|not|info|service|bürger|sorgen)-?telefon|(?:dienst|privat)?-?handy",
	"unter der nummer|erreichbar unter|zu erreichen unter|unter der rufnummer",
	// English
	"(?:tele)?phones?|mobiles?|cell(?:ular|phone)?|mob|land ?line|direct line|call us(?: at| on)?|call (?:at|on)|whats ?app|viber",
	// Russian
	String.raw`тел|телеф|телефон(?:ы|у|а|ам|ом|ах|е|ов)?|тлф|т/ф|факс(?:у|ы|ом|а)?|смс|моб|мобильн\p{L}+|сот|сотов\p{L}+|звони(?:ть|те)(?: по)?|по номеру|горячая линия|[ву][ао][тц]?с?ап|вайбер`,
	// Kazakh and Kyrgyz
	"телефон(?:дар|дары|ы|у|дор|дору|ына|уна)|ұялы|уюлдук|чөнтөк|қалта тел|чалыңыз(?:дар)?|uialy|uıaly",
	// Uzbek, Tajik, Turkmen
	"telefon(?:lar|lary?|lari|y|i|ga|ni)?|telefonlar(?:i|y|ga|dan)|faks(?:i|y)?|uyali|mobil(?:i|niy)|qo'ng'iroq|телефон(?:[иӣ]|лари?|ҳои?)|қўнғироқ|факс[иӣ]|мобил[иӣ]?|занг занед|öýjükli|jübi tel|jaň ediň",
	// Signs
	"(?:☎|☏|✆|📞|📱|📠|🖷)\ufe0f?",
];

/** These stand before other numbers as well. */
export const VAGUE_PHONE_WORDS = [
	"ruf|kontakt(?:daten)?|anrufe?n?|rückruf|rückfragen|auskunft|zentrale|sekretariat",
	"call|contacts?|switchboard|signal|imo|(?:call|contact|service|info)[- ]?cent(?:er|re)s?|(?:call|колл?|контакт|инфо)[- ]?(?:центр(?:[аеу]|ом)?|орталы[қғ][ыі]?|борбору?|марказ[иӣ]?|markazi?|merkezi)",
	"горяч(?:ей|ую|ие|их) лини[июйя]|контакт(?:ы|ный телефон)?|для справок|справки|канцелярия|при[её]мная|имо",
	"байланыс|байланыш|хабарласыңыз(?:дар)?|хабарласу|анықтама(?= ?[:-])|қабылдау бөлмесі|кабылдама|bailanys|baılanys",
	"aloqa(?: uchun)?|алоқа(?: учун)?|bog'lanish(?: uchun)?|боғланиш(?: учун)?|murojaat(?: uchun|(?= ?:))|мурожаат(?: учун|(?= ?:))|qabulxona|қабулхона",
	"тамос|қабулгоҳ|habarlaşmak(?: üçin)?|kabulhana|imo",
];

/** So short that only what is written like a telephone number counts behind them. */
export const PHONE_LETTERS = ["[tfm]|[тфм]|раб|дом|сл|гор|жұмыс|иш|үй|уй|ish|uy|iş|öý"];

/** Before what a switchboard adds to a number. */
export const EXTENSION_WORDS = [
	"durchwahl(?:en)?|dw|nebenstelle|nst|app|apparat|klappe|kl|extension|extn?|int|intern|internal|interno|poste",
	String.raw`доб|добав|добавочн\p{L}+|вн|внутр|внутренн\p{L}+|местн\p{L}+`,
	"ішкі|қосымша|ичк[иі]|кошумча|ichki|qo'shimcha|қўшимча|дохил[иӣ]|иловаг[иӣ]|içerki|içki|goşmaça",
];

/** Behind it. */
export const EXTENSION_ENDINGS = [...EXTENSION_WORDS.slice(1), "durchwahl|extension"];

/** These stand before such digits even where no number is. */
export const SWITCHBOARD_WORDS = [
	"durchwahl(?:en|-?nummern?|-?nr)?|dw|nebenstellen?|haus-?(?:apparat|telefon|tel|ruf)|app\\.(?= ?\\d{3})|apparat(?= ?\\d{3})",
	String.raw`ext\.(?= ?\d{3})|extn|extension (?:no|nr|number)|extension(?= ?[:#]? ?\d{3,4}(?:[,;.)]|$))|internal (?:phone|tel|number)`,
	String.raw`(?:вн|внутр|внутренн\p{L}+|местн\p{L}+)\.? ?(?:тел|номер)\p{L}*|вн\.(?= ?\d{3})|внутр\.|доб\.|добавочн\p{L}+`,
	String.raw`ішкі (?:нөмір|тел)\p{L}*|ички (?:номер|тел|рақам)\p{L}*|ichki (?:raqam|tel|nomer)\p{L}*`,
	String.raw`(?:рақами|телефони) дохил[иӣ]|(?:içerki|içki) (?:belgi|tel|nomer)\p{L}*`,
];

export const HANDLE_WORDS = [
	"telegram|tg|skype|whats ?app|viber|wechat|threema|instagram|discord|icq|twitter|mastodon|facebook",
	"телеграм+|тг|скайп|дискорд|[ву][ао][тц]?с?ап|вайбер|инстаграм+|фейсбук",
];

/** Behind these only what begins with @ is a name. */
export const FURTHER_HANDLE_WORDS = [
	"x|threads|tiktok|bluesky|signal|vk|imo|bip|line|matrix|messenger|youtube|вк|вконтакте|имо|мессенджер|тикток",
];

/** Messengers behind which a name stands without @, after a colon. */
export const LABELLED_HANDLE_WORDS = [
	"imo|zalo|kakao ?talk|weixin|snapchat|messenger|line[ -]?id",
	"имо|лайн|в[ие]й?-?чат|трима|снапчат|мессенджер",
];

/** Behind a messenger and a colon these are no names. */
export const NO_HANDLES = [
	"ja|nein|yes|none|keine?r?|bitte|only|nur|available|verfügbar|active|aktiv|inactive|offline|online|soon|demnächst|anfrage|request|optional|jederzeit|kostenlos|gratis|free|privat|private|public|closed|open|today|daily|anytime|werktags|dienstlich",
	"kanal|channel|chats?|gruppen?|groups?|calls?|anrufe?|interviews?|posts?|stor(?:y|ies)|bots?|news|seiten?|pages?|links?|videos?|messages?|nachrichten",
];

/** What people call the place in a messenger where they are found. */
export const HANDLE_NOUNS = ["kanal|channel|chat|gruppe|group|guruh|kanali", String.raw`канал\p{L}*|чат|арна\p{L}*`];

/** What people call themselves there. */
export const HANDLE_NAMES = [
	"(?:user)?name|benutzername|id|account|konto|handle|nick(?:name)?|login|profil|kontakt|contact|foydalanuvchi nomi",
	"ник|логин|аккаунт|имя|профил[ьі]?|контакт",
];

/** With one of these in it, the address of a page is none of a person. */
export const ORGANISATION_PARTS = [
	"deutsch|german|berlin|ka[sz]a[ck]h|uzbek|usbek|o'zbek|kyrgyz|kirgis|tajik|tadschik|turkmen|asia|asien|astana|almaty|bishkek|tashkent|toshkent|dushanbe|ashgabat",
	"goethe|daad|giz|kfw|institut|stiftung|verein|forum|cent(?:er|re)|zentrum|embassy|botschaft|universit|schule|school|museum|theater|project|projekt|program|expo|festival|official|news|media|group|club|team|ministry|fund|union|house",
];

/** What may stand between a word that announces a number and the number. */
export const NUMBER_WORDS = [
	"nummern?|nr|nos?|numbers?|kennung|ist|lautet|is",
	String.raw`номер\p{L}*|нөмір\p{L}*|сери[ияей]+|сериясы|seriya(?:si|sy)?|raqam\p{L}*|рақам\p{L}*|belgi(?:si|leri)?`,
];

/** Whose telephone it is, or where it stands. */
export const PHONE_REMARKS = [
	"dienstlich|privat|zentrale|sekretariat|büro|mobil|office|work|home|direct|mobile|private|shaxsiy|ish|uy",
	"рабочий|раб|домашний|дом|служебный|моб|сот|личный|городской|жұмыс|үй|қала|иш|үй|хизмат|кор[иӣ]|хона|iş|öý|el",
];

/** Behind these stands the number of an account. */
export const ACCOUNT_WORDS = [
	"iban|kto|konto-?(?:nummer|nr)|bankverbindung|blz|bankleitzahl|acct|a/c|sort code|routing number",
	String.raw`иик|iik|жск|[рл] ?/ ?сч?(?:[её]т)?|(?:расч[её]тн|лицев|текущ|карточн|валютн)\p{L}+ сч[её]т\p{L}{0,2}|карт-?сч[её]т\p{L}{0,2}`,
	String.raw`[hx] ?/ ?[rh]|[хҳ] ?/ ?р|hisob ?raqam\p{L}*|ҳисоб ?рақам\p{L}*|есеп ?шот\p{L}*|е/ш|э/э|эсептик эсеп|с/ҳ|ҳ/с|суратҳисоб\p{L}*|hasap belgi\p{L}*`,
];

/** Behind these may stand as well how much is on it. */
export const VAGUE_ACCOUNT_WORDS = [
	"(?:bank|giro|spenden|privat|gehalts)?konto|accounts?|сч[её]т(?:а|у|ом)?|сч|эсе[пб](?:и|ине|ке)?|шот(?:ы|ына|қа)?",
	"hisob(?:i|ga|iga)?|ҳисоб(?:и|га|ига)?|hasa[pb](?:y|yna|a)?",
];

export const CARD_WORDS = [
	String.raw`(?:kredit|bank|ec-|debit)?karten?(?:nummer|nr)?|cards?|карт(?:а\p{L}*|[ыуе]|ой|очка|очку)|корт[иӣ]?|karta\p{L}*|kart(?:y|ynyň)?|plastik\p{L}*|пластик\p{L}*`,
	"visa|master ?card|maestro|humo|хумо|uzcard|узкард|kaspi(?: gold)?|каспи|elcart|элкарт|altyn asyr",
];

/** Twelve digits: the six of the birthday, one of century and sex, five more. Companies have a number of the same length. */
export const KAZAKH_PERSON_WORDS = [
	"(?:иин|iin|жсн|jsn)(?:-\\p{L}{1,3})?|индивидуальн(?:ый|ого) идентификационн(?:ый|ого) номера?|жеке сәйкестендіру нөмірі|individual identification number",
];

/** Fourteen digits, of which the first says century and sex. */
export const LONG_PERSON_WORDS = [
	"(?:пинфл|pinfl|jshshir|жшшир|пин|pin|жин|ижн)(?:-\\p{L}{1,3})?|персональный (?:идентификационный )?номер|(?:жеке идентификациялык|идентификациялык жеке|жеке) номери?|персоналдык номери?|шахсий рақами?|shaxsiy raqami?|personal (?:identification )?number",
];

/** As long, where it is the number of a person. */
export const EITHER_TAX_WORDS = ["инн|inn|инн физ(?:ического|\\.) лица"];

export const TAX_PERSON_WORDS = [
	"инн физ(?:ического|\\.) лица|steuer-?id(?:nr)?|steuer(?:liche)?[ -]?(?:identifikations|id)-?(?:nummer|nr)|id-?nr|(?:personal )?tax id(?:entification number)?|tin",
];

export const INSURANCE_WORDS = [
	String.raw`(?:sozial|renten|kranken)?versicherten-?(?:nummer|nr)|(?:sozial|renten|kranken)?-?versicherung(?:s-?(?:nummer|nr)|(?= ?(?:nr|nummer|no|#)))|(?:sozial|renten|kranken|rent)?-?vers\.[- ]?(?:nummer|nr)|[srk]v[- ]?(?:nummer|nr)|vs-?nr|svnr|rvnr`,
	"(?:social (?:security|insurance)|pension(?: insurance)?|national insurance) (?:no|number)",
	"снилс|snils|страховой номер|страховое свидетельство",
];

export const PASSPORT_WORDS = [
	"(?:personal)?ausweis(?:es)?-?(?:nummer|nr)?|führerschein-?(?:nummer|nr)?|(?:reise|dienst|diplomaten)?pass(?:es)?-?(?:nummer|nr)?|aufenthaltstitel|visum|passports?|id card|identity (?:card|document)|driving licen[cs]e|driver's licen[cs]e|id-карт[аы]",
	String.raw`(?:(?:заграничн|общегражданск|служебн|дипломатическ|национальн)\p{L}+ |загран\. ?)?(?:загран)?(?:паспорт(?:а|е|у|ом|тың|ы|и)?|пасп\.)(?: гр(?:ажданина|\.))?(?: (?:рк|рф|кр|рт|руз|германии|фрг|республики \p{L}+))?`,
	String.raw`уд(?:остоверени[ея]|\.|-е)(?: личности|(?= ?#))|водительско[ег]о? удостоверени[ея]|в/у|свидетельств[оа] о рождении`,
	String.raw`төлқұжат\p{L}*|(?:жеке|жүргізуші) куәлі[кг]\p{L}*|айдоочулук күбөлүк\p{L}*`,
	String.raw`pasport\p{L}*|паспорт(?:лар)?и|haydovchilik guvohnoma\p{L}*|ҳайдовчилик гувоҳнома\p{L}*|шиноснома\p{L}*|sürüjilik şahadatnama\p{L}*`,
];

/** Whose number it is, between the word that announces it and the number: Steuer-ID des Empfängers, тел. приёмной. */
export const OWNERS = [
	String.raw`(?:des|der|von|vom|of|for|für|to|для|барои|of the|for the)(?: \p{L}{2,20}){1,2}`,
	String.raw`при[её]мной|руководител\p{L}+|секретар\p{L}+|оргкомитета|отдела|канцелярии|директора|офиса|делегации|участник\p{L}+|получател\p{L}+|заявител\p{L}+|физ(?:ического |\. ?)?лица|граждан\p{L}+|стипендиат\p{L}*|студент\p{L}*|представител\p{L}+|координатор\p{L}*|куратор\p{L}*|переводчи\p{L}+|докладчи\p{L}+|эксперт\p{L}*`,
	"маълумот|боғланиш|aloqa|ma'lumot|мурожаат|анықтама|байланыс|қабылдау бөлмесі|кабыл алуу",
];

/** Behind a number these say that it is one to call: 71 200 01 62 raqamiga, 55 01 42 нөміріне. */
export const CALLED_BEHIND = [
	"raqam(?:iga|idan|lariga|i orqali|ga)|telefon(?:iga|lariga|i orqali)|рақам(?:ига|идан|ларига|и орқали|ҳои)|нөмір(?:іне|і бойынша)|номер(?:іне|ине|и боюнча)|телефон(?:ына|уна|ы арқылы|у аркылуу)",
	"belgi(?:sine|lerine|si boýunça)|belgä|рақами тамос",
];

/** After these a number is an identifier of something that is no person: it is left alone, whatever it looks like. */
export const IDENTIFIER_WORDS = [
	// What ends in one of these is the number of something
	String.raw`\p{L}*-?(?:nummern?|kennziffern?|kennung|kennzeichen|aktenzeichen|haushaltstitel|titel)`,
	String.raw`(?:\p{L}+-)?(?:nrn?|nos?|numbers?|code|id|index)|[#№]`,
	String.raw`номер\p{L}*|нөмір\p{L}*|raqam\p{L}*|рақам\p{L}*`,
	// Registers
	"кбк|бик|ust|bin|ein|inn|tin|lei|isin|cusip|orcid|isni|viaf|gnd|eori|duns|hra|hrb|vr|gnr|ifut|ифут",
	String.raw`handelsregister|register|реестр\p{L}*|регистр\p{L}*|кадастр\p{L}*|оквэд|oked|оked|сооугу|соогу|тн вэд|hs`,
	// Books and norms
	"isbn|issn|ismn|doi|urn|din(?: en)?|iso|iec|ep|гост|ст рк|norm|standard|heft|band|seiten?|bd|ausgabe|vol",
	// Law and administration
	String.raw`az|gz|ref|file|akte|gesetz\p{L}*|verordnung|erlass|dekret|beschluss|drucksache|dok|doc|bt-drs|drs|ausschreibung|los|lot|tender|vertrag\p{L}*|contract|grant|law|act|decree|order|patent|licen[cs]e|ticket`,
	String.raw`закон\p{L}*|постановлени\p{L}*|указ\p{L}*|приказ\p{L}*|распоряжени\p{L}*|договор\p{L}*|контракт\p{L}*|лицензи\p{L}*|патент\p{L}*|лот\p{L}*|тендер\p{L}*|заявк\p{L}*|протокол\p{L}*|накладн\p{L}*|код|участок`,
	String.raw`шарт\p{L}*|бұйрық|жарлық|қаулы|заңы|келишим\p{L}*|shartnoma\p{L}*|farmon\p{L}*|qaror\p{L}*|шартнома\p{L}*|фармон\p{L}*|şertnama\p{L}*|сери\p{L}*`,
];

/** Taxes and statistics of organisations: between one of these and the number may stand whose it is, ИНН организации. */
export const ORGANISATION_NUMBER_WORDS = [
	"ust-?idnr|vat|bsn|rnn|stir|qqs|okpo",
	"бин|бсн|рнн|инн|исн|стир|стн|еин|рма|рям|унп|унн|огрн|огрнип|кпп|окпо|октмо|екпо|ндс|ққс|кнс",
];

/** Before or behind an amount. */
export const CURRENCIES = [
	String.raw`eur|euros?|usd|us-dollars?|dollar\p{L}*|kzt|uzs|kgs|tjs|tmt|rub|chf|gbp|€|[$]|£|₸|₽|tenge\p{L}*|so'm\p{L}*|sum|som|somoni|manat\p{L}*|[yý]ewro\p{L}*|yevro\p{L}*|yuan`,
	String.raw`тенге\p{L}*|теңге\p{L}*|тг(?! ?[:@])|сум\p{L}*|сом\p{L}*|сўм\p{L}*|сомон\p{L}*|манат\p{L}*|руб\p{L}*|долл\p{L}*|евро|юан\p{L}*|у\. ?е\.`,
];

/** Behind an amount. */
export const MEASURES = [
	String.raw`tonn\p{L}*|тонн\p{L}*|t|т|km|км|m|м|ha|га|[kmg]wh?|[кмг]вт\p{L}*|kwh|%|prozent|percent|процент\p{L}*|mio|mrd|млн|млрд|тыс|mln|mlrd|ming|минг|мың|миң|müň|ҳазор|милли\p{L}+|milli\p{L}+`,
];

/** One of these words; the boundary keeps it from being the end of another word. */
export function anyOf(words: readonly string[]): string {
	return String.raw`(?<!\p{L})(?:${words.join("|")})(?!\p{L})`;
}
