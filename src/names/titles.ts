/** Titles in names of people: degrees, offices, forms of address. They say who somebody is, and are no part of the name. */

/** The words of a name without its titles, and without particles and titles that are only hinted at: `v. d.`, `h.c.` */
export function withoutTitles(written: readonly string[]): string[] {
	const words = written.flatMap(splitAbbreviations).filter((word) => !isTitle(word));
	const isCased = words.some((word) => /\p{Lu}/u.test(word));
	const names = words.filter((word) => !(isCased && ABBREVIATION.test(word)) || GENERATION.test(word));
	const plain = names.filter((word) => !isPerhapsTitle(word));
	// Steffi Graf, Phil Meier, M.A. Karimow: without it there would be no name.
	return plain.length >= FEWEST_NAMES ? plain : names;
}

const FEWEST_NAMES = 2;

/** In small letters, as initials are not. */
const ABBREVIATION = /^(?:\p{Ll}{1,2}\.)+$/u;

/** Father and son: no title. */
const GENERATION = /^(?:[js]r|мл|ст)\.$/u;

/** `Dr.med.` are two words, `LL.M.` is one. */
function splitAbbreviations(word: string): string[] {
	return isTitle(word) || isPerhapsTitle(word) ? [word] : word.split(/(?<=\p{L}{2}\.)(?=\p{L})/u);
}

function isTitle(word: string): boolean {
	const bare = toBare(word);
	return bare === "" || isAmong(TITLES, bare) || OFFICE.test(bare) || RUSSIAN_DEGREE.test(word.toLowerCase());
}

function isPerhapsTitle(word: string): boolean {
	return isAmong(PERHAPS, toBare(word));
}

function isAmong(words: ReadonlySet<string>, bare: string): boolean {
	return words.has(bare) || bare.split("-").every((part) => words.has(part) || TITLES.has(part));
}

function toBare(word: string): string {
	return word.toLowerCase().replace(/[^\p{L}-]/gu, "");
}

/** к.э.н., д.т.н.: candidate and doctor of a science. */
const RUSSIAN_DEGREE = /^[дк]\.\p{L}{1,4}\.-?(?:\p{L}{1,4}\.)?н\.?$/u;

/** Außenminister, Vizekanzlerin: no name ends so. */
const OFFICE =
	/(?:minister|ministerin|kanzler|kanzlerin|präsident|präsidentin|botschafter|botschafterin|sekretär|sekretärin)$/u;

const TITLES = new Set(
	// Degrees
	(
		"dr prof professor professorin doktor doktorin dipl diplom h hc habil mult eh rer pol nat jur iur phil-nat dent vet oec troph " +
		"oecon theol agr forest silv paed päd publ sc scient techn tech cult math pharm psych phys biol chem inform volksw betriebsw wirt " +
		"kfm kffr kauffrau ökonom soz arch geogr geol hdl jurist juristin verwaltungswirt verwaltungswirtin bw fh " +
		"pd priv doz privatdozent privatdozentin dozent dozentin univ apl emer emeritus emerita em magister mag-art " +
		"phd dphil mba msc bsc med-vet llm llb llmeur mphil mres meng beng bba emba dsc dba esq mudr judr rndr phdr csc drsc " +
		// Forms of address
		"herr herrn frau mr mrs ms miss mme monsieur madame sir se sehr geehrte geehrter exzellenz excellency hon honorable " +
		"honourable rt ihre seine his her their monsignore magnifizenz " +
		// Offices
		"minister ministerin vizeminister vizeministerin botschafter botschafterin ambassador gesandter gesandte konsul konsulin " +
		"staatssekretär staatssekretärin staatsminister staatsministerin präsident präsidentin vizepräsident vizepräsidentin president " +
		"premierminister premierministerin ministerpräsident ministerpräsidentin bundeskanzler bundeskanzlerin bundesminister " +
		"bundesministerin bundespräsident bundespräsidentin akim akims abgeordnete abgeordneter senator senatorin " +
		"mdb mdl mdep mdeu mdnr mdhb mdbb mep mp ad ir " +
		"generalleutnant generalmajor brigadegeneral oberstleutnant " +
		"freiherr freifrau freiin frhr gräfin fürstin prinzessin baronin baronesse " +
		// Russian, Kazakh, Uzbek
		"д-р др докт доктор проф профессор доц доцент акад академик канд кандидат наук член-корр чл-корр г-н г-жа гн гжа господин госпожа " +
		"министр посол президент генерал-майор генерал-лейтенант депутат сенатор аким әкім мырза ханым janob xonim hurmatli"
	).split(" "),
);

/** Words that are names, too. */
const PERHAPS = new Set(
	"ma ba bed md mdiv he phil med mag art graf fürst prinz baron lord lady dame general oberst major hauptmann ing генерал полковник".split(
		" ",
	),
);
