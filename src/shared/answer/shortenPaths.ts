/** Parts of a path that say how the API is built, and nothing about the answer. */
const SCAFFOLDING = new Set(["edges", "node", "properties"]);

/**
 * Headings for columns, from their paths: `meetings.participantsConnection.edges.node.name` becomes
 * `participants.name`. What all of them begin with is left out; where two would become the same, both stay whole.
 */
export function shortenPaths(paths: readonly (readonly string[])[]): string[] {
	const trimmed = dropCommonBeginning(paths.map(dropScaffolding)).map((path) => path.join("."));
	const whole = dropCommonBeginning(paths).map((path) => path.join("."));
	return trimmed.map((heading, index) => {
		const isUnique = trimmed.every((other, position) => other !== heading || position === index);
		return (isUnique ? heading : whole[index]) ?? heading;
	});
}

function dropScaffolding(path: readonly string[]): readonly string[] {
	const kept = path.filter((part) => !SCAFFOLDING.has(part)).map((part) => part.replace(/(?<=.)Connection$/, ""));
	return kept.length === 0 ? path : kept;
}

function dropCommonBeginning(paths: readonly (readonly string[])[]): readonly (readonly string[])[] {
	const [first] = paths;
	if (!first) return paths;
	const isShared = paths.every((path) => path.length > 1 && path[0] === first[0]);
	return isShared ? dropCommonBeginning(paths.map((path) => path.slice(1))) : paths;
}
