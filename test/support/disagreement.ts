/** Sources that disagree in each way in which they can; of programmes so many that they take two pages. */
export const DISAGREEMENT: readonly object[] = [
	...["2015-01-01", "2016-02-03", "2017-04-05"].map((published, index) => ({
		type: "Source",
		id: `report-${"abc".charAt(index)}`,
		title: `Report ${"ABC".charAt(index)}`,
		publisher: `Bureau ${"ABC".charAt(index)}`,
		published,
		url: `https://bureau.example/${"abc".charAt(index)}`,
	})),
	{ type: "City", id: "aralsk", name: "Aralsk", ...by("a", "Aralsk") },
	{ type: "City", id: "balkhash", name: "Balkhash", ...by("b", "Balkhash") },
	{ type: "Organisation", id: "water-office", name: "Water Office", country: "KZ", ...by("a", "the Water Office") },
	{ type: "Organisation", id: "water-office", name: "Water Office", country: "UZ", ...by("b", "of Uzbekistan") },
	{ type: "Organisation", id: "river-office", name: "River Office", country: "KZ", ...by("a", "the River Office") },
	{ type: "Person", id: "dana-example", name: "Dana Example", ...by("a", "Dana Example") },
	{ type: "HOLDS_POST", from: "dana-example", to: "water-office", title: "Director", ...by("a", "the director") },
	{ type: "HOLDS_POST", from: "dana-example", to: "water-office", title: "Deputy Director", ...by("c", "her deputy") },
	{ type: "Meeting", id: "water-days", name: "Water days", date: "2014-05-06", ...by("a", "the Water days of 2014") },
	{ type: "Meeting", id: "river-days", name: "River days", date: "2016-05-06", ...by("b", "the River days of 2016") },
	{ type: "HELD_IN", from: "water-days", to: "aralsk", ...by("a", "met in Aralsk") },
	{ type: "HELD_IN", from: "water-days", to: "balkhash", ...by("b", "met in Balkhash") },
	{ type: "HELD_IN", from: "water-days", to: "balkhash", ...by("c", "the guests of Balkhash") },
	{ type: "HELD_IN", from: "river-days", to: "aralsk", ...by("b", "again in Aralsk") },
	{ type: "ATTENDS", from: "water-office", to: "water-days", role: "CHAIR", ...by("a", "chaired by the Water Office") },
	{ type: "ATTENDS", from: "river-office", to: "water-days", role: "SPEAKER", ...by("b", "the River Office spoke") },
	{ type: "ATTENDS", from: "river-office", to: "river-days", role: "PARTICIPANT", ...by("b", "the River Office came") },
	{ type: "ATTENDS", from: "dana-example", to: "water-days", role: "SPEAKER", ...by("a", "Dana Example spoke") },
	{
		...{ type: "ATTENDS", from: "dana-example", to: "water-days", role: "SPEAKER", stance: "CONTRADICTS" },
		...by("c", "Dana Example was absent"),
	},
	...Array.from({ length: 21 }, (_, index) => `canal-${String(index).padStart(2, "0")}`).flatMap((id) => [
		{ type: "Programme", id, name: `The ${id}`, until: "2019", ...by("a", `${id} until 2019`) },
		{ type: "Programme", id, name: `The ${id}`, until: "2020", ...by("b", `${id} until 2020`) },
	]),
];

function by(source: string, quote: string): { readonly source: string; readonly quote: string } {
	return { source: `report-${source}`, quote };
}
