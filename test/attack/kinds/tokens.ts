import { type AttackKind, ask, refused, repeat } from "../support/Attack.ts";

const SIZES = [2_500, 20_000, 60_000];

export const tokens: AttackKind = {
	name: "documents of many words",
	attacks: SIZES.flatMap((size) => [
		refused(ask(`the same field ${size} times`, `{ meetings { ${"id ".repeat(size)} } }`)),
		refused(
			ask(
				`${size} operations`,
				repeat(size / 10, (index) => `query q${index} { meetings { id } }`),
			),
		),
		refused(ask(`${size} braces that nothing closes`, "{".repeat(size))),
		refused(ask(`${size} commas and colons`, `{ ${": ,".repeat(size)} }`)),
		refused(ask(`comments, ${size}`, `${"#\n".repeat(size)}{`)),
		refused(ask(`one name of ${size} letters`, `{ ${"a".repeat(size)} }`)),
	]),
};
