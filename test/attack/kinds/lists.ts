import { type AttackKind, ask, SIZES } from "../support/Attack.ts";

export const lists: AttackKind = {
	name: "long lists of values",
	attacks: [
		...SIZES.slice(7).map((size) =>
			ask(`${size} ids`, "query ($in: [ID!]) { entities(where: { id: { in: $in } }) { id } }", { in: texts(size) }),
		),
		...SIZES.slice(8).map((size) =>
			ask(
				`${size} names in a condition over hubs`,
				"query ($in: [String!]) { countries(where: { coveredBy: { some: { name: { in: $in } } } }) { id } }",
				{ in: texts(size) },
			),
		),
		ask("20,000 ids", "query ($ids: [ID!]!) { relationsAmong(ids: $ids) { from } }", { ids: texts(20_000) }),
	],
};

function texts(size: number): string[] {
	return Array.from({ length: size }, (_, index) => `m${index}`);
}
