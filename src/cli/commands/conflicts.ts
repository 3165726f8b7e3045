import {
	type ListedClaim,
	type ListedConflict,
	type ListedEvidence,
	listConflicts,
} from "../../ledger/status/listConflicts.ts";
import { readModel } from "../../model/read/readModel.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { checkType } from "../options/checkType.ts";
import { readLimit } from "../options/readLimit.ts";
import { readConfig, withDatabase } from "../session.ts";

interface Options {
	readonly type?: string;
	readonly all?: boolean;
	readonly limit: string;
	readonly json?: boolean;
}

export const conflictsCommand: CommandDefinition = {
	name: "conflicts",
	example: "coopgraph conflicts --type Programme",
	configure: (command) =>
		command
			.option("--type <type>", "only conflicts about entities of this type")
			.option("--all", "include conflicts that a person has decided")
			.option("--limit <count>", "how many to list", "100")
			.option("--json", "print JSON")
			.action(showConflicts),
};

async function showConflicts(options: Options): Promise<void> {
	const model = readModel();
	checkType(model, options.type);
	const limit = readLimit(options.limit);
	const conflicts = await withDatabase(readConfig(), model, ({ database }) =>
		listConflicts(database, { type: options.type, decided: options.all }, limit),
	);
	if (options.json) process.stdout.write(`${JSON.stringify(conflicts, null, 2)}\n`);
	else if (conflicts.length === 0) process.stdout.write("No conflicts.\n");
	else process.stdout.write(`${conflicts.map(describe).join("\n")}\n${HOW_TO_DECIDE}\n`);
}

const HOW_TO_DECIDE = 'Decide: coopgraph rank CLAIM preferred|deprecated --because "…"';

function describe(conflict: ListedConflict): string {
	const { kind, subjectType, subjectId, name, property, relation, qualifier, because, decided, claims } = conflict;
	const about = property ?? [relation, qualifier].filter((part) => part !== null).join(", ");
	const remark = kind === "DISPUTED" ? " is disputed" : decided ? " (decided)" : "";
	return [
		`${subjectType} ${subjectId}  ${name}: ${about}${remark}`,
		...claims.map((claim, place) => describeClaim(claim, place === 0 ? because : null)),
	].join("\n");
}

/** The first is shown, with the reason. */
function describeClaim({ id, says, rank, evidence }: ListedClaim, because: string | null): string {
	const remarks = [rank === "NORMAL" ? [] : [rank.toLowerCase()], because === null ? [] : [`shown: ${because}`]].flat();
	const head = `  ${id.slice(0, 12)}  ${says}${remarks.length > 0 ? `  [${remarks.join("; ")}]` : ""}`;
	return [head, ...evidence.map(describeEvidence)].join("\n");
}

function describeEvidence({ stance, quote, title, publisher, published }: ListedEvidence): string {
	const words = quote === null ? "without a quote" : `“${quote}”`;
	const source = [title, publisher, published].filter((part) => part !== null).join(", ");
	return `    ${stance === "SUPPORTS" ? "" : "against: "}${words}  ${source}`;
}
