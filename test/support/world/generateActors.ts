/** Bodies with their units, and people with their posts at dates exact, vague, open and unknown. */
import type { HomeCountry } from "./generatePlaces.ts";
import { type Setting, saidIn, toId, told } from "./Setting.ts";
import { about, inMonth, inYear, onDay, type When } from "./When.ts";
import type { Thing } from "./World.ts";

export interface Actors {
	readonly organisations: readonly Thing[];
	readonly people: readonly Thing[];
}

const FIELDS = ["Wirtschaft", "Energie", "Umwelt", "Bildung", "Landwirtschaft", "Verkehr"];
const BODIES = [
	["COMPANY", "Stahlwerk"],
	["COMPANY", "Bergbau AG"],
	["UNIVERSITY", "Universität"],
	["CHAMBER", "Handelskammer"],
	["RESEARCH", "Institut für Geologie"],
	["BUSINESS_ASSOCIATION", "Verband der Industrie"],
	["AGENCY", "Agentur für Investitionen"],
	["NGO", "Stiftung Dialog"],
	[null, "Arbeitskreis Wasser"],
] as const;
const INTERNATIONAL = ["Weltbank", "OECD", "Europäische Union", "Asiatische Entwicklungsbank"];

export function generateActors(setting: Setting, homes: readonly HomeCountry[]): Actors {
	const national = homes.flatMap((home) => [
		...FIELDS.flatMap((field) => addMinistry(setting, home, field)),
		...BODIES.map(([kind, name]) => addBody(setting, `${name} ${home.cities[0]?.name}`, kind, home)),
	]);
	const international = INTERNATIONAL.map((name) => addBody(setting, name, "INTERNATIONAL"));
	const organisations = [...national, ...international];
	nameVariously(setting);
	addMemberships(setting, organisations);
	return { organisations, people: generatePeople(setting, homes, organisations) };
}

function addBody(setting: Setting, name: string, kind: string | null, home?: HomeCountry): Thing {
	const { world, chance } = setting;
	const year = chance.between(2006, 2018);
	const body = world.add("Organisation", toId(name), name, told(setting, year, `auch ${name}`));
	if (kind !== null) world.state(body, "kind", kind, told(setting, year, `${name} als solche`));
	if (home) {
		world.state(body, "country", home.code, told(setting, year, `${name} aus ${home.country.name}`));
		if (chance.isOneIn(2))
			world.tie("LOCATED_IN", body, chance.pick(home.cities), told(setting, year, `${name} mit Sitz dort`));
	}
	return body;
}

/** A ministry, now and then with a department, and that with a section. */
function addMinistry(setting: Setting, home: HomeCountry, field: string): Thing[] {
	const { chance } = setting;
	const ministry = addBody(setting, `Ministerium für ${field}, ${home.country.name}`, "MINISTRY", home);
	if (!chance.isOneIn(3)) return [ministry];
	const department = addUnit(setting, ministry, `Abteilung Ausland, ${ministry.name}`);
	return chance.isOneIn(2)
		? [ministry, department, addUnit(setting, department, `Referat Asien, ${ministry.name}`)]
		: [ministry, department];
}

function addUnit(setting: Setting, whole: Thing, name: string): Thing {
	const unit = addBody(setting, name, "OTHER");
	setting.world.tie("UNIT_OF", unit, whole, told(setting, 2011, `${name} als Teil`));
	return unit;
}

function nameVariously({ world, report, review }: Setting): void {
	const bank = world.get("weltbank");
	world.state(bank, "aliases", "World Bank", [
		saidIn(report(2009), "die World Bank"),
		saidIn(review(2011), "The World Bank"),
	]);
	world.state(bank, "names", "Всемирный банк", [saidIn(report(2012), "Всемирный банк")], {
		details: { lang: "ru", script: "Cyrl" },
	});
	world.state(world.get("oecd"), "names", "OCDE", [saidIn(report(2014), "l'OCDE")], {
		details: { lang: "fr", kind: "ACRONYM" },
	});
}

