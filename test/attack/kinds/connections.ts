import { type AttackKind, ask, repeat } from "../support/Attack.ts";

export const connections: AttackKind = {
	name: "connections of whole types",
	attacks: [
		...["claims", "meetings", "organisations", "entities", "actors", "sources"].flatMap((type) => [
			ask(`all ${type}`, `{ ${type}Connection(first: 1000) { totalCount edges { cursor node { id } } } }`),
			ask(
				`all ${type}, eight times`,
				`{ ${repeat(8, (index) => `a${index}: ${type}Connection(first: 1000) { totalCount edges { node { id } } }`)} }`,
			),
		]),
		ask(
			"in an order",
			"{ claimsConnection(first: 1000, sort: [{ value: ASC }, { id: DESC }]) { edges { node { id evidence { quote } } } } }",
		),
		ask(
			"far behind",
			`{ claimsConnection(first: 1000, after: "${Buffer.from("arrayconnection:900000000").toString("base64")}") { edges { node { id } } } }`,
		),
		ask(
			"in one another",
			"{ meetingsConnection(first: 1000) { edges { node { participantsConnection(first: 1000) { edges { node { id } } } } } } }",
		),
		ask(
			"in one another, with evidence",
			"{ meetingsConnection(first: 1000) { edges { node { participantsConnection(first: 1000) { edges { node { id } properties { evidence { quote } } } } } } } }",
		),
	],
};
