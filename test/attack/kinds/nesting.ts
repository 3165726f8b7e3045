import { type Attack, type AttackKind, ask, nest, postText, refused } from "../support/Attack.ts";

const DEPTHS = [50, 500, 2_000, 10_000];

export const nesting: AttackKind = {
	name: "nesting",
	attacks: DEPTHS.flatMap((depth): Attack[] => [
		refused(ask(`selections, ${depth}`, `{ meetings ${nest(depth, "{ parts ", "{ id }", "}")} }`)),
		refused(ask(`inline fragments, ${depth}`, `{ meetings { ${nest(depth, "... { ", "id", "}")} } }`)),
		refused(ask(`lists in the document, ${depth}`, `{ meetings(where: ${nest(depth, "[", "1", "]")}) { id } }`)),
		refused(postText(`filters in variables, ${depth}`, writeFilter(depth))),
		refused(
			ask(`types of variables, ${depth}`, `query ($v: ${nest(depth, "[", "ID", "]")}) { meetings(limit: $v) { id } }`),
		),
	]),
};

function writeFilter(depth: number): string {
	const where = `${'{"AND":['.repeat(depth)}{"name":{"eq":"x"}}${"]}".repeat(depth)}`;
	return `{"query":"query ($where: MeetingWhere) { meetings(where: $where) { id } }","variables":{"where":${where}}}`;
}
