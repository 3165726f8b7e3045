import { isError, type Problem } from "../problems.ts";
import type { CheckedBatch, RejectedLine } from "./CheckOptions.ts";

/** Problems kept for the report; beyond that they are only counted. */
const MOST_PROBLEMS = 10_000;

/** What was found in the files, gathered batch by batch. */
export class CheckReport {
	readonly lines = { read: 0, accepted: 0, rejected: 0 };
	readonly rejected: Record<RejectedLine["kind"], number> = { source: 0, entity: 0, relation: 0, unknown: 0 };
	/** Lines that were left out because they state something that was erased: neither accepted nor rejected. */
	erased = 0;
	/** Accepted lines that state something without a quote. */
	unquoted = 0;
	/** Places in the lines from which contact data was taken out. */
	redacted = 0;
	/** Problems beyond those kept. */
	problemsLeftOut = 0;
	readonly #problems: Problem[] = [];

	add({ accepted, rejected, erased, problems }: CheckedBatch): void {
		this.lines.accepted += accepted.length;
		this.lines.rejected += rejected.length;
		this.lines.read += accepted.length + rejected.length + erased;
		this.erased += erased;
		for (const { kind } of rejected) this.rejected[kind] += 1;
		for (const record of accepted) if (record.kind !== "source" && !record.evidence.quote) this.unquoted += 1;
		for (const { code } of problems) if (code === "CONTACT_DATA_REDACTED") this.redacted += 1;
		const room = MOST_PROBLEMS - this.#problems.length;
		this.#problems.push(...problems.slice(0, room));
		this.problemsLeftOut += Math.max(0, problems.length - room);
	}

	/** By file and line. */
	get problems(): readonly Problem[] {
		return [...this.#problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
	}

	get warnings(): number {
		return this.#problems.filter((problem) => !isError(problem)).length;
	}
}
