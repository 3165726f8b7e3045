import type { Box, Point } from "./geometry.ts";

/** What is looked at: the place in the middle of the picture, and how large. */
export interface View extends Point {
	readonly zoom: number;
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

const CLOSEST = 3;
const FARTHEST = 0.08;

/** As it stands in the address. */
export function writeView({ x, y, zoom }: View): string {
	return `${x.toFixed(1)},${y.toFixed(1)},${zoom.toFixed(4)}`;
}

export function readView(text: string): View | undefined {
	const [x = Number.NaN, y = Number.NaN, zoom = Number.NaN] = text.split(",").map(Number);
	return [x, y, zoom].every(Number.isFinite) ? { x, y, zoom: clamp(zoom) } : undefined;
}

/** Small pictures are spread a little. */
const MOST_SPREAD = 1.45;

/** All of a box. */
export function viewOf({ x, y, width, height }: Box, size: Size): View {
	const zoom = clamp(Math.min(MOST_SPREAD, size.width / width, size.height / height));
	return { x: x + width / 2, y: y + height / 2, zoom };
}

export function panned(view: View, dx: number, dy: number): View {
	return { ...view, x: view.x - dx / view.zoom, y: view.y - dy / view.zoom };
}

/** The point of the picture at `pointer`, counted from its middle, stays below it. */
export function zoomed(view: View, factor: number, pointer: Point = { x: 0, y: 0 }): View {
	const zoom = clamp(view.zoom * factor);
	const shift = 1 / view.zoom - 1 / zoom;
	return { x: view.x + pointer.x * shift, y: view.y + pointer.y * shift, zoom };
}

function clamp(zoom: number): number {
	return Math.min(CLOSEST, Math.max(FARTHEST, zoom));
}

/** Where a place of the picture is drawn, counted from the upper left corner. */
export function onScreen({ x, y }: Point, view: View, { width, height }: Size): Point {
	return { x: width / 2 + (x - view.x) * view.zoom, y: height / 2 + (y - view.y) * view.zoom };
}

export function isOnScreen(point: Point, view: View, size: Size): boolean {
	const { x, y } = onScreen(point, view, size);
	return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
}
