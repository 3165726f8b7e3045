import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../database/rows.ts";
import type { Json } from "../../model/ids.ts";
import { mapStrings } from "../../model/values/text.ts";
import { redactContactData } from "../../records/contactData/redactContactData.ts";

const RUN = { id: v.string(), revertedReason: v.nullable(v.string()), problems: v.nullable(v.string()) };

/** Takes contact data out of what runs keep in words, which may be from a time when less was known to be some. */
export async function redactRuns(transaction: ManagedTransaction): Promise<void> {
	const found = await transaction.run(
		"MATCH (run:ImportRun) RETURN run.id AS id, run.revertedReason AS revertedReason, run.problems AS problems",
	);
	const redact = (text: string) => redactContactData(text).text;
	const rows = decodeRows(found, RUN).map(({ id, revertedReason, problems }) => ({
		id,
		revertedReason: revertedReason && redact(revertedReason),
		problems: problems && JSON.stringify(mapStrings(JSON.parse(problems) as Json, redact)),
	}));
	await transaction.run("UNWIND $rows AS row MATCH (run:ImportRun {id: row.id}) SET run += row", { rows });
}
