import { type AttackKind, ask, repeat, SIZES } from "../support/Attack.ts";

export const variables: AttackKind = {
	name: "variables",
	attacks: [
		...SIZES.slice(2, 10).map((size) =>
			ask(
				`${size} of them`,
				`query (${repeat(size, (index) => `$v${index}: ID!`)}) { ${repeat(size, (index) => `a${index}: meetings(where: { id: { eq: $v${index} } }) { id }`)} }`,
				Object.fromEntries(Array.from({ length: size }, (_, index) => [`v${index}`, `m${index}`])),
			),
		),
		...[100, 5_000, 20_000].map((size) =>
			ask(
				`${size} that nothing asks for`,
				"{ meetings { id } }",
				Object.fromEntries(Array.from({ length: size }, (_, index) => [`v${index}`, index])),
			),
		),
		ask("of another type", "query ($ids: [ID!]) { meetings(where: { id: { in: $ids } }) { id } }", {
			ids: Array(5_000).fill({ a: 1 }),
		}),
		ask("that are a list", "{ meetings { id } }", [1, 2, 3]),
		ask("that are a text", "{ meetings { id } }", "x".repeat(100_000)),
		ask("one long text", "query ($id: ID!) { entity(id: $id) { id } }", { id: "x".repeat(200_000) }),
	],
};
