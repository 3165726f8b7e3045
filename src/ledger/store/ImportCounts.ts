export interface Outcome {
	new: number;
	changed: number;
	confirmed: number;
}

/** What a run did, by kind. Relations are the claims that state one; they are among the claims, too. */
export interface ImportCounts {
	readonly sources: Outcome;
	readonly entities: Outcome;
	readonly claims: Outcome;
	readonly evidence: Outcome;
	readonly relations: Outcome;
}

export function emptyCounts(): ImportCounts {
	const none = (): Outcome => ({ new: 0, changed: 0, confirmed: 0 });
	return { sources: none(), entities: none(), claims: none(), evidence: none(), relations: none() };
}

export function addCounts(total: Outcome, added: Outcome): void {
	total.new += added.new;
	total.changed += added.changed;
	total.confirmed += added.confirmed;
}

export function addAllCounts(total: ImportCounts, added: ImportCounts): void {
	for (const kind of Object.keys(total) as (keyof ImportCounts)[]) addCounts(total[kind], added[kind]);
}
