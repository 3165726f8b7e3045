/** The right answer to each saved question, by its name. */
import { CONNECTIONS } from "./connections.ts";
import { EVIDENCE } from "./evidence.ts";
import { FIGURES } from "./figures.ts";
import { MEETINGS } from "./meetings.ts";
import { MONEY } from "./money.ts";
import { PEOPLE } from "./people.ts";
import { PLACES } from "./places.ts";
import { PLATFORMS } from "./platforms.ts";
import type { Oracle } from "./rows.ts";
import { SUBJECTS } from "./subjects.ts";

export const ORACLES: ReadonlyMap<string, Oracle> = new Map(
	Object.entries({
		...PEOPLE,
		...MEETINGS,
		...PLATFORMS,
		...MONEY,
		...PLACES,
		...SUBJECTS,
		...EVIDENCE,
		...FIGURES,
		...CONNECTIONS,
	}),
);
