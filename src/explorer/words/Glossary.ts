/**
 * How the model's own names read. The model is open: what has no @label in schema.graphql is written out from the name itself,
 * so that a type or relation that was added to it yesterday shows today.
 */
import type { LabelsOfLanguage } from "../../shared/Labels.ts";
import type { Language } from "../../shared/languages.ts";

export interface Glossary {
	readonly typeName: (type: string) => string;
	readonly typeNames: (type: string) => string;
	/** `count` is how many stand at the other end. */
	readonly relation: (relation: string, forward: boolean, count?: number) => string;
	readonly property: (property: string) => string;
	/** A field of an answer as a heading. */
	readonly field: (field: string) => string;
	/** A property, or a relation read from its beginning. */
	readonly detail: (name: string) => string;
	readonly value: (value: string) => string;
}

export function createGlossary(language: Language, labels: LabelsOfLanguage): Glossary {
	const { types, relations, properties, fields, values } = labels;
	const typeName = (type: string) => types[type]?.[0] ?? writeOut(type);
	const property = (name: string) => properties[name] ?? writeOut(name);
	return {
		typeName,
		typeNames: (type) => types[type]?.[1] ?? (language === "en" ? `${typeName(type)}s` : typeName(type)),
		relation: (relation, forward, count) => {
			const [fromBeginning, fromEnd, ofOne = fromEnd] = relations[relation] ?? [];
			if (forward) return fromBeginning ?? lowerCase(relation);
			return (count === 1 ? ofOne : fromEnd) ?? `← ${lowerCase(relation)}`;
		},
		property,
		field: (name) => capitalise(properties[name] ?? fields[name] ?? writeOut(name)),
		detail: (name) => relations[name]?.[0] ?? property(name),
		value: (value) => values[value] ?? (isConstant(value) ? writeOut(value) : value),
	};
}

function isConstant(value: string): boolean {
	return /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$|^[A-Z]{4,}$/.test(value);
}

/** `participantCount` and `KICK_OFF` as "Participant count" and "Kick off". */
function writeOut(name: string): string {
	return capitalise(lowerCase(name));
}

function capitalise(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function lowerCase(name: string): string {
	return name
		.replace(/(?<=[a-z0-9])(?=[A-Z])/g, " ")
		.replaceAll("_", " ")
		.toLowerCase();
}
