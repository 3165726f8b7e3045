/** "1 source", "12 sources". */
export function plural(count: number, one: string, several: string): string {
	return `${count} ${count === 1 ? one : several}`;
}
