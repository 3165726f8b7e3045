/** Programmes with phases, who pays, commissions, carries out and convenes, and the platforms that run under them. */
import type { Actors } from "./generateActors.ts";
import type { HomeCountry } from "./generatePlaces.ts";
import type { Subjects } from "./generateSubjects.ts";
import { type Setting, toId, told } from "./Setting.ts";
import { about, inMonth, inYear } from "./When.ts";
import type { Thing } from "./World.ts";

const PROGRAMMES = [
	"Rohstoffe für morgen",
	"Energie im Wandel",
	"Lernen vor Ort",
	"Wasser verbindet",
	"Wege nach Osten",
	"Grüne Städte",
];

export interface Around {
	readonly actors: Actors;
	readonly subjects: Subjects;
	readonly homes: readonly HomeCountry[];
	readonly platforms: readonly Thing[];
}

export function generateMoney(setting: Setting, around: Around): void {
	const { world, chance } = setting;
	const { platforms, actors } = around;
	const programmes = PROGRAMMES.map((name, place) => addProgramme(setting, name, 2008 + place, around));
	platforms.forEach((platform, place) => {
		const programme = programmes[place % programmes.length];
		if (programme && place % 4 !== 3)
			world.tie(
				"RUNS_UNDER",
				platform,
				programme,
				told(setting, 2013, `${platform.name} im Rahmen von ${programme.name}`),
			);
		for (const body of chance.pickSome(actors.organisations, 3)) {
			const dates = chance.pick([{ since: about(2012) }, { since: inYear(2011), until: inMonth("2016-04") }, {}]);
			const said = told(
				setting,
				2013,
				`${body.name} richtet ${platform.name} aus`,
				"since" in dates && !dates.since.sure ? "INFERRED" : "ASSERTED",
			);
			world.tie("CONVENES", body, platform, said, {
				dates,
				words: "since" in dates ? { sinceText: "seit einiger Zeit" } : {},
			});
		}
		if (place % 3 === 0) fund(setting, chance.pick(actors.organisations), platform);
	});
	commissionBodies(setting, actors);
}

function addProgramme(setting: Setting, name: string, year: number, around: Around): Thing {
	const { chance } = setting;
	const programme = addPart(setting, name, year, around);
	for (const funder of chance.pickSome(around.actors.organisations, chance.between(1, 3)))
		fund(setting, funder, programme);
	for (let phase = 1; phase <= chance.between(0, 3); phase += 1) {
		const part = addPart(setting, `${name}, Phase ${phase}`, year + phase, around);
		const details = chance.isOneIn(4) ? {} : { ordinal: phase };
		setting.world.tie("PHASE_OF", part, programme, told(setting, year, `${part.name} gehört dazu`), { details });
	}
	return programme;
}

function addPart(setting: Setting, name: string, year: number, { actors, subjects, homes }: Around): Thing {
	const { world, chance } = setting;
	const say = (words: string) => told(setting, year, `${name}: ${words}`);
	const programme = world.add("Programme", toId(name), name, say("das Vorhaben"));
	world.date(programme, "since", inYear(year), say("der Beginn"));
	if (chance.isOneIn(2)) world.date(programme, "until", inMonth(`${year + 4}-03`), say("das Ende"));
	if (chance.isOneIn(2)) world.state(programme, "goal", `Ziel: ${name}`, say("das Ziel"));
	for (const body of chance.pickSome(actors.organisations, chance.between(1, 3))) {
		const dates = chance.isOneIn(3) ? { since: inYear(year) } : {};
		const details = chance.isOneIn(3) ? {} : { task: `Aufgabe von ${body.name}` };
		world.tie("IMPLEMENTS", body, programme, say(`durchgeführt von ${body.name}`), { details, dates });
	}
	world.tie("COVERS", programme, chance.pick(homes).country, say("für das Land"));
	world.tie("CONCERNS", programme, chance.pick(subjects.topics), say("zum Thema"));
	if (chance.isOneIn(2)) world.tie("ADVANCES", programme, chance.pick(subjects.policies), say("für die Strategie"));
	return programme;
}

function fund(setting: Setting, funder: Thing, what: Thing): void {
	const { world, chance } = setting;
	const details = chance.isOneIn(2) ? { amount: chance.between(1, 40) * 250_000, currency: "EUR" } : {};
	const dates = chance.isOneIn(3) ? { since: inYear(2012), until: inYear(2015) } : {};
	world.tie("FUNDS", funder, what, told(setting, 2012, `${funder.name} finanziert ${what.name}`), { details, dates });
}

/** Tasks that bodies give to bodies, and to programmes. */
function commissionBodies(setting: Setting, { organisations }: Actors): void {
	const { world, chance } = setting;
	const ministries = organisations.filter(({ values }) => values.kind === "MINISTRY");
	const carrying = [...new Set(world.ties.filter(({ type }) => type === "IMPLEMENTS").map(({ from }) => from))];
	for (const programme of world.all("Programme").slice(0, 6)) {
		const ministry = chance.pick(ministries);
		world.tie("COMMISSIONS", ministry, programme, told(setting, 2012, `${ministry.name} beauftragt ${programme.name}`));
		const body = chance.pick(carrying.filter((one) => one !== ministry));
		const details = { task: `Auftrag an ${body.name}` };
		if (!world.from(ministry, "COMMISSIONS").some(({ to }) => to === body)) {
			world.tie("COMMISSIONS", ministry, body, told(setting, 2012, `${ministry.name} beauftragt ${body.name}`), {
				details,
			});
		}
	}
}
