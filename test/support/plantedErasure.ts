/** Records of things that are to be erased, with a value that stands nowhere else in every place that the model has. */
import type { GraphModel, Property, RecordType } from "../../src/model/GraphModel.ts";

export interface Planted {
	/** Of what is erased, and of others that name it. */
	readonly records: readonly object[];
	/** Lines that are rejected, with values of it. */
	readonly wrong: readonly object[];
	/** Pieces of texts that must be nowhere afterwards, in lower case. */
	readonly values: readonly string[];
}

/** Values that are told apart from everything else. */
class Planter {
	readonly values: string[] = [];
	readonly #prefix: string;

	constructor(prefix: string) {
		this.#prefix = prefix;
	}

	text(around: (value: string) => string = (value) => value): string {
		const value = `${this.#prefix}wert${this.values.length}q`;
		this.values.push(value);
		return around(value);
	}

	value({ value, list, format, edtf, role, identifier, webAddress }: Property): unknown {
		const one = () => {
			if (edtf) return "2015-06-09";
			if (format) return format.example;
			if (webAddress) return this.text((text) => `https://example.org/${text}`);
			if (value.kind === "enum") return value.values[0];
			if (value.kind === "structure") return this.properties([...value.fields.values()]);
			switch (value.scalar) {
				case "Int":
				case "Float":
					return 7;
				case "Boolean":
					return true;
				case "Point":
					return { latitude: 50, longitude: 10 };
				case "ID":
				case "String":
					return role.kind === "stated" && identifier ? this.text((text) => `example:${text}`) : this.text();
				case "DateTime":
					return "2015-06-09T00:00:00Z";
				default:
					return "2015-06-09";
			}
		};
		return list ? [one()] : one();
	}

	properties(properties: readonly Property[]): Record<string, unknown> {
		const stated = properties.filter(({ role }) => role.kind !== "derived");
		return Object.fromEntries(stated.map((property) => [property.name, this.value(property)]));
	}
}

/** The name under which others speak of an entity of this type. */
export const plantedName = (type: string) => `Qzname${type} Qzmuster${type}`;
export const plantedId = (type: string) => `qzid-${type.toLowerCase()}`;
const keptId = (type: string) => `kept-${type.toLowerCase()}`;

const KEPT_SOURCE = { type: "Source", id: "kept", title: "Kept report", published: "2015-06-09" };
const KEPT = { source: "kept" };

/** An entity of every type, each with every property and at both ends of every relation that it may have. */
export function plantEntities(model: GraphModel): Planted {
	const planter = new Planter("e");
	const types = [...model.entities.values()];
	const names = types.flatMap(({ name }) => [`qzname${name}`, `qzmuster${name}`, `qzid-${name}`]);
	const records = types.flatMap((type) => [
		{
			...planter.properties(listStatable(type)),
			type: type.name,
			id: plantedId(type.name),
			...KEPT,
			quote: planter.text(),
			name: plantedName(type.name),
		},
		{ type: type.name, id: `${plantedId(type.name)}-2`, name: planter.text(), ...KEPT },
		{ type: type.name, id: keptId(type.name), name: `Kept ${type.name}`, ...KEPT },
		{
			...{ type: type.name, id: keptId(type.name), ...KEPT },
			description: [`Im Gespräch mit ${plantedName(type.name)}s Leuten.`],
			quote: `Sprach mit Qzmuster${type.name}, Qzname${type.name} am Rande`,
		},
	]);
	const wrong = types.map(({ name }) => ({
		...{ type: name, id: `another-${name}`, ...KEPT, name: "Another", [planter.text()]: 1 },
	}));
	return {
		records: [KEPT_SOURCE, ...records, ...plantRelations(model, planter)],
		wrong,
		values: [...planter.values, ...names].map((value) => value.toLowerCase()),
	};
}

/** Of what a relation may join, the first few say as much as all. */
const MOST_ENDS = 2;

function plantRelations(model: GraphModel, planter: Planter): object[] {
	return [...model.relations.values()].flatMap((relation) =>
		[...relation.ends].slice(0, MOST_ENDS).flatMap(([from, ends]) =>
			[...ends].slice(0, 1).flatMap((to) => {
				const line = (start: string, end: string) => ({
					...{ ...planter.properties(listStatable(relation)), ...KEPT, type: relation.name, from: start, to: end },
					...{ quote: planter.text() },
				});
				return [line(plantedId(from), keptId(to)), line(keptId(from), plantedId(to))];
			}),
		),
	);
}

/** References are left to lines of their own: an id that nobody has is warned about. */
function listStatable({ properties }: RecordType): Property[] {
	return [...properties.values()].filter(({ name, reference }) => name !== "name" && reference === "never");
}

/** A source with every property, and what it alone states, beside what another says, too. */
export function plantSource(model: GraphModel): Planted {
	const planter = new Planter("s");
	const own = planter.properties(listStatable(model.source));
	const source = { source: "qzsource" };
	const records = [
		KEPT_SOURCE,
		{ ...own, type: "Source", id: "qzsource" },
		{ type: "Organisation", id: "both", name: "Both", ...KEPT },
		{ type: "Organisation", id: "both", name: "Both", ...source, quote: planter.text() },
		{ type: "Organisation", id: "both", aliases: [planter.text()], ...source },
		{ type: "Organisation", id: "only-there", name: planter.text(), ...source },
		{ type: "Meeting", id: "meeting", name: "Meeting", ...KEPT },
		{ type: "ATTENDS", from: "both", to: "meeting", role: "CHAIR", roleText: planter.text(), ...source },
		{ type: "ATTENDS", from: "only-there", to: "meeting", role: "CHAIR", ...source },
	];
	const wrong = [{ type: "Organisation", id: "x", name: planter.text(), kind: planter.text(), ...source }];
	return { records, wrong, values: [...planter.values, "qzsource"] };
}
