import { readFileSync } from "node:fs";
import { RECORD_TABLES } from "./recordTables.ts";

/**
 * docs/records.md with its tables as they are now. The text around them is written by hand and kept; a table stands
 * between `<!-- table: NAME -->` and `<!-- end -->`.
 */
export function recordsDocument(): string {
	const current = readFileSync(new URL("../docs/records.md", import.meta.url), "utf8");
	return current.replace(/<!-- table: ([\w ]+) -->[\s\S]*?<!-- end -->/g, (_table, name: string) => {
		const write = RECORD_TABLES[name as keyof typeof RECORD_TABLES];
		if (!write)
			throw new Error(`docs/records.md asks for a table ${name}; there are ${Object.keys(RECORD_TABLES).join(", ")}`);
		return `<!-- table: ${name} -->\n\n${write()}\n\n<!-- end -->`;
	});
}
