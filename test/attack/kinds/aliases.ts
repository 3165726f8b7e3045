import { type AttackKind, ask, repeat, SIZES } from "../support/Attack.ts";

export const aliases: AttackKind = {
	name: "the same value under many names",
	attacks: [
		...SIZES.slice(3, 13).map((size) =>
			ask(`${size} in one row`, `{ meetings(limit: 1) { ${repeat(size, (index) => `a${index}: name`)} } }`),
		),
		...[10, 50, 200, 500].map((size) =>
			ask(`${size} in a thousand rows`, `{ meetings(limit: 1000) { ${repeat(size, (index) => `a${index}: name`)} } }`),
		),
		...[50, 300].map((size) =>
			ask(`${size} lists`, `{ ${repeat(size, (index) => `a${index}: meetings(limit: 1) { id }`)} }`),
		),
	],
};
