/** `1 claim`, `2 claims`. */
export function count(number: number, one: string, several = `${one}s`): string {
	return `${number} ${number === 1 ? one : several}`;
}
