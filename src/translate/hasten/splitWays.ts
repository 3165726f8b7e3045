/** The parts of a UNION: what stands between the lines that read so. */
export function splitWays(lines: readonly string[], union: string): readonly (readonly string[])[] {
	const ends = [...lines.keys()].filter((index) => lines[index] === union);
	return [0, ...ends.map((end) => end + 1)].map((start, index) => lines.slice(start, ends[index]));
}
