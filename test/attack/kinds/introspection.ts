import { getIntrospectionQuery } from "graphql";
import { type AttackKind, ask, refused, repeat } from "../support/Attack.ts";

const TYPE =
	"name kind fields(includeDeprecated: true) { name args { name type { name } } type { name ofType { name } } }";

export const introspection: AttackKind = {
	name: "the schema, asked for again and again",
	attacks: [
		...[2, 5, 10, 30, 60].map((times) =>
			refused(ask(`${times} times`, `{ ${repeat(times, (index) => `a${index}: __schema { types { name } }`)} }`)),
		),
		...[2, 10, 50].map((times) =>
			refused(
				ask(
					`a type ${times} times`,
					`{ ${repeat(times, (index) => `a${index}: __type(name: "Meeting") { ${TYPE} }`)} }`,
				),
			),
		),
		...[2, 5, 20, 40].map((times) =>
			ask(
				`${times} aliases below`,
				`{ __schema { types { ${repeat(times, (index) => `a${index}: fields { name args { name } }`)} } } }`,
			),
		),
		refused(
			ask(
				"lists in lists",
				"{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
			),
		),
		ask(
			"many types by their names",
			`{ ${repeat(100, (index) => `a${index}: __type(name: "Type${index}") { ${TYPE} }`)} }`,
		),
		...[true, false].map((descriptions) =>
			ask(`as tools ask, descriptions ${descriptions}`, getIntrospectionQuery({ descriptions })),
		),
	],
};
