/**
 * The words of postal addresses, in the languages of the documents: pieces of regular expressions, small. A group cannot stand
 * first, as a word may begin with a capital.
 */
export const ADDRESS_WORDS = [
	"anschrift|postanschrift|privatanschrift|wohnanschrift|adresse|postadresse|privatadresse|wohnadresse|wohnhaft(?: in)?(?: der)?|wohnt(?: in)?(?: der)?|address|residing at|lives at",
	String.raw`адрес\p{L}{0,2}|прописан\p{L}?|место жительства|прожива(?:ет|ющ\p{L}+) по адресу|мекенжай\p{L}*|манзил\p{L}*|manzil\p{L}*|дареги?|суроға|нишонӣ|salgy(?:sy)?`,
];

/** Before the name of a street: ул. Примерная. */
export const STREETS_BEFORE = [
	"улица|ул|проспект|просп|пр-т|пр|переулок|пер|бульвар|бул|б-р|шоссе|ш|набережная|наб|площадь|пл|микрорайон|мкр-н|мкрн?",
	"жилой массив|ж/м|массив|квартал|кв-л|кӯча(?:и)?|хиёбон(?:и)?",
	"ulitsa|ulica|ul|prospekt|prosp|pr|pereulok|per|mikrorayon|mkr|massiv",
];

/** Behind it: Үлгі көшесі. */
export const STREETS_BEHIND = [
	"улица|проспект|бульвар|переулок|шоссе|набережная|площадь",
	"көшесі|көш\\.|к\\.|к-сі|даңғылы|д-лы|бульвары|шағын ауданы|ш/а|тұйығы",
	"көчөсү|көч\\.|проспектиси|проспекти|кичи району|кўчаси|мавзеси|даҳаси",
	"ko'chasi|ko'ch\\.|k\\.|mavzesi|dahasi|mahallasi|köçesi|köç\\.|şaýoly|köshesi|koshesi|dangyly",
	"street|str\\.|st\\.|avenue|ave\\.?|road|rd\\.|lane|boulevard|blvd\\.?",
];

export const HOUSES = ["дом|д|здание|зд|строение|стр|корпус|корп|уй|үй|хонаи", "uy|jaý|öý|dom|d|house|bldg"];

/** Of these some stand behind the number: 12-үй. */
export const HOUSES_BEHIND = ["үй|уй|uy|jaý|öý"];

/** Before the number or behind it. */
export const FLATS = [
	"квартира|кв|офис|оф|кабинет|каб|комната|комн|бөлме|пәтер|батир|кеңсе|хонадон|ҳуҷраи|хуҷраи",
	"xonadon|kvartira|kv|kwartira|otag|apartment|apt|flat|office|ofis|room|suite",
];

/** A city, a village, a district: г. Астана. */
export const PLACES_BEFORE = ["г\\.|гор\\.|город|с\\.|пос\\.|р-н|район|ш\\.|шаҳри|sh\\.|shahri"];

export const PLACES_BEHIND = [
	"қ\\.|қаласы|ауданы|облысы|ш\\.|шаары|шаҳри|туманы|район|р-н|обл\\.|область",
	"sh\\.|shahri|shahar|tumani|ş\\.|şäheri",
];

/** At the end of the name of a street, or behind it: Musterstraße, Breite Straße. */
export const GERMAN_STREETS = ["straße|strasse|str\\.|weg|allee|platz|gasse|chaussee|damm|ufer|ring"];

/** These end other words, too. */
export const FURTHER_GERMAN_STREETS = [
	"steig|pfad|markt|wall|graben|promenade|zeile|stieg|hof|berg|park|garten|brücke|kamp|winkel|aue|grund|anger|höhe",
];

/** With these begins a name that has no word for a street: Am Musterberg. */
export const GERMAN_STREET_BEGINNINGS = ["am|an|auf|im|in|unter|hinter|vor|zum|zur|bei|alt|alte|alter|neue|neuer"];

/** A number behind one of these is no number of a house. */
export const VENUES = [
	"halle|stand|saal|raum|haus|etage|zimmer|jahr|messe|tor|block|pavillon|ebene|monat|kapitel|artikel|absatz|band",
];
