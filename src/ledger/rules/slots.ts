/** What is projected together, by the name of its slot: all properties of an entity, or one relation between two. */
export function entitySlot(id: string): string {
	return `${ENTITY}${id}`;
}

/** The same in Cypher, of an expression that gives the id. */
export function entitySlotCypher(id: string): string {
	return `'${ENTITY}' + ${id}`;
}

export function relationSlot(from: string, relation: string, to: string): string {
	return `relation ${from} ${relation} ${to}`;
}

const ENTITY = "entity ";
