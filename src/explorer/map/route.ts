/** The way of a series from host to host. */
import type { HostsQuery } from "../api/documents.ts";
import type { Point } from "../picture/geometry.ts";
import type { DrawnMark } from "./picture/drawMap.ts";

export type Host = HostsQuery["hosts"][number];

export interface Leg {
	/** Of the session to which it leads. */
	readonly id: string;
	readonly line: string;
	readonly head: string;
	/** Sessions between are not reported, or it is not asserted. */
	readonly unsure: boolean;
}

/** Arrows between the marks of sessions that follow each other; a session without a mark breaks the line. */
export function drawRoute(hosts: readonly Host[], marks: readonly DrawnMark[]): readonly Leg[] {
	const markOf = (host: Host | undefined) =>
		marks.find(({ places }) => places.some(({ id }) => id === host?.place?.id));
	return hosts.flatMap((host, index): Leg[] => {
		const previous = hosts[index - 1];
		const [from, to] = [markOf(previous), markOf(host)];
		if (!from || !to || from === to) return [];
		return [
			{ id: host.session.id, unsure: host.alternates === null || !isAsserted(host, previous), ...arrow(from, to) },
		];
	});
}

function isAsserted(...hosts: readonly (Host | undefined)[]): boolean {
	return hosts.every((host) => host?.modality === "ASSERTED");
}

const BEND = 0.14;
const HEAD = 8;
const GAP = 3;

/** Bent to one side, so that the way there and the way back do not lie over each other. */
function arrow(from: DrawnMark, to: DrawnMark): Pick<Leg, "line" | "head"> {
	const [dx, dy] = [to.at.x - from.at.x, to.at.y - from.at.y];
	const bend = { x: (from.at.x + to.at.x) / 2 + dy * BEND, y: (from.at.y + to.at.y) / 2 - dx * BEND };
	const start = towards(from.at, bend, from.radius + GAP);
	const tip = towards(to.at, bend, to.radius + GAP);
	const back = towards(tip, bend, HEAD);
	const [x, y] = [(back.y - tip.y) * 0.45, -(back.x - tip.x) * 0.45];
	return {
		line: `M${point(start)}Q${point(bend)} ${point(back)}`,
		head: `M${point(tip)}L${point({ x: back.x + x, y: back.y + y })}L${point({ x: back.x - x, y: back.y - y })}Z`,
	};
}

function towards(from: Point, to: Point, distance: number): Point {
	const whole = Math.hypot(to.x - from.x, to.y - from.y) || 1;
	return { x: from.x + ((to.x - from.x) / whole) * distance, y: from.y + ((to.y - from.y) / whole) * distance };
}

function point({ x, y }: Point): string {
	return `${x.toFixed(1)},${y.toFixed(1)}`;
}

/** How often the country changed, how often it stayed, and how often that cannot be told. */
export function countAlternations([, ...later]: readonly Host[]): Record<"changed" | "stayed" | "unknown", number> {
	const count = (value: boolean | null) => later.filter(({ alternates }) => alternates === value).length;
	return { changed: count(true), stayed: count(false), unknown: count(null) };
}

/** Numbers of the sessions in each place, in order. */
export function numbersOf(hosts: readonly Host[], { places }: DrawnMark): readonly string[] {
	return hosts.flatMap((host, index) =>
		places.some(({ id }) => id === host.place?.id) ? [numberOf(host, index)] : [],
	);
}

/** As the source counts; in brackets, where it does not, its place in the order of time. */
export function numberOf({ ordinal }: Host, index: number): string {
	return ordinal === null ? `(${index + 1})` : String(ordinal);
}
