/** Cypher: the type of an entity, its label beside Entity. */
export function typeOf(node: string): string {
	return `head([label IN labels(${node}) WHERE label <> 'Entity'])`;
}
