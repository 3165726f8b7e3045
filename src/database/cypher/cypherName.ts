/** A label, type or property name as it may stand in Cypher. Names come from the model; this is the only place that quotes them. */
export function cypherName(name: string): string {
	return `\`${name.replaceAll("`", "``")}\``;
}
