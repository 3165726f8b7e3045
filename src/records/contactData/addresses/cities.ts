/** Names of cities by which the number before them is known for a postcode: pieces of regular expressions, none of them complete. */

/** Of Central Asia, as German, English and the languages there write them. */
export const EASTERN_CITIES = [
	// Kazakhstan
	"Almaty|Alma-Ata|Astana|Nur-Sultan|Shymkent|Schymkent|Karagand[ay]|Qaraghandy|Akt[oö]be|Aqtobe|Taraz|Pa[vw]lodar|Ust-Kamenogorsk|[OÖ]skemen|Seme[yij]|Atyrau|[KQ]ostana[yi]|[KQ]yzylorda|Uralsk|Petropa[vw]l(?:o[vw]sk)?|A[kq]tau|Temirtau|Tur[ck]estan|Turkistan|Kokshetau|Kokschetau|Taldykorgan|Ekibastuz|Rudny|Zhezkazgan|Balkhash",
	"Алматы|Алма-Ата|Астана|Нур-Султан|Шымкент|Караганда|Қарағанды|Актобе|Ақтөбе|Тараз|Павлодар|Усть-Каменогорск|Өскемен|Семей|Атырау|Костанай|Қостанай|Кызылорда|Қызылорда|Уральск|Орал|Петропавл(?:овск)?|Актау|Ақтау|Темиртау|Туркестан|Түркістан|Кокшетау|Көкшетау|Талдыкорган|Талдықорған|Экибастуз|Рудный|Жезказган|Жезқазған|Балхаш",
	// Kyrgyzstan
	"Bishkek|Bischkek|Osc?h|Jalal-Abad|Jalalabad|Dschalalabat|Dschalal-Abad|Karakol|Tokm[ao]k|Naryn|Talas|Batken|Kara-Balta|Balykchy|Cholpon-Ata|Uzgen",
	"Бишкек|Ош|Джалал-Абад|Жалал-Абад|Каракол|Токм[ао]к|Нарын|Талас|Баткен|Кара-Балта|Балыкчы|Чолпон-Ата|Узген|Өзгөн",
	// Uzbekistan
	"Tashkent|Taschkent|Toshkent|Samar[kq]and|Bukhara|Buchara|Buxoro|Khiva|Chiwa|Xiva|Fergana|Farg'ona|Andi[jz]an|Andijon|Andischan|Namangan|Nukus|Term[ie]z|[KQ]arshi|Karschi|Kokand|Qo'qon|Urgen(?:ts)?ch|Urganch|Na[vw]oiy?|Jizzakh?|Jizzax|Gulist[ao]n|Angren|Chirchi[kq]|Marg'?ilon|Margilan",
	"Ташкент|Тошкент|Самарканд|Самарқанд|Бухара|Бухоро|Хива|Фергана|Фарғона|Андижан|Андижон|Наманган|Нукус|Термез|Термиз|Карши|Қарши|Коканд|Қўқон|Ургенч|Урганч|Навои|Навоий|Джизак|Жиззах|Гулистан|Гулистон|Ангрен|Чирчик|Чирчиқ|Маргилан|Марғилон",
	// Tajikistan
	"Dushanbe|Duschanbe|Khujand|Khudjand|Chudschand|Xujand|Khorog|Khorugh|Chorog|Bokhtar|Bochtar|Kulob|Kulyab|Istaravshan|Tursunzoda|Panjakent|Penjikent|Isfara|Vahdat",
	"Душанбе|Худжанд|Хуҷанд|Хорог|Хоруғ|Бохтар|Куляб|Кӯлоб|Истаравшан|Турсунзода|Пенджикент|Панҷакент|Исфара|Вахдат|Ваҳдат",
	// Turkmenistan
	"Ashgabat|Aschgabat|A[sş]gabat|T[uü]rkmenabat|Mary|Da(?:s|ş|sh)oguz|Balkanabat|T[uü]rkmenba[sş]y|Turkmenbashi|Tejen|Arkadag",
	"Ашхабад|Ашгабат|Туркменабат|Туркменабад|Мары|Дашогуз|Балканабат|Туркменбаши|Теджен|Аркадаг",
];

