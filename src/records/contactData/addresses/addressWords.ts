/**
 * The words of postal addresses, in the languages of the documents: pieces of regular expressions, small. A group cannot stand
 * first, as a word may begin with a capital.
 */
export const ADDRESS_WORDS = [
	"anschrift|postanschrift|privatanschrift|wohnanschrift|adresse|postadresse|privatadresse|wohnadresse|meldeadresse|lieferadresse|rechnungsadresse|heimatadresse|wohnhaft(?: in)?(?: der)?|wohnt(?: in)?(?: der)?|gemeldet(?: in)?(?: der)?|address|residing at|resident at|residence|lives at",
	String.raw`адрес\p{L}{0,2}(?: (?:проживания|регистрации|прописки|доставки|(?:для )?(?:писем|корреспонденции|переписки)|места жительства))?|прописан\p{L}?|зарегистрирован\p{L}*(?: по адресу)?|место жительства|прож(?:ива(?:ет|ю|ющ\p{L}+))?(?: по адресу)?`,
	String.raw`мекенжай\p{L}*|тұратын жері|манзил\p{L}*|турар жойи|яшаш жойи|manzil\p{L}*|yashash joyi|дареги?|жашаган жери|суроға(?:и \p{L}+)?|нишон[иӣ](?: \p{L}+)?|ҷойи зист|salgy(?:sy)?|ýaşaýan ýeri`,
];

/** Before the name of a street: ул. Примерная. */
export const STREETS_BEFORE = [
	"улица|ул|проспект|просп|пр-т|пр-кт|пр|переулок|пер|бульвар|бул|б-р|шоссе|ш|набережная|наб|площадь|пл|микрорайон|мкр-н|мкрн?",
	"жилой массив|ж/м|массив|квартал|кв-л|мавзе|проезд|тупик|туп|кӯча(?:и)?|хиёбон(?:и)?|гузар(?:и)?|тангкӯчаи",
	"ulitsa|ulica|ul|prospekt|prosp|pr|pereulok|per|mikrorayon|microdistrict|mkr|massiv|kvartal|mavze",
];

/** Before the name of the person after whom it is named, or behind it: ул. академика Примерного, пр. Примера хана. */
export const TITLES_OF_NAMES = [
	"академика|генерала|маршала|адмирала|профессора|героев|героя|имени|им\\.|л[её]тчика|космонавта|инженера|поэта|писателя|батальона|дивизии",
	"хана|батыра?|акына|ханым|султана|датки|лет|летия|жылдығы|жылдык|yilligi|ýyllygy|khan|batyr|xon|ota",
];

/** Behind it: Үлгі көшесі. */
export const STREETS_BEHIND = [
	"улица|проспект|бульвар|переулок|шоссе|набережная|площадь|проезд|тупик|мкрн?\\.?|микрорайон",
	"көшесі|көш\\.|к\\.|к-сі|даңғылы|д-лы|даңғ?\\.|бульвары|шағын ауданы|ш/а|тұйығы|алаңы|тас жолы|мөлтек ауданы|ықшам ауданы|ы/а|орамы",
	"көчөсү|көч\\.|проспектиси|проспекти|пр\\.|туюгу|кичи району|кўчаси|кўч\\.|тор кўчаси|шоҳ ?кўчаси|хиёбони|гузари|мавзеси|даҳаси|массиви|маҳалласи",
	"ko'chasi|ko'ch\\.|k\\.|tor ko'chasi|shoh ?ko'chasi|xiyoboni|guzari|massivi|mavzesi|dahasi|mahallasi|prospekti|şaýoly|geçelgesi|etrapçasy|köçesi|köç\\.|şaýoly|köshesi|koshesi|dangyly",
	"street|str\\.|st\\.|avenue|ave\\.?|road|rd\\.|lane|boulevard|blvd\\.?|prospekt|prospect|prosp\\.|pr\\.|ulitsa|ul\\.|bulvar|pereulok",
];

