/** Clauses that lock a node until the transaction ends and change nothing: the database locks what is written to, and nothing else. */
export function lockCypher(node: string): string {
	return `SET ${node}.locked = true REMOVE ${node}.locked WITH ${node}`;
}
