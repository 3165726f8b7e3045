import { type AttackKind, ask, refused, repeat } from "../support/Attack.ts";

const LENGTHS = [5, 15, 40, 200];

export const fragments: AttackKind = {
	name: "fragments",
	attacks: LENGTHS.flatMap((length) => [
		refused(
			ask(
				`a circle of ${length}`,
				`{ meetings { ...f0 } } ${repeat(length, (index) => `fragment f${index} on Meeting { parts { ...f${(index + 1) % length} } }`)}`,
			),
		),
		ask(
			`that double ${length} times`,
			`{ meetings { ...f0 } } ${chain(length, (next) => `a: parts { ...${next} } b: parts { ...${next} }`)}`,
		),
		ask(
			`that double in one row ${length} times`,
			`{ meetings { ...f0 } } ${chain(length, (next) => `...${next} ...${next}`)}`,
		),
		ask(`a chain of ${length}`, `{ meetings { ...f0 } } ${chain(length, (next) => `parts { ...${next} }`)}`),
	]),
};

function chain(length: number, write: (next: string) => string): string {
	return `${repeat(length, (index) => `fragment f${index} on Meeting { ${write(`f${index + 1}`)} }`)} fragment f${length} on Meeting { id }`;
}