/** Behind a hyphen, in German texts: Dostyk-Prospekt. */
export const HYPHENED_STREETS = ["prospekt|boulevard|avenue"];

/** These have a number for a name, or before them: 7-мкр, 5-kvartal. */
export const QUARTERS = [
	"мкрн?|микрорайон|квартал|кв-л|мавзе|даҳа|кичи район|шағын аудан|kvartal|mavze|daha|mkr|mikrorayon|microdistrict",
];

export const HOUSES = ["дом|д|здание|зд|строение|стр|корпус|корп|уй|үй|хонаи", "uy|jaý|j|öý|dom|d|house|bldg"];

/** Of these some stand behind the number: 12-үй. */
export const HOUSES_BEHIND = ["үй|уй|дом|хона|uy|jaý|öý"];

/** Before the number or behind it. */
export const FLATS = [
	"квартира|кв|нежилое помещение|помещение|пом|н\\.п|нп|в\\.п|вп|ВП|НП|офис|оф|кабинет|каб|комната|комн|бөлме|пәтер|батир|кеңсе|хонадон|ҳуҷра(?:и)?|хуҷра(?:и)?|утоқ(?:и)?",
	"xonadon|kvartira|kv|kwartira|kw|otag|öý|ö|apartment|apt|flat|office|ofis|room|suite",
];

/** So short that they are one only behind the number: 25-п. */
export const FLATS_BEHIND = ["п\\.|пәт\\.?|б\\.|х\\.|x\\.|xon\\."];

/** A smaller street beside one, which has a number for a name: ул. Примерная, 5-й проезд. */
export const SIDE_STREETS = [
	"проезд|пр-д|тупик|туп|переулок|пер|линия|тор кўча(?:си)?|берк кўча(?:си)?|гузар(?:и)?|тұйығы|туюгу",
	"tor ko'cha(?:si)?|berk ko'cha(?:si)?|proyezd|proezd|tupik|geçelge(?:si)?",
];

/** Before a postcode that stands by itself. */
export const INDEX_WORDS = ["индекс(?:и|і)?|почтовый индекс|пошта индексі|index|indeks(?:i)?|zip"];

/** What the post keeps for somebody. */
export const POST_BOXES = [
	"postfach|p\\. ?o\\. ?box|P\\. ?O\\. ?Box|PO Box|P\\.O\\.B\\.|case postale|casella postale|boîte postale|а/я|a/я|абонентский ящик|аб\\. ящик|пошта жәшігі|абоненттік жәшік|почта (?:жәшігі|кутусу|қутиси)|pochta qutisi|қуттии почта|poçta gutusy",
];

/** So the closed works of the Soviet Union were named, too; the letters are those of other things. */
export const VAGUE_POST_BOXES = ["п/я|почтовый ящик", "BP|B\\.P\\.|CP|C\\.P\\."];

/** These stand between a house and a flat; a venue has them, too. */
export const PARTS = [
	"корпус|корп|строение|стр|литера?|лит|секция|блок|подъезд|под|этаж|эт|кіреберіс|қабат|кире бериш|кабат|қават|подъезди|ошёна(?:и)?",
	"korpus|korp|blok|podyezd|qavat|gat|entrance|block|building|bldg|floor|etage|stock",
];

/** Before the name of a house with many offices; as they stand here. */
export const BUILDINGS = [
	"БЦ|ТЦ|ТРЦ|ЖК|БК|[Бб]изнес[- ][Цц]ентр|[Тт]орговый центр|[Дд]еловой центр|[Бб]изнес[- ]орталығы|[Бб]изнес[- ]борбору|[Бб]изнес[- ]маркази",
	"BC|[Bb]usiness [Cc]ent(?:er|re)|(?:Business|Geschäfts)(?:center|zentrum)|[Bb]iznes[- ](?:markazi?|sentr|merkezi)",
];

/** Behind the city. */
export const REGIONS = [
	String.raw`GBAO|ГБАО|ВМКБ|\p{Lu}[\p{L}-]{2,20} (?:[Rr]egion|[Oo]blast|[Pp]rovince|[Vv]iloyati|обл(?:асть|\.)|облысы|облусу|вилояти|welaýaty)`,
];

