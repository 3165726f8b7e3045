/** A world of German–Central Asian cooperation that never was: always the same, with about 300 meetings and 3,000 ties. */
import { generateActors } from "./generateActors.ts";
import { generateMoney } from "./generateMoney.ts";
import { generatePlaces } from "./generatePlaces.ts";
import { generateSeries } from "./generateSeries.ts";
import { elaborateSessions, generateOccasions, generateSubjects } from "./generateSubjects.ts";
import { plantDissents } from "./plantDissents.ts";
import { plantUnstated } from "./plantUnstated.ts";
import { createChance } from "./random.ts";
import { createSetting, told } from "./Setting.ts";
import { World } from "./World.ts";

export function generateWorld(seed = 20_150_609): World {
	const setting = createSetting(new World(), createChance(seed));
	const { world } = setting;
	const homes = generatePlaces(setting);
	const actors = generateActors(setting, homes);
	const subjects = generateSubjects(setting, homes);
	const platforms = generateSeries(setting, homes, actors);
	elaborateSessions(setting, actors, subjects, homes);
	generateOccasions(setting, actors, subjects, homes);
	generateMoney(setting, { actors, subjects, homes, platforms });
	world.add(
		"Programme",
		"lernen-vor-ort-streit",
		"Lernen vor Ort, umstritten",
		told(setting, 2014, "das umstrittene Vorhaben"),
	);
	plantDissents(setting);
	plantUnstated(setting);
	return world;
}
