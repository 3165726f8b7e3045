import type { EdtfSingle } from "./readEdtf.ts";

/** The first and the last nanosecond that a time of the day can mean: 10:00 is the whole minute. */
export interface Moments {
	readonly first: bigint;
	readonly last: bigint;
	/** Times of which only one has a zone cannot be compared. */
	readonly hasZone: boolean;
}

const TIME = /^(\d\d:\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d(?::\d\d)?)?$/;

/** Undefined for a day whose time is not stated. */
export function readMoments({ year, month, day, time }: EdtfSingle): Moments | undefined {
	const [, minute, second, fraction = "", zone] = (time !== undefined && TIME.exec(time)) || [];
	if (minute === undefined) return undefined;
	const offset = zone === undefined ? "Z" : zone.length === 3 ? `${zone}:00` : zone;
	const begins = BigInt(Date.parse(`${year}-${month}-${day}T${minute}${offset}`)) * 1_000_000n;
	const [first, last] = second === undefined ? ["", "59"] : [second, second];
	return {
		first: begins + BigInt(`${first}${fraction.padEnd(9, "0")}`),
		last: begins + BigInt(`${last}${fraction.padEnd(9, "9")}`),
		hasZone: zone !== undefined,
	};
}

/** Together they last from the first to the last; undefined where one is not known, or they cannot be compared. */
export function spanMoments(moments: readonly (Moments | undefined)[]): Moments | undefined {
	return moments.reduce((span, one) => {
		if (!span || !one || span.hasZone !== one.hasZone) return undefined;
		const { first } = one.first < span.first ? one : span;
		const { last } = one.last > span.last ? one : span;
		return { first, last, hasZone: one.hasZone };
	});
}

/** Whether one is over before the other begins, whichever times are meant; false where nobody can tell. */
export function isOver(earlier: Moments | undefined, later: Moments | undefined): boolean {
	return (
		earlier !== undefined && later !== undefined && earlier.hasZone === later.hasZone && earlier.last < later.first
	);
}
