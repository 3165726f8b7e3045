import { describe, expect, test } from "vitest";
import { chooseColumns, sayContext } from "../../../../src/explorer/listing/columns.ts";
import type { Row } from "../../../../src/explorer/listing/Row.ts";
import { ENGLISH } from "../../../../src/explorer/words/english.ts";
import { createGlossary } from "../../../../src/explorer/words/Glossary.ts";
import type { Speech } from "../../../../src/explorer/words/Speech.ts";
import { MODEL } from "../../../support/model.ts";

const SPEECH: Speech = { language: "en", words: ENGLISH, glossary: createGlossary("en", MODEL.labels.en) };

const POST: Row["posts"][number] = {
	title: "Director",
	organisation: { id: "office", name: "Office", type: "Organisation" },
	...{ shownFor: null, since: "2012", until: null, modality: "ASSERTED", inferred: [], disputed: [] },
};

const ROW: Row = {
	entity: { id: "dana", name: "Dana", type: "Person" },
	...{ kind: null, date: null, since: null, until: null, possiblyFrom: null, possiblyUntil: null, within: null },
	...{ dateDisputed: false, eventStatus: null, places: [], countries: [], country: null, posts: [] },
	...{ meetings: 0, relations: 1, sources: 1, disputed: false },
};

describe("a post in a list", () => {
	test.each<[string, Partial<Row["posts"][number]>, string]>([
		["is told with its time", {}, "Director, Office (from 2012)"],
		["says which detail is inferred", { inferred: ["since"] }, "Director, Office (from 2012) (inferred: since)"],
		["says that it is planned", { modality: "PLANNED" }, "Director, Office (from 2012) (planned)"],
		["says what is disputed", { disputed: ["title"] }, "Director, Office (from 2012) (Sources disagree)"],
	])("%s", (_what, post, told) => {
		const row = { ...ROW, posts: [{ ...POST, ...post }] };
		const column = chooseColumns([row], "Person", SPEECH).find(({ name }) => name === "posts");
		expect(column?.say(row, SPEECH)).toBe(told);
		expect(sayContext(row, SPEECH)).toContain(told);
	});
});
