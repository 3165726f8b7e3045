/** What a single document may take; whatever is larger is refused and not cut. */
export const LIMITS = {
	bytes: 64 * 1024 * 1024,
	/** Of what a compressed file holds. */
	unpackedBytes: 64 * 1024 * 1024,
	pages: 2_000,
	characters: 5_000_000,
	milliseconds: 60_000,
	/** Of the thread that reads it. */
	megabytes: 1_024,
} as const;
