import { type AttackKind, ask, repeat, SIZES } from "../support/Attack.ts";

const QUERY = "query ($where: MeetingWhere) { meetings(where: $where) { id } }";

export const where: AttackKind = {
	name: "long filters",
	attacks: [
		...SIZES.slice(6).map((size) =>
			ask(`${size} branches in variables`, QUERY, { where: { OR: conditions(size, "eq") } }),
		),
		...SIZES.slice(8, 12).map((size) =>
			ask(`${size} parts of words`, QUERY, { where: { AND: [{ NOT: { OR: conditions(size, "contains") } }] } }),
		),
		...[50, 150, 400].map((size) =>
			ask(
				`${size} branches in the document`,
				`{ entities(where: { OR: [${repeat(size, (index) => `{ name: { endsWith: "${index}" } }`)}] }) { id } }`,
			),
		),
	],
};

function conditions(size: number, operator: string): object[] {
	return Array.from({ length: size }, (_, index) => ({ name: { [operator]: `name ${index}` } }));
}
