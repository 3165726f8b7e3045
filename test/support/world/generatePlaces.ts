/** Countries, regions and cities: reference data without quotes, and what documents say of some of them. */
import { type Setting, saidIn } from "./Setting.ts";
import type { Thing } from "./World.ts";

/** Country, its code, its region with code, cities: the first is the capital, the second and third lie in the region. */
const PLACES = [
	["Deutschland", "DE", "Hessen", "DE-HE", ["Berlin", "Frankfurt", "Kassel", "Bonn"]],
	["Kasachstan", "KZ", "Gebiet Karaganda", "KZ-35", ["Astana", "Karaganda", "Temirtau", "Almaty"]],
	["Kirgisistan", "KG", "Gebiet Osch", "KG-O", ["Bischkek", "Osch", "Uzgen"]],
	["Tadschikistan", "TJ", "Gebiet Sughd", "TJ-SU", ["Duschanbe", "Chudschand", "Isfara"]],
	["Turkmenistan", "TM", "Welajat Mary", "TM-M", ["Aschgabat", "Mary", "Bairamaly"]],
	["Usbekistan", "UZ", "Gebiet Samarkand", "UZ-SA", ["Taschkent", "Samarkand", "Kattakurgan", "Buchara"]],
] as const;

export interface HomeCountry {
	readonly country: Thing;
	readonly code: string;
	readonly region: Thing;
	readonly cities: readonly Thing[];
}

export function generatePlaces(setting: Setting): HomeCountry[] {
	const homes = PLACES.map(([name, code, regionName, regionCode, cityNames], place) => {
		const country = addPlace(setting, "Country", name, 40 + place, code);
		const region = addPlace(setting, "Region", regionName, 41 + place, regionCode);
		tie(setting, region, country);
		const cities = cityNames.map((city, number) => addCity(setting, city, { number, country, region }));
		return { country, code, region, cities };
	});
	renameCapital(setting);
	return homes;
}

function addPlace(
	{ world, reference }: Setting,
	type: string,
	name: string,
	latitude: number,
	isoCode?: string,
): Thing {
	const said = [saidIn(reference, null)];
	const thing = world.add(type, name.toLowerCase().replace(/^(gebiet|welajat) /, "gebiet-"), name, said);
	world.state(thing, "location", { latitude, longitude: latitude + 20.5 }, said);
	if (isoCode !== undefined) world.state(thing, "isoCode", isoCode, said);
	return thing;
}

function addCity(
	setting: Setting,
	name: string,
	{ number, country, region }: { number: number; country: Thing; region: Thing },
): Thing {
	const { world, reference, chance } = setting;
	const city = addPlace(setting, "City", name, chance.between(38, 54) + number / 4);
	if (number === 0) world.state(city, "capital", true, [saidIn(reference, null)]);
	tie(setting, city, number === 1 || number === 2 ? region : country);
	// A city that is said to lie both in its region and in its country.
	if (number === 1) tie(setting, city, country);
	return city;
}

function tie({ world, reference, report }: Setting, from: Thing, to: Thing): void {
	const said = [saidIn(reference, null)];
	if (to.type === "Country") said.push(saidIn(report(2010), `${from.name} liegt in ${to.name}`));
	world.tie("LOCATED_IN", from, to, said);
}

/** One city with several names, some of them for a time only, and in several scripts. */
function renameCapital({ world, report }: Setting): void {
	const city = world.get("astana");
	world.state(city, "names", "Nur-Sultan", [saidIn(report(2019), "die Stadt heißt jetzt Nur-Sultan")], {
		details: { lang: "kk", script: "Latn", kind: "FORMER", since: "2019-03", until: "2022-09" },
	});
	world.state(city, "names", "Астана", [saidIn(report(2012), "Астана, die Hauptstadt")], {
		details: { lang: "ru", script: "Cyrl", kind: "TRANSLITERATION" },
	});
	world.state(city, "aliases", "Akmola", [saidIn(report(2007), "das frühere Akmola")]);
}
