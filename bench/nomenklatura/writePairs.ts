/** Pairs of people and bodies as JSON Lines: both as FollowTheMoney has them, whether they are the same, and our score. */
import { compareProfiles } from "../../src/identity/compare/compareProfiles.ts";
import type { Profile } from "../../src/identity/Profile.ts";
import { listFamilyPairs, readIdentityRecords } from "../../test/support/identityRecords.ts";
import { readPairs } from "../../test/support/labelledPairs.ts";
import { MODEL } from "../../test/support/model.ts";

const SCHEMATA: Readonly<Record<string, string>> = { Person: "Person", Organisation: "Organization" };

for (const { same, a, b, isHeldBack } of [...readPairs(), ...listFamilyPairs(readIdentityRecords())]) {
	if (SCHEMATA[a.type] === undefined || a.type !== b.type) continue;
	const { score, proposal } = compareProfiles(MODEL, a, b);
	const left = toFtm(a, "left");
	console.log(JSON.stringify({ same, isHeldBack, type: a.type, left, right: toFtm(b, "right"), score, proposal }));
}

function toFtm({ type, names, properties, relations }: Profile, id: string) {
	const [name, ...aliases] = names.map(({ value }) => value);
	const posts = relations.flatMap(({ qualifiers, end }) =>
		typeof qualifiers.title === "string" ? [`${qualifiers.title}, ${end.name}`] : [],
	);
	const country = typeof properties.country === "string" ? [properties.country.toLowerCase()] : [];
	return {
		id,
		schema: SCHEMATA[type],
		properties: { name: [name], alias: aliases, country, ...(type === "Person" ? { position: posts } : {}) },
	};
}
