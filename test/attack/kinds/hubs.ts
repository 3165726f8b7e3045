import { type AttackKind, ask, nest } from "../support/Attack.ts";

const QUANTIFIERS = ["some", "all", "none", "single"];

export const hubs: AttackKind = {
	name: "conditions over hubs",
	attacks: QUANTIFIERS.flatMap((word) => [
		...[1, 2, 4, 8].map((times) =>
			ask(
				`${word}, ${times} times from meetings to their platform and back`,
				`{ meetings(where: ${nest(times, `{ sessionOf: { ${word}: { sessions: { ${word}: `, '{ name: { contains: "zz" } }', "} } } }")}) { id } }`,
			),
		),
		ask(
			`${word} of participants, in an order`,
			`{ platforms(where: { sessions: { ${word}: { participants: { ${word}: { name: { contains: "zz" } } } } } }, sort: [{ name: ASC }]) { id } }`,
		),
	]),
};
