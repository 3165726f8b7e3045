/** The parts of a UNION, with its line between them. */
export function joinWays(ways: readonly (readonly string[])[], union: string): readonly string[] {
	return ways.flatMap((way, index) => (index === 0 ? way : [union, ...way]));
}