function addMemberships(setting: Setting, organisations: readonly Thing[]): void {
	const { world, chance } = setting;
	const associations = organisations.filter(({ values }) => values.kind === "BUSINESS_ASSOCIATION");
	for (const company of organisations.filter(({ values }) => values.kind === "COMPANY")) {
		const year = chance.between(2006, 2015);
		const dates = chance.isOneIn(2) ? { since: inYear(year) } : {};
		world.tie("MEMBER_OF", company, chance.pick(associations), told(setting, year, `${company.name} ist Mitglied`), {
			dates,
		});
	}
}

const GIVEN = ["Anna", "Bolat", "Clara", "Dinara", "Erlan", "Farida", "Georg", "Helga", "Ilja", "Jana"];
const FAMILY = ["Abdrachmanow", "Brandt", "Chodschajew", "Dietrich", "Esenow", "Fischer", "Gulow", "Hartmann"];
const TITLES = ["Minister", "Vizeminister", "Leiterin der Abteilung", "Botschafter", "Akim", "Direktorin"];

function generatePeople(setting: Setting, homes: readonly HomeCountry[], organisations: readonly Thing[]): Thing[] {
	const names = FAMILY.flatMap((family) => GIVEN.map((given) => `${given} ${family}`));
	const people = names.map((name, place) => {
		const year = setting.chance.between(2006, 2018);
		const person = setting.world.add("Person", toId(name), name, told(setting, year, `anwesend: ${name}`));
		if (place % 5 === 0) setting.world.state(person, "honorific", "Dr.", told(setting, year, `Dr. ${name}`));
		givePosts(setting, person, { homes, organisations, place });
		return person;
	});
	giveSecondTerms(setting, people);
	return people;
}

function givePosts(
	setting: Setting,
	person: Thing,
	{ homes, organisations, place }: { homes: readonly HomeCountry[]; organisations: readonly Thing[]; place: number },
): void {
	const { world, chance } = setting;
	const ministries = organisations.filter(({ values }) => values.kind === "MINISTRY" || values.kind === "OTHER");
	const { country, region, cities } = chance.pick(homes);
	const bodies = [
		chance.pick(ministries),
		...(place % 3 === 0 ? [chance.pick([country, region, ...cities.slice(0, 1)])] : []),
	];
	for (const body of bodies) {
		const year = chance.between(2008, 2015);
		const said = told(setting, year, `${person.name}, im Amt`, chance.isOneIn(12) ? "INFERRED" : "ASSERTED");
		const details = chance.isOneIn(9) ? {} : { title: chance.pick(TITLES) };
		world.tie("HOLDS_POST", person, body, said, { details, dates: pickTerm(setting, year) });
	}
}

function pickTerm({ chance }: Setting, year: number): Readonly<Record<string, When>> {
	return chance.pick([
		{ since: inYear(year - 1), until: inYear(year + 3) },
		{ since: inMonth(`${year - 2}-05`) },
		{ since: onDay(`${year - 1}-09-15`), until: onDay(`${year + 1}-03-31`) },
		{ since: about(year - 3) },
		{ asOf: onDay(`${year}-06-09`) },
		{ asOf: inMonth(`${year}-06`) },
		{ since: inYear(year - 2), asOf: onDay(`${year}-10-20`) },
		{ until: inYear(year) },
		{ since: inYear(year + 2) },
		{},
	]);
}

/** Who left a post and came back holds it twice, and not all the time between. */
function giveSecondTerms(setting: Setting, people: readonly Thing[]): void {
	const { world, report, review } = setting;
	const ministry = world.get("ministerium-fuer-energie-kasachstan");
	const others = people.filter((person) => !world.from(person, "HOLDS_POST").some(({ to }) => to === ministry));
	for (const person of others.slice(0, 3)) {
		const quote = `${person.name} war im Amt`;
		world.tie("HOLDS_POST", person, ministry, [saidIn(report(2009), quote), saidIn(review(2009), quote)], {
			...{ details: { title: "Minister" }, dates: { since: inYear(2007), until: inYear(2009) }, atOtherTime: true },
		});
		world.tie("HOLDS_POST", person, ministry, [saidIn(report(2018), `${person.name} ist wieder im Amt`)], {
			...{
				details: { title: "Vizeminister" },
				dates: { since: inYear(2016), until: onDay("2018-04-30") },
				atOtherTime: true,
			},
		});
	}
}
