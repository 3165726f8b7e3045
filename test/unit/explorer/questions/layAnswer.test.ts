import { describe, expect, test } from "vitest";
import { isNothing, layAnswer } from "../../../../src/explorer/questions/answer/layAnswer.ts";

const meeting = { __typename: "Meeting", id: "club", name: "Club" };
const evidence = [{ quote: "The club met.", source: { __typename: "Source", id: "report", title: "Report" } }];

describe("an answer on a page", () => {
	test("of several things is a table, in the order of the question, the sentences last", () => {
		const [block] = layAnswer(
			{
				announced: [
					{ meeting, evidence, date: null, over: false },
					{ meeting, evidence, date: "2015", over: true },
				],
			},
			"en",
		);
		expect(block?.table?.columns).toEqual([["meeting"], ["date"], ["over"], ["evidence"]]);
		expect(block?.table?.rows.map((row) => row.get("date"))).toEqual([undefined, "2015"]);
		expect(block?.table?.rows[0]?.get("meeting")).toEqual({ id: "club", name: "Club" });
		expect(block?.table?.rows[0]?.get("evidence")).toBe(evidence);
	});

	test("of one thing says what that is, and what belongs to it in tables of their own", () => {
		const edges = ["a", "b"].map((id) => ({
			node: { id, name: id, type: "Person" },
			properties: { roles: ["CHAIR"], evidence },
		}));
		const [block] = layAnswer({ meetings: [{ ...meeting, date: "2015", participantsConnection: { edges } }] }, "en");
		expect(block?.about).toMatchObject({ id: "club" });
		expect(block?.facts).toEqual([{ path: ["date"], value: "2015" }]);
		const [people] = block?.blocks ?? [];
		expect(people?.field).toBe("participantsConnection");
		expect(people?.table?.columns).toEqual([["node"], ["properties", "roles"], ["properties", "evidence"]]);
		expect(people?.table?.rows).toHaveLength(2);
	});

	test("keeps a list within one of several rows in its cell", () => {
		const places = ["x", "y"].map((id) => ({ place: { id, name: id }, meetings: [{ meeting, evidence }] }));
		const [block] = layAnswer({ placesOfMeetings: places }, "en");
		expect(block?.table?.rows).toHaveLength(2);
		expect(block?.table?.rows[0]?.get("meetings")).toEqual([{ meeting, evidence }]);
	});

	test("says a sentence in the reader's language alone", () => {
		const chains = ["a", "b"].map((id) => ({ sentence: `${id} pays`, satz: `${id} zahlt` }));
		const columnsIn = (language: "de" | "en") => layAnswer({ fundingChains: chains }, language)[0]?.table?.columns;
		expect(columnsIn("de")).toEqual([["satz"]]);
		expect(columnsIn("en")).toEqual([["sentence"]]);
	});

	test.each([
		[{ meetings: [] }],
		[{ meetings: [{ id: null, participantsConnection: { edges: [] } }] }],
		[{ series: null }],
	])("%j holds nothing", (answer) => {
		expect(layAnswer(answer, "en").every(isNothing)).toBe(true);
	});
});
