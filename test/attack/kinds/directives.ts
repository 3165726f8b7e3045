import { type AttackKind, ask, repeat, SIZES } from "../support/Attack.ts";

export const directives: AttackKind = {
	name: "directives",
	attacks: [
		...SIZES.slice(1, 10).map((size) =>
			ask(`${size} fields`, `{ meetings { ${repeat(size, (index) => `a${index}: id @include(if: true)`)} } }`),
		),
		...[2, 100, 5_000].map((size) =>
			ask(`${size} at one field`, `{ meetings { id ${"@include(if: true) ".repeat(size)} } }`),
		),
		...[2, 100, 5_000].map((size) =>
			ask(`${size} at the operation`, `query ${'@asOf(date: "2015") '.repeat(size)} { meetings { id } }`),
		),
	],
};
