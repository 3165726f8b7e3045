/** A profile with its names taken apart, once, however often it is compared. */
import type { EntityType, GraphModel, Naming } from "../../model/GraphModel.ts";
import { type ReadName, readName, toAcronym } from "../../model/names/readName.ts";
import { type PersonName, readPersonName } from "../../model/names/readPersonName.ts";
import type { Profile, ProfileName } from "../Profile.ts";

export interface Prepared {
	readonly profile: Profile;
	readonly type: EntityType;
	readonly naming: Naming;
	readonly people: readonly (PersonName & { readonly name: ProfileName })[];
	/** Full names; acronyms are apart. */
	readonly names: readonly (ReadName & { readonly name: ProfileName })[];
	/** In lower case. */
	readonly acronyms: ReadonlySet<string>;
	/** ISO 3166-1 codes of countries that its own names or properties say it belongs to. */
	readonly countries: ReadonlySet<string>;
}

/** Undefined for a type that the model does not know. */
export function prepareProfile(model: GraphModel, profile: Profile): Prepared | undefined {
	const type = model.entities.get(profile.type);
	if (!type) return undefined;
	const { naming } = type;
	if (naming === "PERSON") {
		const people = profile.names.map((name) => ({ ...readPersonName(name.value), name }));
		return { profile, type, naming, people, names: [], acronyms: new Set(), countries: new Set() };
	}
	const full = profile.names.filter((name) => !isAcronym(name));
	const names = full.map((name) => ({ ...readName(name.value), name }));
	const stated = profile.names.filter(isAcronym).map(({ value }) => toAcronym(value));
	const acronyms = new Set([...stated, ...names.flatMap((name) => name.acronyms)]);
	return { profile, type, naming, people: [], names, acronyms, countries: findCountries(profile, type, names) };
}

/** A record says so, or it is one short word with several capitals: GIZ, BMWi, KfW. */
function isAcronym({ value, kind }: ProfileName): boolean {
	if (kind === "ACRONYM") return true;
	if (!/^[\p{L}\p{N}&]{2,8}$/u.test(value)) return false;
	const capitals = value.match(/\p{Lu}/gu)?.length ?? 0;
	return capitals >= 2 && capitals * 2 >= value.length;
}

function findCountries(profile: Profile, type: EntityType, names: readonly ReadName[]): Set<string> {
	const named = names.flatMap(({ words }) =>
		words.filter(({ kind }) => kind === "country").map(({ key }) => key.slice(8)),
	);
	const stated = [...type.properties.values()]
		.filter((property) => property.format?.pattern.test("KZ") && !property.format.pattern.test("KZT"))
		.map(({ name }) => profile.properties[name]);
	return new Set([...named, ...stated.filter((code) => typeof code === "string")]);
}
