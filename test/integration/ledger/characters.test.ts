import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { recordDecisions } from "../../../src/ledger/apply/recordDecisions.ts";
import {
	dumpGraph,
	emptyGraph,
	importPaths,
	importRecords,
	openPreparedDatabase,
	queryRows,
} from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import { createTemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const SOURCE = { type: "Source", id: "bericht", title: "Bericht", published: "2016-03-01" };
const called = (name: string, quote = name) => ({ type: "Organisation", id: "amt", name, source: "bericht", quote });

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
});

afterAll(() => database[Symbol.asyncDispose]());

beforeEach(() => emptyGraph(database));

describe("a line with characters that are not seen, or that nothing can store", () => {
	test.each([
		["soft hyphens", "Bundes\u00adanstalt", "Bundesanstalt"],
		["spaces without width", "Wasser\u200bwirte", "Wasserwirte"],
		["word joiners", "Ge\u2060meinschaft", "Gemeinschaft"],
		["a byte order mark", "\ufeffOECD", "OECD"],
		["marks of direction", "\u202aRat\u202c \u200eOst", "Rat Ost"],
		["an override of direction", "Bank \u202eredro", "Bank redro"],
		["letters that show nothing, and tags", "A\u3164mt\u{e0041}", "Amt"],
		["ligatures", "ﬁrma Oﬃce", "firma Office"],
		["letters in two parts", "Bu\u0308ro", "Büro"],
		["half a character", "Emoji \ud83d Verein", "Emoji \ufffd Verein"],
		["NUL", "Null\u0000Amt", "NullAmt"],
		["a control character", "Glocken\u0007amt", "Glockenamt"],
		["a separator of lines", "Zeile\u2028zwei", "Zeile zwei"],
	])("%s: imported again changes nothing, and is one with the line without them", async (_what, written, plain) => {
		const first = await importRecords(database, [SOURCE, called(written)]);
		expect(first.report.lines).toMatchObject({ accepted: 2, rejected: 0 });
		const before = await dumpGraph(database);
		for (const name of [written, plain]) {
			const { counts } = await importRecords(database, [SOURCE, called(name)]);
			expect(counts).toMatchObject({ claims: { new: 0 }, evidence: { new: 0, changed: 0 } });
		}
		expect(await dumpGraph(database)).toEqual(before);
		const [stored] = await queryRows(
			database,
			"MATCH (e:Entity), (v:Evidence) RETURN e.name AS name, v.quote AS quote",
		);
		expect(stored).toEqual({ name: plain, quote: plain });
	});

	test("in ids, ends and sources leads to the same entities", async () => {
		const { report } = await importRecords(database, [
			SOURCE,
			{ type: "Platform", id: "bürgerforum", name: "Bürgerforum", source: "bericht" },
			{ type: "Meeting", id: "sitzung\u00ad-ö", name: "Sitzung", source: "be\u200bricht" },
			{ type: "SESSION_OF", from: "sitzung-o\u0308", to: "bu\u0308rger\u00adforum", source: "\ufeffbericht" },
		]);
		expect(report.problems).toEqual([]);
		expect(await queryRows(database, "MATCH (m)-[:SESSION_OF]->(p) RETURN m.id AS m, p.id AS p")).toEqual([
			{ m: "sitzung-ö", p: "bürgerforum" },
		]);
	});

	test("says what was mended, and where", async () => {
		const { report } = await importRecords(database, [
			{ ...SOURCE, title: "Bericht\u0000" },
			called("Emoji \ud83d Verein", "mit \u0007 Glocke"),
			{ ...called("Bank \u202egnp.exe", "Bundes\u00adamt\u200b"), id: "bank" },
		]);
		expect(report.problems.map(({ code, severity, line, path }) => [code, severity, line, path])).toEqual([
			["TEXT_MENDED", "warning", 1, "$.title"],
			["TEXT_MENDED", "warning", 2, "$.name"],
			["TEXT_MENDED", "warning", 2, "$.quote"],
			["TEXT_MENDED", "warning", 3, "$.name"],
		]);
	});
});

