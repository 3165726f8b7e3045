/** Between which shares the true one lies with 95 %, where so many of so many were seen (Wilson, 1927). */
export function wilsonInterval(hits: number, trials: number): readonly [low: number, high: number] {
	if (trials === 0) return [0, 1];
	const [share, z] = [hits / trials, 1.96];
	const centre = share + z ** 2 / (2 * trials);
	const margin = z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
	const scale = 1 + z ** 2 / trials;
	return [Math.max(0, (centre - margin) / scale), Math.min(1, (centre + margin) / scale)];
}
