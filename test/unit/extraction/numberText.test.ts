import { describe, expect, test } from "vitest";
import { extractDocument } from "../../../src/extraction/extractDocument.ts";
import type { Lexicon } from "../../../src/extraction/lexicon/Lexicon.ts";
import { findLexicon } from "../../../src/extraction/lexicon/lexicons.ts";
import { findDates } from "../../../src/extraction/mentions/findDates.ts";
import { nominativeRussian } from "../../../src/extraction/mentions/nominativeRussian.ts";
import { numberText } from "../../../src/extraction/numberText.ts";
import { splitSentences } from "../../../src/extraction/text/splitSentences.ts";
import { MODEL } from "../../support/model.ts";

const lexicon = (language: string) => findLexicon(language) as Lexicon;

test.each([
	["de", "Am 9. Juni tagte die 5. Sitzung. Dr. Weber vom Verein e. V. leitete sie. Es kamen z.B. Gäste.", 3],
	["de", "Die Sitzung fand 2015. Danach war Schluss.", 2],
	["ru", "Д. Сейтказиев прибыл в г. Ош. Заседание прошло 5 мая 2015 г. в Бишкеке.", 2],
	["en", "Dr. Stein and Mr. Lee of Example Ltd. met on 5 May. The talks ended.", 2],
])("sentences: %s %s", (language, text, count) => {
	expect(splitSentences(text, lexicon(language)).map((sentence) => sentence.text)).toHaveLength(count);
});

test.each([
	["de", "am 8. und 9. Juni 2015", "2015-06-08/2015-06-09"],
	["de", "vom 3. bis 5. Mai 2016", "2016-05-03/2016-05-05"],
	["de", "vom 30. August bis 3. September 2013", "2013-08-30/2013-09-03"],
	["de", "am 09.06.2015", "2015-06-09"],
	["de", "im Herbst 2015", "2015-23"],
	["de", "im Frühjahr 2019", "2019-21"],
	["de", "bis März 2018", "2018-03"],
	["de", "Anfang 2014", "2014~"],
	["de", "von 2012 bis 2015", "2012/2015"],
	["de", "am 20. September", "2020-09-20"],
	["ru", "18 ноября 2015 года", "2015-11-18"],
	["ru", "27–28 июня 2012 года", "2012-06-27/2012-06-28"],
	["ru", "с 10 по 12 октября 2016 года", "2016-10-10/2016-10-12"],
	["ru", "весной 2017 года", "2017-21"],
	["ru", "на 2018–2021 годы", "2018/2021"],
	["en", "on 14 and 15 November 2023", "2023-11-14/2023-11-15"],
	["en", "June 8-9, 2015", "2015-06-08/2015-06-09"],
	["en", "on June 8, 2015", "2015-06-08"],
	["en", "from 8 to 10 September 2014", "2014-09-08/2014-09-10"],
	["en", "in spring 2017", "2017-21"],
])("dates: %s %s is %s", (language, text, edtf) => {
	expect(findDates(text, lexicon(language), "2020").map(({ facts }) => facts.edtf)).toEqual([edtf]);
});

test.each(["am 31. Februar 2015", "die Nummer 20153", "12,2015 Tonnen"])("no date: %s", (text) => {
	expect(findDates(text, lexicon("de"), undefined).filter(({ facts }) => facts.edtf !== "2015")).toEqual([]);
});

test.each([
	["Данияра Сейтказиева", "вице-министра экономики", "Данияр Сейтказиев"],
	["Зафаром Рахимовым", "министром промышленности", "Зафар Рахимов"],
	["Кларой Дитц", "профессором", "Клара Дитц"],
	["Моника Хартвиг", "посол Германии", "Моника Хартвиг"],
])("a Russian name in its case: %s, %s", (name, post, nominative) => {
	expect(nominativeRussian(name, post, "")).toBe(nominative);
});

describe("mentions", () => {
	const names = (text: string, type: string, language = "de") =>
		numberText(text, undefined, "2020-01-01", lexicon(language))
			.mentions.filter((mention) => mention.type === type)
			.map(({ name }) => name);

	test.each([
		[
			"Staatssekretärin Frauke Lindner vom Ministerium für Wirtschaft, Arbeit und Wohnungsbau sprach.",
			"Person",
			["Frauke Lindner"],
		],
		["Die Gäste von Anna Weber kamen.", "Person", ["Anna Weber"]],
		["Die Vertreter der Obersten Gerichte kamen.", "Person", []],
		[
			"Staatssekretärin Frauke Lindner vom Ministerium für Wirtschaft, Arbeit und Wohnungsbau sprach.",
			"Organisation",
			["Ministerium für Wirtschaft, Arbeit und Wohnungsbau"],
		],
		[
			"Vertreter des Deutschen Bauernverbandes und der Halden AG kamen.",
			"Organisation",
			["Deutscher Bauernverband", "Halden AG"],
		],
		["Das Vorhaben „Wasser für alle“ beginnt.", "Programme", ["Wasser für alle"]],
		[
			"Die deutsch-kasachische Arbeitsgruppe Verkehr tagte in Dresden.",
			"Platform",
			["deutsch-kasachische Arbeitsgruppe Verkehr"],
		],
		[
			"Die 4. Sitzung der Deutsch-Kasachischen Arbeitsgruppe Bergbau war gut.",
			"Platform",
			["Deutsch-Kasachische Arbeitsgruppe Bergbau"],
		],
		[
			"Die 4. Sitzung des Deutsch-Turkmenischen Wirtschaftsrats war gut.",
			"Platform",
			["Deutsch-Turkmenischer Wirtschaftsrat"],
		],
		["Er reiste nach Samarkand und Buchara.", "City", ["Samarkand", "Buchara"]],
		["Essen und Trinken waren gut.", "City", []],
		["„Wir haben 2009 in Termes mit Anna Weber eine Schule eröffnet“, sagte er.", "Person", []],
	])("%s %s", (text, type, expected) => {
		expect(names(text, type).sort()).toEqual([...expected].sort());
	});
});

test("a sentence that repeats itself without end keeps nobody busy", () => {
	for (const unit of ["Anna Weber, ", "die Universität Osch und ", "wurde von Anna Weber und "]) {
		const text = `${unit.repeat(1400 / unit.length)}kam nicht an.`;
		const document = {
			id: "a",
			title: "a",
			text,
			language: "de",
			bytesHash: "",
			form: "text",
			pages: [],
			warnings: [],
		} as const;
		expect(extractDocument(document, MODEL)?.proposals.every(({ record }) => text.includes(String(record.quote)))).toBe(
			true,
		);
	}
});
