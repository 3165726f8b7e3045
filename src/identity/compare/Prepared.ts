/** A profile with its names taken apart, once, however often it is compared. */
import type { EntityType, GraphModel, Naming, Property } from "../../model/GraphModel.ts";
import type { Json } from "../../model/ids.ts";
import { isRedacted } from "../../model/values/redaction.ts";
import { foldName } from "../../model/values/text.ts";
import { spellAbbreviation } from "../../names/abbreviations.ts";
import { type ReadName, readName, readVariants, toAcronym } from "../../names/readName.ts";
import { type PersonName, readPersonName } from "../../names/readPersonName.ts";
import type { Profile, ProfileName } from "../Profile.ts";

export interface Prepared {
	readonly profile: Profile;
	readonly type: EntityType;
	readonly naming: Naming;
	readonly people: readonly (PersonName & { readonly name: ProfileName })[];
	/** Full names; acronyms are apart. */
	readonly names: readonly PreparedName[];
	/** In lower case. */
	readonly acronyms: ReadonlySet<string>;
	/** Those that stand for one body alone, wherever they are spelled out; known where many are compared. */
	readonly soleAcronyms?: ReadonlySet<string>;
	/** ISO 3166-1 codes of countries that its own names or properties say it belongs to. */
	readonly countries: ReadonlySet<string>;
}

export interface PreparedName extends ReadName {
	readonly name: ProfileName;
	/** Its letters and digits, with single spaces. */
	readonly folded: string;
}

/** One for all that have none: most do. */
const NONE: ReadonlySet<string> = new Set();
const NO_NAMES: Prepared["names"] = [];
const NO_PEOPLE: Prepared["people"] = [];

/** Undefined for a type that the model does not know. */
export function prepareProfile(model: GraphModel, known: Profile): Prepared | undefined {
	const type = model.entities.get(known.type);
	if (!type) return undefined;
	const profile = withoutRedacted(known);
	const { naming } = type;
	if (naming === "PERSON") {
		const people = profile.names.map((name) => ({ ...readPersonName(name.value), name }));
		return { profile, type, naming, people, names: NO_NAMES, acronyms: NONE, countries: NONE };
	}
	const full = profile.names.filter((name) => !isAcronym(name) || spellAbbreviation(name.value) !== undefined);
	const names = full.flatMap((name) =>
		readVariants(name.value).map((read) => ({ ...read, name, folded: foldName(name.value) })),
	);
	const stated = profile.names.filter(isAcronym).map(({ value }) => toAcronym(value));
	const acronyms = toSet([...stated, ...names.flatMap((name) => name.acronyms)]);
	return {
		profile,
		type,
		naming,
		people: NO_PEOPLE,
		names,
		acronyms,
		countries: findCountries(model, profile, type, names),
	};
}

/** Of what contact data was taken out of nothing is compared: what is left looks alike without being the same. */
function withoutRedacted(profile: Profile): Profile {
	const { names, properties, relations } = profile;
	if (!isRedacted(JSON.stringify([names, properties, relations]))) return profile;
	return {
		...profile,
		names: names.filter(({ value }) => !isRedacted(value)),
		properties: keepTelling(properties),
		relations: relations.map((relation) => ({ ...relation, qualifiers: keepTelling(relation.qualifiers) })),
	};
}

function keepTelling(values: Profile["properties"]): Profile["properties"] {
	const isTelling = (value: Json) => !isRedacted(JSON.stringify(value));
	const kept = Object.entries(values)
		.map(([key, value]) => [key, Array.isArray(value) ? value.filter(isTelling) : value] as const)
		.filter(([, value]) => isTelling(value));
	return Object.fromEntries(kept);
}

/** A record says so, or it is one short word with several capitals: GIZ, BMWi, KfW. */
function isAcronym({ value, kind }: ProfileName): boolean {
	if (kind === "ACRONYM") return true;
	if (!/^[\p{L}\p{N}&]{2,8}$/u.test(value)) return false;
	const capitals = value.match(/\p{Lu}/gu)?.length ?? 0;
	return capitals >= 2 && capitals * 2 >= value.length;
}

function findCountries(
	model: GraphModel,
	profile: Profile,
	type: EntityType,
	names: readonly ReadName[],
): ReadonlySet<string> {
	const named = names.flatMap(({ words }) =>
		words.filter(({ kind }) => kind === "country").map(({ key }) => key.slice(8)),
	);
	const stated = [...type.properties.values()].filter(isCountryCode).map(({ name }) => profile.properties[name]);
	const covered = profile.relations
		.filter(({ relation, forward }) => forward && leadsToCountries(model, relation))
		.flatMap(({ end }) =>
			readName(end.name).words.flatMap(({ kind, key }) => (kind === "country" ? key.slice(8) : [])),
		);
	return toSet([...named, ...stated.filter((code) => typeof code === "string"), ...covered]);
}

/** Whatever it leads to has a code of two letters. */
function leadsToCountries(model: GraphModel, relation: string): boolean {
	const ends = [...(model.relations.get(relation)?.ends.values() ?? [])].flatMap((types) => [...types]);
	return (
		ends.length > 0 &&
		ends.every((name) => [...(model.entities.get(name)?.properties.values() ?? [])].some(isCountryCode))
	);
}

function isCountryCode({ format }: Property): boolean {
	return format?.pattern.test("KZ") === true && !format.pattern.test("KZT");
}

function toSet(values: readonly string[]): ReadonlySet<string> {
	return values.length === 0 ? NONE : new Set(values);
}