/** With postcodes of four digits. */
export const WESTERN_CITIES = [
	// Austria
	"Wien|Vienna|Graz|Linz|Salzburg|Innsbruck|Klagenfurt|Villach|Wels|(?:St\\.|Sankt) (?:Pölten|Veit|Johann)|Dornbirn|Wiener Neustadt|Steyr|Feldkirch|Bregenz|Leonding|Klosterneuburg|Baden|Wolfsberg|Leoben|Krems|Traun|Amstetten|Lustenau|Kapfenberg|Mödling|Hallein|Kufstein|Schwechat|Braunau|Stockerau|Tulln|Hohenems|Spittal|Telfs|Ternitz|Eisenstadt|Bludenz|Bad Ischl|Schwaz|Wörgl|Lienz|Kitzbühel|Zwettl|Gmunden|Vöcklabruck|Enns|Laxenburg|Alpbach|Hollabrunn",
	// Switzerland and Liechtenstein
	"Berne?|Zürich|Zurich|Basel|Basle|Bâle|Genf|Gen[eè]v[ae]|Lausanne|Winterthur|Luzern|Lucerne|(?:St\\.|Sankt) Gallen|Lugano|Biel|Bienne|Thun|Köniz|Fribourg|Freiburg|Schaffhausen|Chur|Neuchâtel|Neuenburg|Vernier|Uster|Sion|Sitten|Lancy|Emmen|Yverdon(?:-les-Bains)?|Zug|Kriens|Rapperswil|Dübendorf|Montreux|Frauenfeld|Wetzikon|Baar|Meyrin|Carouge|Wil|Kreuzlingen|Aarau|Bellinzona|Nyon|Vevey|Olten|Solothurn|Soleure|Locarno|Ascona|Chiasso|Mendrisio|Morges|Renens|Ittigen|Wabern|Muri|Liestal|Sarnen|Stans|Schwyz|Altdorf|Glarus|Herisau|Appenzell|Davos|Martigny|Delémont|Chambésy|(?:Le )?(?:Grand|Petit)-Saconnex|Versoix|Cologny|Rüschlikon|Vaduz|Schaan",
	// Belgium and Luxembourg
	"Brussels|Brüssel|Bruxelles|Brussel|Antwerp(?:en)?|Anvers|Gh?ent|Gand|Leuven|Louvain(?:-la-Neuve)?|Löwen|Liège|Lüttich|Namur|Brugge|Bruges|Brügge|Mechelen|Mons|Charleroi|Eupen|Ixelles|Elsene|Etterbeek|Schaerbeek|Saint-Gilles|Uccle|Woluwe(?:-Saint-\\p{L}{4,8})?|Evere|Zaventem|Hasselt|Tervuren|Luxembourg|Luxemburg",
	// Further countries
	"Budapest|København|Copenhagen|Kopenhagen|Oslo|Sofia|Ljubljana|Laibach|Riga|Tbilisi|Tiflis",
];

/** Behind four digits and two letters. */
export const DUTCH_CITIES = [
	"Amsterdam|Den Haag|The Hague|'s-Gravenhage|Rotterdam|Utrecht|Leiden|Delft|Maastricht|Groningen|Nijmegen|Wageningen|Eindhoven|Enschede|Haarlem|Arnhem",
];

/** Cities whose postcodes look like years. */
export const CITIES_OF_YEARS = ["Sion|Sitten|Neuchâtel|Neuenburg|Stockerau|Hollabrunn|Antwerp(?:en)?|Anvers"];

/** So end the names of towns there, and no number of people or things. */
export const TOWN_ENDINGS = [
	"burg|berg|dorf|stadt|stetten|kirchen|hausen|hofen|brunn|brück|bach|felden|wil|heim|egg|münster|walden|furt",
];

/** Behind a city. */
export const COUNTRIES_OF_FOUR_DIGITS = [
	"Österreich|Austria|Autriche|Schweiz|Switzerland|Suisse|Svizzera|Belgien|Belgium|Belgique|Luxemb(?:ou|u)rg|Liechtenstein|Denmark|Dänemark|Hungary|Ungarn|Norway|Norwegen",
];

/** Codes and names, before the postcode of five digits. */
export const STATES_OF_THE_USA = [
	"A[KLRZ]|C[AOT]|D\\.?C\\.?|DE|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]",
	"Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|(?:West )?Virginia|Washington|Wisconsin|Wyoming",
];
