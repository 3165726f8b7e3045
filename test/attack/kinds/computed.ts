import { type AttackKind, ask, repeat } from "../support/Attack.ts";

const FIELDS = ["referents", "names { value }", "claims { id }", "claims { evidence { quote } }"];

export const computed: AttackKind = {
	name: "values that are worked out, under many names",
	attacks: [
		...FIELDS.flatMap((field) =>
			[5, 40, 300].map((size) =>
				ask(`${size} of ${field}`, `{ meetings { ${repeat(size, (index) => `a${index}: ${field}`)} } }`),
			),
		),
		...[5, 40, 200].map((size) =>
			ask(
				`${size} of sources`,
				`{ claims(limit: 1000) { ${repeat(size, (index) => `a${index}: sourceCount b${index}: sourceIds`)} } }`,
			),
		),
		ask(
			"in an order and a filter",
			"{ claims(limit: 1000, where: { quoteCount: { gt: 0 } }, sort: [{ sourceCount: ASC }]) { id quoteCount } }",
		),
	],
};
