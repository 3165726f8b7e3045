import type { Point } from "./geometry.ts";

const DIRECTIONS: Readonly<Record<string, Point>> = {
	ArrowLeft: { x: -1, y: 0 },
	ArrowRight: { x: 1, y: 0 },
	ArrowUp: { x: 0, y: -1 },
	ArrowDown: { x: 0, y: 1 },
};

export function isArrow(key: string): boolean {
	return key in DIRECTIONS;
}

/** What lies nearest in the direction of an arrow key. What lies aside counts as farther away than it is. */
export function findNext<Item extends { readonly at: Point }>(
	items: readonly Item[],
	from: Point,
	key: string,
): Item | undefined {
	const direction = DIRECTIONS[key];
	if (!direction) return undefined;
	let [nearest, least]: [Item | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
	for (const item of items) {
		const [dx, dy] = [item.at.x - from.x, item.at.y - from.y];
		const ahead = dx * direction.x + dy * direction.y;
		const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
		if (ahead <= 0 || ahead + 2.5 * aside >= least) continue;
		[nearest, least] = [item, ahead + 2.5 * aside];
	}
	return nearest;
}
