import type { Language } from "../../shared/languages.ts";
import type { EntityType, RelationType } from "../GraphModel.ts";

/** A field of the API that leads to what a relation joins. */
export interface RelationField {
	readonly name: string;
	readonly relation: string;
	readonly forward: boolean;
}

interface Labelled {
	readonly relations: Readonly<Record<string, readonly string[]>>;
	readonly properties: Readonly<Record<string, string>>;
}

interface Named {
	readonly types: readonly (EntityType | RelationType)[];
	readonly relationFields: readonly RelationField[];
}

/**
 * What fields are called that have no label of their own, as it follows from that of another: a field that leads along a
 * relation, and the wording, the first and the last day that stand beside a date.
 */
export function nameFields(
	{ types, relationFields }: Named,
	labelled: Labelled,
	language: Language,
): Record<string, string> {
	const ofRelations = relationFields.flatMap(({ name, relation, forward }) => {
		const [fromBeginning, fromEnd] = labelled.relations[relation] ?? [];
		const label = forward ? fromBeginning : fromEnd;
		return label === undefined ? [] : [[name, label] as const];
	});
	const ofCompanions = types.flatMap(({ properties }) =>
		[...properties.values()].flatMap(({ name, role }) => {
			if (role.kind !== "wording" && role.kind !== "derived") return [];
			const of = labelled.properties[role.of];
			const beside = BESIDE[language][role.kind === "wording" ? "wording" : role.as];
			return of === undefined || beside === undefined ? [] : [[name, `${of}, ${beside}`] as const];
		}),
	);
	return Object.fromEntries(
		[...ofCompanions, ...ofRelations].filter(([name]) => labelled.properties[name] === undefined),
	);
}

const BESIDE: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
	de: { wording: "im Wortlaut", earliest: "frühestens", latest: "spätestens" },
	en: { wording: "in the words of the text", earliest: "at the earliest", latest: "at the latest" },
};
