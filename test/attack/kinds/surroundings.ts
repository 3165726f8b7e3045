import { type AttackKind, ask, repeat } from "../support/Attack.ts";

export const surroundings: AttackKind = {
	name: "the surroundings of hubs",
	attacks: [
		...[1, 2, 3].flatMap((hops) =>
			["kz", "astana", "p1"].map((id) =>
				ask(
					`${hops} steps around ${id}`,
					`{ neighbourhood(id: "${id}", hops: ${hops}, limit: 1000) { total nodes { id degree } edges { from to evidence { quote } } } }`,
				),
			),
		),
		...[5, 20, 120].map((size) =>
			ask(
				`${size} at once`,
				`{ ${repeat(size, (index) => `a${index}: neighbourhood(id: "kz", hops: 3, limit: 1000) { total }`)} }`,
			),
		),
		...[1, 5, 60].map((size) =>
			ask(
				`ways, ${size}`,
				`{ ${repeat(size, (index) => `a${index}: paths(from: "kz", to: "o${index}", maxHops: 10, limit: 1000) { sentence }`)} }`,
			),
		),
		ask("who meets whom", "{ coAttendanceNetwork(limit: 1000) { total } }"),
		ask("what each source says", "{ claimsPerSource(limit: 1000) { claims } }"),
	],
};
