import type { Prepared } from "../compare/Prepared.ts";

/** Of the ways in which a word may sound, so many are keys; a typing error in one word leaves the keys of the others. */
const MOST_READINGS = 3;

/**
 * Keys of which two records of the same share at least one, whatever the spelling. Only those that do are compared, so
 * that a graph of n entities need not be compared n² times.
 */
export function listKeys(prepared: Prepared): string[] {
	const { type, naming, acronyms, profile } = prepared;
	const ofNames = naming === "PERSON" ? listPersonKeys(prepared) : listWordKeys(prepared);
	const ofIds = Object.values(profile.properties).flatMap((value) =>
		Array.isArray(value) ? value.filter(isIdentifier).map((id) => `id ${id}`) : [],
	);
	const keys = [...ofNames, ...[...acronyms].map((acronym) => `acronym ${acronym}`), ...ofIds];
	return [...new Set(keys)].map((key) => `${type.name} ${key}`);
}

/** `wikidata:Q1234`: with its scheme, as the model asks for it. */
function isIdentifier(value: unknown): value is string {
	return typeof value === "string" && /^[a-z]+:\S+$/i.test(value);
}

/** Each part of a name, and each two of them together: where many share a family name, few share the given name, too. */
function listPersonKeys({ people }: Prepared): string[] {
	return people.flatMap(({ variants }) =>
		variants.flatMap((parts) => {
			const sounds = parts
				.filter(({ isInitial }) => !isInitial)
				.map(({ readings }) => readings.slice(0, MOST_READINGS));
			return [...sounds.flat(), ...sounds.flatMap((one, place) => sounds.slice(place + 1).flatMap(pairWith(one)))];
		}),
	);
}

function pairWith(one: readonly string[]): (other: readonly string[]) => string[] {
	return (other) => one.flatMap((a) => other.map((b) => (a < b ? `${a} ${b}` : `${b} ${a}`)));
}

/** Each word that says something by itself, and all words of a name together. */
function listWordKeys({ names }: Prepared): string[] {
	return names.flatMap(({ words }) => [
		words.map(({ key }) => key).join(" "),
		...words
			.filter(({ isCommon, kind }) => !isCommon && kind !== "number" && kind !== "country")
			.flatMap(({ key, readings }) => [key, ...readings.slice(0, MOST_READINGS).map((reading) => `w:${reading}`)]),
	]);
}