describe("quotes from the text of a PDF", () => {
	const TEXT =
		"Die Quali\ufb01zierung der Fach\u00adkräfte wurde im Zentrum Musterberg fortge-\nsetzt. Der Rat „Berg und Tal“ tagte; der Rat „Berg“ nicht.";
	const stating = (id: string, quote: string, offsets = {}) => ({ ...called(id, quote), id, name: id, ...offsets });

	async function importAll(...records: readonly object[]) {
		await using folder = await createTemporaryFolder();
		await folder.write("text.txt", TEXT);
		const path = await folder.write("records.jsonl", [{ ...SOURCE, textFile: "text.txt" }, ...records]);
		return await importPaths(database, [path]);
	}

	const places = async () =>
		(await queryRows(database, "MATCH (e:Evidence) RETURN e.start AS start, e.end AS end ORDER BY e.subjectId")).map(
			({ start, end }) => TEXT.slice(Number(start), Number(end)),
		);

	test("are found as people write them, and again the second time", async () => {
		const records = [
			stating("a", "Die Qualifizierung der Fachkräfte"),
			stating("b", "der Fach\u00adkräfte wurde"),
			stating("c", "im Zentrum Musterberg fortgesetzt"),
			stating("d", "der Rat", { start: TEXT.indexOf("der Rat") }),
		];
		expect((await importAll(...records)).report.problems).toEqual([]);
		expect(await places()).toEqual([
			"Die Quali\ufb01zierung der Fach\u00adkräfte",
			"der Fach\u00adkräfte wurde",
			"im Zentrum Musterberg fortge-\nsetzt",
			"der Rat",
		]);
		const before = await dumpGraph(database);
		expect((await importAll(...records)).counts.evidence).toMatchObject({ new: 0, changed: 0 });
		expect(await dumpGraph(database)).toEqual(before);
	});

	test("that differ by a character that looks alike are refused, and it is named", async () => {
		const { report } = await importAll(
			stating("a", 'Der Rat "Berg und Tal" tagte'),
			stating("b", "Der Rat", { start: 3 }),
		);
		expect(report.problems.map(({ code, line }) => [code, line])).toEqual([
			["QUOTE_NOT_IN_TEXT", 2],
			["OFFSETS_WRONG", 3],
		]);
		const [quote, offsets] = report.problems;
		expect(quote?.suggestion).toMatch(
			/at position 8 the quote has U\+0022 QUOTATION MARK, where the text, at 85, has U\+201E/,
		);
		expect(offsets?.suggestion).toContain("Expected: 77 to 84");
	});
});

describe("a decision that was made on a text with characters that are not seen", () => {
	const because = "the statute spells it so";
	const made = { at: "2016-04-01T00:00:00.000Z", by: "anna", because, about: "Amt" };
	const content = { subject: "amt", predicate: "name", target: "Bundes\u00adanstalt ﬁt", qualifiers: {} };

	test("bears on the claim as it is recorded today", async () => {
		await importRecords(database, [SOURCE, called("Bundesanstalt fit"), called("Bundesamt")]);
		await recordDecisions(database, MODEL, [{ ...made, decision: "RANK", rank: "PREFERRED", claim: content }]);
		const preferred = await queryRows(database, "MATCH (c:Claim {rank: 'PREFERRED'}) RETURN c.value AS value");
		expect(preferred).toEqual([{ value: "Bundesanstalt fit" }]);
	});

	test("bears on the evidence as it is recorded today", async () => {
		await importRecords(database, [SOURCE, called("Bundesanstalt fit", "die Bundes\u00adanstalt")]);
		const evidence = {
			...content,
			source: "bericht",
			quote: "die Bundes\u00adanstalt",
			stance: "SUPPORTS",
			modality: "ASSERTED",
		};
		await recordDecisions(database, MODEL, [{ ...made, decision: "REVIEW", verdict: "REJECTED", evidence }]);
		expect(await queryRows(database, "MATCH (e:Evidence) RETURN e.status AS status")).toEqual([{ status: "REJECTED" }]);
	});
});
