import type { ImportPlan, PlannedClaim, PlannedEntity } from "../../ledger/import/planImport.ts";
import { count } from "./count.ts";
import { paint } from "./printError.ts";

/** Entities that are written out on a terminal; `--json` has all that were looked at. */
const MOST_SHOWN = 200;

/** As a database migration is shown: `+` what would be added, `~` changed, `-` withdrawn, `!` put in conflict. */
export function printPlan({ entities, leftOut }: ImportPlan): void {
	for (const entity of entities.slice(0, MOST_SHOWN)) process.stdout.write(`${describeEntity(entity)}\n`);
	const left = Math.max(0, entities.length - MOST_SHOWN) + leftOut;
	if (left > 0)
		process.stdout.write(
			`… and ${count(left, "further entity", "further entities")}; --json describes the first ten thousand.\n`,
		);
	if (entities.length === 0) process.stdout.write("Nothing would change.\n");
}

function describeEntity(entity: PlannedEntity): string {
	const head = `${entity.isNew ? paint("green", "+") : " "} ${entity.type} ${entity.id}  ${paint("bold", entity.name)}`;
	const shown = entity.shown.map(
		({ property, before, after }) =>
			`    ${paint("yellow", "~")} shows ${property}: ${write(after)} instead of ${write(before)}`,
	);
	return [
		head,
		...listClaims("green", "+", entity.added),
		...listClaims("yellow", "~", entity.changed),
		...listClaims("red", "-", entity.withdrawn),
		...shown,
		...entity.conflicts.map((conflict) => `    ${paint("red", "!")} in conflict: ${conflict}`),
	].join("\n");
}

function listClaims(colour: "green" | "yellow" | "red", mark: string, claims: readonly PlannedClaim[]): string[] {
	return claims.map(({ says, status }) => {
		const remark = mark === "~" ? " (further evidence)" : status === "ACCEPTED" || mark === "-" ? "" : ` (${status})`;
		return `    ${paint(colour, mark)} ${says}${remark}`;
	});
}

function write(value: unknown): string {
	return value === null ? "nothing" : typeof value === "string" ? value : JSON.stringify(value);
}
