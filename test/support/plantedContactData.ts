/** Contact data as it stands in documents, wherever a record can carry a text. All of it is invented. */

/** What is planted, with a piece of it that stands nowhere else. */
export const PLANTED = [
	["Tel. (030) 23125 017", "23125 017"],
	["Telefax: +49 30 23125-018", "23125-018"],
	["+7 (7172) 555 019", "555 019"],
	["0049 30 23125020", "23125020"],
	["anna.muster@example.org", "anna.muster"],
	["anna (at) beispiel (punkt) de", "beispiel (punkt)"],
	["DE02 1203 0000 0000 2020 51", "2020 51"],
	["KZ86 125K ZT50 0410 0100", "0410 0100"],
	["Musterallee 21 b, 10117 Berlin", "Musterallee"],
	["ул. Примерная, д. 22, кв. 5", "Примерная"],
	["23 Sample Street, Apt. 5", "Sample Street"],
] as const;

/** A sentence around it. */
export const says = (text: string) => `Ansprechpartnerin: ${text}, bitte melden`;

/** Lines that go in, with the text in every place where one may stand. `prefix` keeps the ids of several calls apart. */
export function plant(texts: readonly string[], prefix = ""): object[] {
	return texts.flatMap((text, index) => {
		const [source, organisation, meeting] = ["s", "o", "m"].map((letter) => `${prefix}${letter}${index}`);
		return [
			{
				...{ type: "Source", id: source, title: says(text), publisher: says(text), published: "2015" },
				...{ url: "https://example.org/report", contentHash: says(text) },
			},
			{
				...{ type: "Organisation", id: organisation, name: `Verein ${index} ${says(text)}`, source },
				...{ aliases: [says(text)], description: [says(text)], names: [{ value: says(text), kind: "OTHER" }] },
				...{ externalIds: [says(text)], quote: says(text) },
			},
			{
				...{ type: "Meeting", id: meeting, name: `Treffen ${index}`, date: "2015", dateText: says(text) },
				...{ theme: says(text), goal: says(text), otherParticipants: [says(text)], source },
			},
			{
				...{ type: "ATTENDS", from: organisation, to: meeting, role: "CHAIR", roleText: says(text) },
				...{ capacity: says(text), onBehalfOf: says(text), source, quote: says(text) },
			},
		];
	});
}

/** Lines that are rejected: what is said of them must not repeat the data either. */
export function plantWrongly(texts: readonly string[]): object[] {
	return texts.flatMap((text) => [
		{ type: "Organisation", id: "x", name: "X", kind: says(text), source: "s0" },
		{ type: "Organisation", id: "y", name: "Y", source: says(text) },
		{ type: says(text), id: "z", source: "s0" },
		{ type: "Meeting", id: "w", name: "W", date: says(text), source: "s0" },
		{ type: "Source", id: "u", title: "U", url: says(text) },
		{ type: "Source", id: "q", title: "Q", language: says(text) },
		{ type: "Topic", id: "v", name: "V", [says(text)]: "a key of one's own", source: "s0" },
	]);
}
