import { type AttackKind, ask, repeat } from "../support/Attack.ts";

const QUOTES = "evidence { quote source { title publisher url } }";

export const largeAnswers: AttackKind = {
	name: "large answers",
	attacks: [
		...[2, 4, 8, 16, 32].map((size) =>
			ask(
				`${size} times all claims`,
				`{ ${repeat(size, (index) => `a${index}: claims(limit: 1000) { id value ${QUOTES} }`)} }`,
			),
		),
		...[2, 8, 20, 40].map((size) =>
			ask(
				`long names, ${size}`,
				`{ meetings(limit: 1000) { ${repeat(size, (index) => `${"n".repeat(1_000)}${index}: name`)} } }`,
			),
		),
		...[1, 3, 9].map((size) =>
			ask(
				`hubs, ${size}`,
				`{ ${repeat(size, (index) => `a${index}: countries { coveredByConnection(first: 1000) { edges { node { id name claims { id } } properties { ${QUOTES} } } } }`)} }`,
			),
		),
		...[1, 5, 20].map((size) =>
			ask(
				`everything of everything, ${size}`,
				`{ ${repeat(size, (index) => `a${index}: entities(limit: 1000) { id name aliases referents claims { id value ${QUOTES} } }`)} }`,
			),
		),
	],
};
