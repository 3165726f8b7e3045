import { describe, expect, test } from "vitest";
import { layDossier } from "../../../../src/explorer/dossier/layDossier.ts";
import type { Fact } from "../../../../src/explorer/model/Fact.ts";
import { ENGLISH } from "../../../../src/explorer/words/english.ts";
import { createGlossary } from "../../../../src/explorer/words/Glossary.ts";
import { MODEL } from "../../../support/model.ts";

const SPEECH = { language: "en", words: ENGLISH, glossary: createGlossary("en", MODEL.labels.en) } as const;

const FACT: Fact = {
	...{ key: "1", claimIds: ["1"], value: undefined, other: { id: "club", name: "Club", type: "Organisation" } },
	...{ details: new Map(), modality: "ASSERTED", disputed: [], superseded: false, shown: true, because: null },
	...{ decision: undefined, evidence: [], replies: [] },
};

function tell(fact: Partial<Fact>): string | undefined {
	const group = { key: "FUNDS>", property: undefined, relation: "FUNDS", forward: true, facts: [{ ...FACT, ...fact }] };
	const dossier = layDossier(
		{
			...{ name: "Bank", type: "Organisation", sections: [{ title: "Relations", groups: [group] }], sources: [] },
			...{ names: new Map(), total: 1, shown: 1, address: "http://localhost/", day: "2026-11-29" },
		},
		SPEECH,
	);
	return dossier.sections[0]?.entries[0]?.text;
}

describe("a statement in a dossier", () => {
	test.each<[Partial<Fact>, string]>([
		[{}, "funds: Club"],
		[{ modality: "PLANNED", superseded: true, shown: false }, "funds: Club (planned, superseded)"],
		[{ shown: false }, "funds: Club – also stated"],
		[{ shown: false, decision: { rank: "DEPRECATED", reason: "a misprint" } }, "funds: Club – deprecated: a misprint"],
		[{ decision: { rank: "PREFERRED", reason: null } }, "funds: Club – preferred"],
		[
			{
				details: new Map([
					["role", ["CHAIR"]],
					["roles", ["CHAIR"]],
					["sinceText", ["lately"]],
				]),
			},
			"funds: Club (Roles: Chair; Since text: “lately”)",
		],
	])("%j is told with what became of it", (fact, text) => {
		expect(tell(fact)).toBe(text);
	});
});
