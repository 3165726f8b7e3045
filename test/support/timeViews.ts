/**
 * Views that show what may have held at some time between two days. Each says at which address it stands, what a reader
 * sees in it, and which of what the API tells of that time this is: so all are held to the same answer.
 */
import type { Page } from "playwright-core";
import type { ExplorerSite } from "./explorerSite.ts";

export interface TestedSpan {
	readonly since?: string;
	readonly until?: string;
}

export interface ToldEntry {
	readonly entity: { readonly id: string };
	readonly relation: string;
	readonly through: { readonly id: string } | null;
	readonly possiblyFrom: string | null;
	readonly possiblyUntil: string | null;
}

/** What the API tells around an entity. */
export interface Told {
	/** Of the time that was asked for. */
	readonly entries: readonly ToldEntry[];
	/** By the id of a relation in the network: the entry that it is, where it is one. */
	readonly names: ReadonlyMap<string, string>;
}

export interface TimeView {
	readonly name: string;
	readonly address: (id: string) => string;
	readonly read: (page: Page, told: Told) => Promise<string[]>;
	readonly expected: (told: Told) => string[];
}

export const TIME_VIEWS: readonly TimeView[] = [
	{
		name: "the network",
		address: (id) => `?view=network&steps=${id}@400`,
		read: async (page, { names }) => named(await attributes(page, ".picture [data-edge]", "data-edge"), names),
		expected: ({ entries }) => besides(entries),
	},
	{
		name: "the network's table",
		address: (id) => `?view=network&steps=${id}@400`,
		read: async (page, { names }) =>
			named(await attributes(page, "[aria-labelledby=edges-title] [data-row]", "data-row"), names),
		expected: ({ entries }) => besides(entries),
	},
	{
		name: "the timeline",
		address: (id) => `?view=timeline&id=${id}`,
		read: readEntries,
		expected: ({ entries }) => entries.map(nameOf).sort(),
	},
	{
		name: "the timeline's picture",
		address: (id) => `?view=timeline&id=${id}`,
		read: async (page) => attributes(page, ".timeline-picture [data-mark]:not([data-outside])", "data-mark"),
		expected: ({ entries }) => [...new Set(entries.filter(isDated).map(({ entity }) => entity.id))].sort(),
	},
];

export async function tell(site: ExplorerSite, id: string, { since, until }: TestedSpan): Promise<Told> {
	const fields = "entity { id } relation through { id } possiblyFrom possiblyUntil";
	const span = [since && `since: "${since}"`, until && `until: "${until}"`].filter(Boolean).join(" ");
	const answer = await site.ask(`{
		whole: timeline(of: "${id}", limit: 1000) { ${fields} }
		entries: timeline(of: "${id}", limit: 1000 ${span}) { ${fields} }
		neighbourhood(id: "${id}", limit: 400) { edges { id from to relation } }
	}`);
	const { whole, entries, neighbourhood } = answer as unknown as {
		readonly whole: readonly ToldEntry[];
		readonly entries: readonly ToldEntry[];
		readonly neighbourhood: { readonly edges: readonly Record<"id" | "from" | "to" | "relation", string>[] };
	};
	const known = new Set(besides(whole));
	const names = neighbourhood.edges
		.filter(({ from, to }) => from === id || to === id)
		.map((edge): [string, string] => [edge.id, `${edge.relation} ${edge.from === id ? edge.to : edge.from}`])
		.filter(([, name]) => known.has(name));
	return { entries, names: new Map(names) };
}

/** What the list of a timeline says, as `RELATION id` or `RELATION id place`. */
export async function readEntries(page: Page): Promise<string[]> {
	const rows = page.locator("[data-entry]");
	const texts = await rows.evaluateAll((found) =>
		found.map((row) =>
			["data-relation", "data-entry", "data-place"].flatMap((name) => row.getAttribute(name) ?? []).join(" "),
		),
	);
	return texts.sort();
}

export function nameOf({ relation, entity, through }: ToldEntry): string {
	return [relation, entity.id, ...(through ? [through.id] : [])].join(" ");
}

export function isDated({ possiblyFrom, possiblyUntil }: ToldEntry): boolean {
	return possiblyFrom !== null || possiblyUntil !== null;
}

/** Those that stand beside the entity itself. */
function besides(entries: readonly ToldEntry[]): string[] {
	return entries
		.filter(({ through }) => through === null)
		.map(nameOf)
		.sort();
}

function named(ids: readonly string[], names: Told["names"]): string[] {
	return ids.flatMap((id) => names.get(id) ?? []).sort();
}

async function attributes(page: Page, selector: string, name: string): Promise<string[]> {
	const found = await page
		.locator(selector)
		.evaluateAll((elements, attribute) => elements.map((element) => element.getAttribute(attribute) ?? ""), name);
	return [...new Set(found)].sort();
}
