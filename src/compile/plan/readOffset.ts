import type { Page } from "./Plan.ts";

/** How many rows stand before a page. A cursor names the row that is the last of them. */
export function readOffset(given: unknown, offsetIs: Page["offsetIs"]): number {
	if (given === null || given === undefined) return 0;
	if (offsetIs === "number") return Number(given);
	const [, place = "-1"] = /^arrayconnection:(\d+)$/.exec(Buffer.from(String(given), "base64").toString("utf8")) ?? [];
	return Number(place) + 1;
}

export function toCursor(place: number): string {
	return Buffer.from(`arrayconnection:${place}`).toString("base64");
}
