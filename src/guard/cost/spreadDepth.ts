/** One operation or fragment of a document. */
export interface Definition {
	/** Its own levels of nesting. */
	depth: number;
	/** Fragment → the deepest level at which it is spread here. */
	readonly spreads: Map<string, number>;
}

export function newDefinition(): Definition {
	return { depth: 0, spreads: new Map() };
}

/** The deepest nesting of a document with its fragments where they are spread; a fragment counts once in a circle of them. */
export function spreadDepth(definitions: readonly Definition[], byName: ReadonlyMap<string, Definition>): number {
	const known = new Map<Definition, number>();
	const depthOf = (definition: Definition): number => {
		const found = known.get(definition);
		if (found !== undefined) return found;
		known.set(definition, definition.depth);
		const below = [...definition.spreads].map(([name, level]) => {
			const fragment = byName.get(name);
			// The braces of the fragment stand for those of the place.
			return fragment ? level + depthOf(fragment) - 1 : level;
		});
		const depth = Math.max(definition.depth, ...below);
		known.set(definition, depth);
		return depth;
	};
	return Math.max(0, ...definitions.map(depthOf));
}
