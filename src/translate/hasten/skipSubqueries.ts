/** The line after the subqueries that begin at this one, which stand side by side. */
export function skipSubqueries(lines: readonly string[], begin: number, indent: string): number {
	let index = begin;
	while (lines[index]?.startsWith(`${indent}CALL (`)) index = lines.indexOf(`${indent}}`, index) + 1;
	return index;
}
