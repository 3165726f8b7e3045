/** Meetings that are only spoken of as planned: no source states their state, and it follows all the same. */
import { type Setting, saidIn } from "./Setting.ts";
import { onDay } from "./When.ts";
import type { Thing } from "./World.ts";

export function plantUnstated(setting: Setting): void {
	const { world, preview } = setting;
	const planned = (words: string) => [saidIn(preview(2019), words, { modality: "PLANNED" })];
	const dated = addPlanned(setting, "Vorhaben mit Tag");
	world.date(dated, "date", onDay("2019-11-20"), planned("am zwanzigsten November"));
	const placed = addPlanned(setting, "Vorhaben mit Ort");
	const [city] = world.all("City");
	if (city) world.tie("HELD_IN", placed, city, planned(`in ${city.name}`));
	// Reported since: it is no longer only planned, and nobody states what became of it.
	const reported = world.add("Meeting", "vorhaben-berichtet", "Vorhaben, berichtet", [
		saidIn(preview(2019), "das Vorhaben"),
	]);
	world.date(reported, "date", onDay("2019-03-04"), [
		...planned("am vierten März"),
		saidIn(setting.report(2019), "am vierten März war es so weit"),
	]);
}

function addPlanned({ world, preview }: Setting, name: string): Thing {
	const meeting = world.add("Meeting", name.toLowerCase().replaceAll(" ", "-"), name, [saidIn(preview(2019), name)]);
	meeting.values.state = "PLANNED";
	return meeting;
}
