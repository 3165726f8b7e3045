export interface JavaVersion {
	/** 17 for `17.0.15`, 8 for `1.8.0_401`. */
	readonly major: number;
	/** As Java writes it. */
	readonly full: string;
}

/** Reads what `java -version` prints: `openjdk version "17.0.15" 2025-04-15`, `java version "1.8.0_401"`. */
export function parseJavaVersion(output: string): JavaVersion | undefined {
	const full = /^\S+ version "([^"]+)"/m.exec(output)?.[1];
	const [, first, second] = /^(\d+)(?:\.(\d+))?/.exec(full ?? "") ?? [];
	if (full === undefined || first === undefined) return undefined;
	// Until Java 8 the major version stood second.
	return { major: Number(first === "1" && second !== undefined ? second : first), full };
}