/** In an address without a word for the street these have a number, and are no street. */
export const NO_STREETS = [
	"Halls?|Rooms?|Raum|Saal|Zimmer|Offices?|Büro|Buildings?|Block|Stand|Booth|Pavill?ion|Floor|Etage|Level|Tel|Telefon|Telephone|Phone|Fax|Mob|Mobile?|Box|Postfach|Nr|No|Entrance|House|Apt|Flat",
	"Зал|Павильон|Стенд|Офис|Каб|Кабинет|Тел|Телефон|Факс|Моб|Этаж|Комната|Аудитория|Корпус|Дом|Здание|Кв|Оф|Индекс|БИН|ИНН|ИИН|ИИК|БИК|ОКПО|ТОО|Хона|Үй|Уй",
	"Jan(?:uary?)?|Feb(?:ruary?)?|März|March|Apr(?:il)?|Ma[iy]|June?|Juni|July?|Juli|Aug(?:ust)?|Sept?(?:ember)?|O[kc]t(?:ober)?|Nov(?:ember)?|De[zc](?:ember)?",
	"Январ[ья]|Феврал[ья]|Марта?|Апрел[ья]|Ма[йя]|Июн[ья]|Июл[ья]|Августа?|Сентябр[ья]|Октябр[ья]|Ноябр[ья]|Декабр[ья]",
	"Ka[sz]a[ck]hstan|U[zs]bekistan|Kyrgyzstan|Kirgi(?:si)?stan|Tajikistan|Tadschikistan|Turkmenistan|Republic|Germany|Deutschland",
	"Казахстан|Қазақстан|Узбекистан|Ўзбекистон|Кыргызстан|Таджикистан|Тоҷикистон|Туркменистан|Германия",
];

/** A city, a village, a district: г. Астана. */
export const PLACES_BEFORE = [
	"г\\.|гор\\.|город|с\\.|село|пос\\.|пос[её]лок|пгт|аул|кишлак|р-н|район|ш\\.|шаҳри|деҳаи|ноҳияи|ҷамоати|шаҳраки|sh\\.|shahri",
];

export const PLACES_BEHIND = [
	"қ\\.|қаласы|ауылы|а\\.|кенті|ауданы|облысы|ш\\.|шаары|айылы|айыл|району|облусу|шаҳри|тумани|вилояти|қишлоғи|қ-ғи|маҳалласи|мфй|район|р-н|обл\\.|область",
	"sh\\.|shahri|shahar|tumani|viloyati|qishlog'i|mahallasi|mfy|ş\\.|şäheri|şäherçesi|etraby|welaýaty|obasy",
];

/** At the end of the name of a street, or behind it: Musterstraße, Breite Straße. */
export const GERMAN_STREETS = ["straße|strasse|str\\.|weg|allee|platz|gasse|chaussee|damm|ufer|ring"];

/** These end other words, too. */
export const FURTHER_GERMAN_STREETS = [
	"steig|pfad|markt|wall|graben|promenade|zeile|stieg|hof|berg|park|garten|brücke|kamp|winkel|aue|grund|anger|höhe",
	"(?<![Gg]e)lände|straat|laan|plein|gracht|steenweg|dreef",
	"kai|bogen|gang|hain|wiesen?|feld|felde?|tor|brink|heide|horst|rain|terrassen?|leite|siedlung|twiete|redder|busch|born|brunnen|mühle|blick|tal|eck|plan|bach|see|stadt|dorf|hagen|passage|freiheit|breite|esplanade|deich|kuhle|kehre|acker|äcker|gärten|höfe|bleiche",
];

