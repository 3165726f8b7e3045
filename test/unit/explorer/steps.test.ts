import { expect, test } from "vitest";
import { closing, readStep, widening } from "../../../src/explorer/network/steps.ts";
import { readState, writeState } from "../../../src/explorer/state/ViewState.ts";

test("steps of a network are read as they were written", () => {
	expect(readStep("giz")).toEqual({ id: "giz", limit: 40 });
	expect(readStep(closing("giz"))).toEqual({ closed: "giz" });
	expect(readStep(widening({ id: "giz", limit: 61 }))).toEqual({ id: "giz", limit: 61 });
	const one = { id: "giz", limit: 33, relation: "FUNDS", type: "Meeting" };
	expect(readStep(widening(one))).toEqual(one);
});

test.each(["giz@", "giz@many", "giz@-5", "giz@99999"])(
	"a step that nobody wrote asks for what the API allows: %s",
	(step) => {
		const read = readStep(step);
		expect("limit" in read && read.limit >= 1 && read.limit <= 1_000).toBe(true);
	},
);

test("an address holds all of a network's state, and one without steps leads to the search", () => {
	const state = {
		view: "network",
		steps: ["giz", "giz@33@FUNDS@Meeting", "@giz"],
		selected: "x",
		hiddenTypes: ["Topic"],
		hiddenRelations: ["FUNDS", "COVERS"],
		since: "2015-01-01",
		until: "2015-06-09",
		at: "-12.5,3,0.75",
	} as const;
	expect(
		readState(
			writeState({
				...state,
				steps: [...state.steps],
				hiddenTypes: [...state.hiddenTypes],
				hiddenRelations: [...state.hiddenRelations],
			}),
		),
	).toEqual(state);
	expect(readState(new URLSearchParams("view=network")).view).toBe("search");
});
