export interface ValueSize {
	/** Members of all lists and objects in it, and those of these. */
	readonly values: number;
	readonly depth: number;
}

/** Of a JSON value, counted up to the first level or member beyond the limits, without calling itself. */
export function measureValue(value: unknown, most: ValueSize): ValueSize {
	let level = [value].filter(isObject);
	let [values, depth] = [0, 0];
	while (level.length > 0 && depth <= most.depth && values <= most.values) {
		const members = level.flatMap((one) => Object.values(one));
		values += members.length;
		depth += 1;
		level = members.filter(isObject);
	}
	return { values, depth };
}

function isObject(value: unknown): value is object {
	return typeof value === "object" && value !== null;
}
