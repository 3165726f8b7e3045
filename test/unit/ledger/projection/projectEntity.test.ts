import { describe, expect, test } from "vitest";
import { projectEntity } from "../../../../src/ledger/projection/projectEntity.ts";
import type { AssessedClaim } from "../../../../src/ledger/rules/AssessedClaim.ts";
import { MODEL } from "../../../support/model.ts";
import { makeClaim, stand } from "../../../support/standing.ts";

function project(shown: readonly AssessedClaim[], typeName = "Meeting") {
	const type = MODEL.entities.get(typeName);
	if (!type) throw new Error(`There is no ${typeName}`);
	return projectEntity(MODEL, type, "session", shown);
}

const state = (property: string, value: string, ...evidence: Parameters<typeof stand>[1][]) =>
	stand(makeClaim({ property, value }), ...evidence);

describe("projectEntity", () => {
	test("nothing said: nameless, it goes by its id", () => {
		expect(project([])).toMatchObject({ id: "session", name: "session", aliases: [], nameless: true, searchText: [] });
	});

	test("one name is shown, every other spelling is an alias, once", () => {
		const shown = [
			state("aliases", "RDP"),
			state("names", "Dialogue"),
			state("name", "Dialogplattform", { confidence: 0.5 }),
			state("name", "Rohstoff-Dialogplattform", { sourceId: "a" }, { sourceId: "b" }),
			state("names", "RDP"),
		];
		expect(project(shown)).toMatchObject({
			name: "Rohstoff-Dialogplattform",
			aliases: ["Dialogplattform", "Dialogue", "RDP"],
			nameless: false,
		});
		expect(project(shown.toReversed())).toEqual(project(shown));
	});

	test("a name among `names` stands in where nobody states `name`", () => {
		expect(project([state("names", "Dialogue"), state("aliases", "RDP")])).toMatchObject({
			name: "Dialogue",
			aliases: ["RDP"],
		});
	});

	test("names are searched in every way of typing them, and by what their words mean", () => {
		expect(project([state("name", "Büro für Rohstoffe"), state("names", "Бюро")]).searchText).toEqual([
			"buro fur rohstoffe",
			"buero fuer rohstoffe",
			...["buro", "biuro", "fur", "fiur", "rohstofe"],
			...["zzzbureau", "zzzrawmaterial"],
			"br",
			"бюро",
		]);
	});

	test("of a beginning and an end before it, what two sources say is shown, and the other not", () => {
		const [since, until] = [
			state("since", "2020", { sourceId: "a", published: "2021-01-01" }),
			state("until", "2016", { sourceId: "b" }),
		];
		const shown = project([since, until], "Programme");
		expect(shown).toMatchObject({ since: "2020", possiblyFrom: "2020-01-01", disputed: ["since"] });
		for (const name of ["until", "untilLatest", "possiblyUntil", "certainlyFrom"])
			expect(shown).not.toHaveProperty(name);
		const more = state("until", "2016", { sourceId: "b" }, { sourceId: "c" });
		expect(project([since, more], "Programme")).toMatchObject({ until: "2016", possiblyUntil: "2016-12-31" });
	});

	test("a finer date is shown before a coarser one, even of more sources, with its words and days", () => {
		const coarse = state("date", "2015", { sourceId: "a", wording: { dateText: "2015" } }, { sourceId: "b" });
		const fine = state("date", "2015-06", { wording: { dateText: "im Juni" } });
		const open = state("date", "2015-06/..");
		expect(project([coarse, open, fine])).toMatchObject({
			date: "2015-06",
			dateText: "im Juni",
			dateEarliest: "2015-06-01",
			dateLatest: "2015-06-30",
		});
	});

	test("two days are no vaguer than one: confidence decides, and the days that are shown are those on which it holds", () => {
		const days = state("date", "2007-12-06/2007-12-07");
		const day = state("date", "2017-12-06", { confidence: 0.5, published: "2018-02-01" });
		const projected = project([day, days]);
		expect(projected).toMatchObject({
			...{ date: "2007-12-06/2007-12-07", disputed: ["date"] },
			...{ possiblyFrom: "2007-12-06", possiblyUntil: "2007-12-07" },
		});
		expect(projected).not.toHaveProperty("certainlyFrom");
	});

	test("an open date has no last day", () => {
		const projected = project([stand(makeClaim({ property: "since", value: "2007/.." }))], "Platform");
		expect(projected).toMatchObject({ since: "2007/..", sinceEarliest: "2007-01-01" });
		expect(projected).not.toHaveProperty("sinceLatest");
	});

	test("an asserted date comes before a finer one that was planned", () => {
		const planned = state("date", "2015-10-01", { modality: "PLANNED" });
		expect(project([planned, state("date", "2015-11")])).toMatchObject({ date: "2015-11" });
	});

	test("values have the types of the model; a qualifier goes with the value that it qualifies", () => {
		const about = stand(
			makeClaim({ property: "participantCount", value: "45", qualifiers: { participantCountApproximate: true } }),
			{ sourceId: "a" },
			{ sourceId: "b" },
		);
		const exact = state("participantCount", "43");
		expect(project([exact, about])).toMatchObject({ participantCount: 45, participantCountApproximate: true });
		expect(project([exact])).toMatchObject({ participantCount: 43 });
		expect(project([exact])).not.toHaveProperty("participantCountApproximate");
	});

	test("a list holds every value that is stated", () => {
		const shown = [
			state("description", "Gut besucht.", { confidence: 0.5 }),
			state("description", "Erstmals in Astana."),
		];
		expect(project(shown).description).toEqual(["Erstmals in Astana.", "Gut besucht."]);
	});
});