/** The same as words of their own: Eppendorfer Stieg. */
export const GERMAN_STREET_NAMES = [
	"Steig|Pfad|Markt|Wall|Graben|Promenade|Zeile|Stieg|Hof|Berg|Garten|Brücke|Kamp|Winkel|Aue|Grund|Anger|Höhe|Kai|Bogen|Gang|Hain|Wiesen?|Felde?|Brink|Heide|Horst|Rain|Terrassen?|Leite|Siedlung|Twiete|Redder|Busch|Born|Brunnen|Mühle|Blick|Bach|Freiheit|Deich|Kehre|Acker|Gärten|Höfe|Lände|Bleiche|Landstr\\.",
];

/** Before a name that ends with the word for a street: Alte Musterstraße. Without their endings. */
export const STREET_ADJECTIVES = [
	"Alt|Neu|Link|Recht|Groß|Klein|Lang|Kurz|Ober|Unter|Hinter|Vorder|Inner|Äußer|Mittler|Hoh|Breit|Tief|Schön|Weiß|Schwarz|Rot|Grün|Krumm|Steil|Erst|Zweit|Dritt",
];

/** Not as Bonner in Bonner Talweg. */
export const WORDS_IN_ER = [
	"eater|enter|ammer|eller|immer|eiter|artner|räger|ührer|eister|echer|eter|aber|alter|eber|ater|ehrer|hüler|nister|Unter|änder|äuser|itglieder|inder|ücher|ieder|eiler|utter",
];

/** So end the names of organisations and words in them, before the name of a street that nothing divides from them. */
export const ORGANISATION_ENDINGS = [
	"ung|schaft|heit|keit|tion|ität|technik|politik|kultur|agentur|tum|ment|iat|verein|verband|bund|institut|minister|stiftung|zentrum|enter|forum|amt|ammer|büro|stelle|haus|werk|bank|hilfe|gruppe|rat|projekt|programm|akademie|schule|museum|fonds|dienst|arbeit|handel|wirtschaft|osten|westen|europa|asien|ausland|deutschland",
];

/** With these begins a name that has no word for a street: Am Musterberg. */
export const GERMAN_STREET_BEGINNINGS = ["am|an|auf|im|in|unter|hinter|vor|zum|zur|bei|alt|alte|alter|neue|neuer"];

/** A number behind one of these is no number of a house. */
export const VENUES = [
	"halle|stand|saal|raum|haus|etage|zimmer|jahr|messe|tor|block|pavillon|ebene|monat|kapitel|artikel|absatz|band",
];

/** Behind the name of a street in English. */
export const ENGLISH_STREETS = [
	"Street|St\\.?|Avenue|Ave\\.?|Road|Rd\\.?|Lane|Ln\\.?|Boulevard|Blvd\\.?|Drive|Square|Court|Close|Crescent|Terrace|Highway|Parkway",
];

/** These end other names, too: only before a town with its state or a British postcode. */
export const FURTHER_ENGLISH_STREETS = [
	"Row|Mews|Place|Pl\\.?|Gardens?|Hill|Gate|Way|Walk|Park|Green|Grove|Alley|Embankment|Circle|Cir\\.?|Plaza|Quay|Wharf|Rise|Yard|Parade|Dr\\.?|Ct\\.?|Sq\\.?|Hwy\\.?|Pkwy\\.?|Pike|Trail|Mall",
];

/** Before or behind it, with a number: Suite 620. */
export const ENGLISH_FLATS = ["[Ss]uite|Ste|[Uu]nit|Rm"];

export const ENGLISH_PARTS = ["[Ff]loor|Fl|[Bb]uilding|Bldg|[Ll]evel|[Ww]ing|[Bb]lock"];

/** Before the name of a street in French and Italian. */
export const ROMANCE_STREETS = [
	"rue|avenue|boulevard|chemin|quai|impasse|ruelle|rond-point|rond-Point|faubourg|viale|vicolo|piazzale|lungolago",
];

/** These are other words, too. */
export const FURTHER_ROMANCE_STREETS = [
	"av|bd|ch|place|pl|route|rte|allée|cours|passage|square|sentier|esplanade|promenade|via|piazza|corso|largo|strada|riva|contrada|salita|galerie|parc",
];
