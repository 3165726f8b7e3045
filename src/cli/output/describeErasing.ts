import type { Erasing } from "../../ledger/erasures/erase.ts";
import { count } from "./count.ts";

const MOST_LISTED = 20;

/** What was erased, or would be, and what a person has to see to. */
export function describeErasing(erasing: Erasing, isPlan: boolean): string {
	const { erased, ids, sources, evidence, decisions, judgements, masked, idsWithName, files, ledgers, backups } =
		erasing;
	const what = erased === "ENTITY" ? `${count(ids.length, "id")}` : `${count(sources.length, "source")}`;
	const gone = [
		count(evidence, "piece of evidence", "pieces of evidence"),
		count(decisions, "decision"),
		count(judgements, "judgement"),
	];
	return [
		`${isPlan ? "Would erase" : "Erased"} ${what}: ${gone.join(", ")}.`,
		...describeMasked(masked, isPlan),
		...(idsWithName.length > 0
			? [`These ids hold an erased name and stay, as records use them; change them there: ${list(idsWithName)}.`]
			: []),
		...(files.length > 0 ? [`These record files still hold it: ${list(files)}. Delete the lines there.`] : []),
		describeBackups(backups.map(({ file, at }) => `${file} (${at.slice(0, 16)})`)),
		...ledgers.map(
			({ file, removed, changed }) =>
				`${file}: ${count(removed, "line")} removed, ${changed} changed. Version control still has the former lines: rewrite its history and every clone of it, or keep access to it restricted.`,
		),
	].join("\n");
}

function describeBackups(backups: readonly string[]): string {
	const others = "Copies, exports and backups that were made in other ways are not known.";
	if (backups.length === 0) return `No backup of this graph is known. ${others}`;
	return `These backups still hold it: ${list(backups)}. Delete them once there is a new one. ${others}`;
}

function describeMasked({ evidence, entities, sources, lines }: Erasing["masked"], isPlan: boolean): string[] {
	if (evidence + sources.length + lines === 0) return [];
	const where = [
		...(evidence > 0 ? [`${count(evidence, "piece of evidence", "pieces of evidence")} of ${list(entities)}`] : []),
		...(sources.length > 0 ? [`${count(sources.length, "source")} (${list(sources)})`] : []),
		...(lines > 0 ? [`${count(lines, "line")} of ledgers`] : []),
	];
	return [`${isPlan ? "Would mask" : "Masked"} its names in ${where.join(", ")}.`];
}

function list(names: readonly string[]): string {
	const more = names.length - MOST_LISTED;
	return [...names.slice(0, MOST_LISTED), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}
