/** Where a list is put into its order and cut to its page. */
export interface Cut {
	/** Empty where the list is in no order. */
	readonly keys: readonly SortKey[];
	/** Parameters. */
	readonly skip: string | undefined;
	readonly limit: string;
	/** The line after it. */
	readonly end: number;
}

export interface SortKey {
	/** As `this0.date` or `edge.node.name`. */
	readonly name: string;
	readonly direction: string;
}

/** `ORDER BY …` or an empty line, `SKIP` if any, and `LIMIT`; nothing where it looks different. */
export function readCut(lines: readonly string[], start: number): Cut | undefined {
	const keys = readOrder((lines[start] ?? "").trim());
	const [, skip] = /^ *SKIP (\$param\d+)$/.exec(lines[start + 1] ?? "") ?? [];
	const last = skip === undefined ? start + 1 : start + 2;
	const [, limit] = /^ *LIMIT (\$param\d+)$/.exec(lines[last] ?? "") ?? [];
	return keys && limit !== undefined ? { keys, skip, limit, end: last + 1 } : undefined;
}

function readOrder(line: string): Cut["keys"] | undefined {
	if (line === "") return [];
	const keys = /^ORDER BY (.+)$/.exec(line)?.[1]?.split(", ").map(readKey);
	return keys?.every((key) => key !== undefined) ? keys : undefined;
}

function readKey(text: string): SortKey | undefined {
	const [, name, direction] = /^([\w.]+) (ASC|DESC)$/.exec(text) ?? [];
	return name === undefined || direction === undefined ? undefined : { name, direction };
}

/**
 * No lines where there is no order. What is equal by all keys goes by `last`: the database puts it into any order, and
 * into another one on each page, so that pages would repeat some rows and leave out others.
 */
export function writeOrder(keys: readonly SortKey[], last: string, indent: string): readonly string[] {
	if (keys.length === 0) return [];
	const settled = keys.some(({ name }) => name.endsWith(".id")) ? keys : [...keys, { name: last, direction: "ASC" }];
	return [writeSortKeys(settled, indent)];
}

export function writeSortKeys(keys: readonly SortKey[], indent: string): string {
	return `${indent}ORDER BY ${keys.map(({ name, direction }) => `${name} ${direction}`).join(", ")}`;
}

export function writePage({ skip, limit }: Cut, indent: string): readonly string[] {
	return [...(skip === undefined ? [] : [`${indent}SKIP ${skip}`]), `${indent}LIMIT ${limit}`];
}
