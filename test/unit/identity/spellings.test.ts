/** One name, typed in two ways: found by either, and taken for the same. */
import { describe, expect, test } from "vitest";
import { listKeys } from "../../../src/identity/block/listKeys.ts";
import { comparePrepared } from "../../../src/identity/compare/compareProfiles.ts";
import { type Prepared, prepareProfile } from "../../../src/identity/compare/Prepared.ts";
import { rateNames } from "../../../src/search/rateNames.ts";
import { MODEL } from "../../support/model.ts";

function prepare(type: string, name: string): Prepared {
	const prepared = prepareProfile(MODEL, { id: "x", type, names: [{ value: name }], properties: {}, relations: [] });
	if (!prepared) throw new Error(`There is no type ${type}.`);
	return prepared;
}

function compare(type: string, typed: string, written: string) {
	const [one, other] = [prepare(type, typed), prepare(type, written)];
	const keys = new Set(Object.values(listKeys(other)).flat());
	return {
		spelling: rateNames(typed, written, []).score,
		isCandidate: Object.values(listKeys(one)).some((some) => Array.isArray(some) && some.some((key) => keys.has(key))),
		proposal: comparePrepared(MODEL, one, other).proposal,
	};
}

describe("a name that is typed without its marks is the same name", () => {
	test.each([
		["Person", "Jiri Sedivcky", "Jiří Šedivcký"],
		["Person", "Lukasz Zakowicz", "Łukasz Żakowicz"],
		["Person", "Gulsen Caglayan", "Ğülşen Çağlayan"],
		["Person", "Zoe Faconnet", "Zoë Façonnet"],
		["Person", "Soren Aeroskov", "Søren Ærøskov"],
		["Person", "Soeren Aeroeskov", "Søren Ærøskov"],
		["Person", "Jurgen Bohmert", "Jürgen Böhmert"],
		["Person", "Juergen Boehmert", "Jürgen Böhmert"],
		["Person", "Ayse Isikci", "Ayşe Işıkçı"],
		["Person", "Goran Dokic", "Goran Đokić"],
		["Person", "Nursultan Abisuly", "Nursultan Äbişuly"],
		["Person", "Gulom Toraxonov", "Gʻulom Toʻraxonov"],
		...["'", "’", "‘", "ʼ", "`"].map((mark) => ["Person", `G${mark}ulom To${mark}raxonov`, "Gʻulom Toʻraxonov"]),
		["Person", "Ge\u00adorgi Dimi\u200btrov", "Georgi Dimitrov"],
		["Organisation", "Ozbekiston temir yollari", "Oʻzbekiston temir yoʻllari"],
		["Organisation", "O‘zbekiston temir yo‘llari", "Oʻzbekiston temir yoʻllari"],
		["Organisation", "Ceska rozvojova agentura", "Česká rozvojová agentura"],
		["Organisation", "Firmenverbund Office Flora", "ﬁrmenverbund Oﬃce ﬂora"],
		["Organisation", "Bundesanstalt fur Bergwesen", "Bundes\u00adanstalt für Berg\u00adwesen"],
		["Organisation", "LOreal Stiftung", "L’Oréal Stiftung"],
	])("%s %s, %s", (type = "", typed = "", written = "") => {
		expect(compare(type, typed, written)).toEqual({ spelling: 1, isCandidate: true, proposal: "SAME" });
	});

	test.each([
		["Person", "Кайрат Умбетов", "Қайрат Ғабитұлы Үмбетов"],
		["Organisation", "Казахстан Темир", "Казахстан Темір"],
	])("%s %s, %s", (type, typed, written) => {
		const { spelling, ...others } = compare(type, typed, written);
		expect(spelling).toBeGreaterThan(0.9);
		expect(others).toEqual({ isCandidate: true, proposal: "SAME" });
	});

	test.each([
		["Jiří Šedivcký", "Jan Šedivcký"],
		["Petr Šimek", "Petra Šimková"],
		["Toʻlqin Gʻofurov", "Tolib Gʻofurov"],
	])("and %s stays another than %s", (one, other) => {
		expect(compare("Person", one, other).proposal).not.toBe("SAME");
	});
});

describe("a name with titles is the same name", () => {
	test.each([
		["Anna Weberling", "Prof. Dr. Dr. h.c. mult. Anna Weberling"],
		["Jürgen Katzmaier", "Dipl.-Kfm. Jürgen Katzmaier, LL.M."],
		["Karl von der Heide", "PD Dr.-Ing. habil. Karl v. d. Heide"],
		["Ruth Andersdorf", "Prof. Dr. Ruth Andersdorf MdB"],
		["Ruth Andersdorf", "Ruth Andersdorf, M.A."],
		["Ruth Andersdorf", "Dr.med.vet. Ruth Andersdorf, Ph.D., M.Sc."],
		["Ruth Andersdorf", "Frau Ministerin a.D. Dr. rer. pol. Ruth Andersdorf"],
		["Ruth Andersdorf", "Priv.-Doz. Dr. phil. Ruth Andersdorf"],
		["Jan Pešek", "MUDr. Jan Pešek, CSc."],
		["Иван Петренко", "д-р Иван Петренко"],
		["Иван Петренко", "проф. Иван Петренко"],
		["Иван Петренко", "к.э.н., доцент Иван Петренко"],
		["Иван Петренко", "акад. Иван Петренко, д.т.н."],
	])("%s, %s", (plain, titled) => {
		const [{ people: one }, { people: other }] = [prepare("Person", plain), prepare("Person", titled)];
		const partsOf = (people: typeof one) =>
			people.map(({ variants }) => variants.map((some) => some.map(({ text }) => text)));
		expect(partsOf(other)).toEqual(partsOf(one));
		expect(compare("Person", plain, titled)).toMatchObject({ isCandidate: true, proposal: "SAME" });
	});

	test.each([
		["Steffi Graf", ["Steffi", "Graf"]],
		["Phil Meier", ["Phil", "Meier"]],
		["M.A. Karimow", ["M", "A", "Karimow"]],
		["Ma Wenli", ["Ma", "Wenli"]],
		["Karimow M. A.", ["Karimow", "M.", "A."]],
		["karl v. heide", ["karl", "v.", "heide"]],
	])("%s keeps what is a name, and no title", (name, parts) => {
		expect(prepare("Person", name).people[0]?.variants[0]?.map(({ text }) => text.replace(/\.$/, ""))).toEqual(
			parts.map((part) => part.replace(/\.$/, "")),
		);
	});
});
