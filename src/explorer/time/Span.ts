/** What every view means by time: what may have held at some time between two days. */

/** Days; an end that is left out is open. One day is the same day twice. */
export interface Span {
	readonly since?: string | undefined;
	readonly until?: string | undefined;
}

/** As the API dates things; null: the dates leave it open. */
export interface Dated {
	readonly possiblyFrom: string | null;
	readonly possiblyUntil: string | null;
}

/** As the API understands `since` and `until`. What has no date may hold at any time. */
export function canHold({ possiblyFrom, possiblyUntil }: Dated, { since, until }: Span): boolean {
	return (
		(until === undefined || (possiblyFrom ?? until) <= until) &&
		(since === undefined || (possiblyUntil ?? since) >= since)
	);
}

export function isDated({ possiblyFrom, possiblyUntil }: Dated): boolean {
	return possiblyFrom !== null || possiblyUntil !== null;
}

export function isAnyTime({ since, until }: Span): boolean {
	return since === undefined && until === undefined;
}
