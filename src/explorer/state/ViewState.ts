/**
 * Everything that a reader sees follows from one state, and the state is the address: who copies the address copies the
 * view. What an address says wrongly is as if it did not say it; where the rest is no view, the search is shown.
 */
import * as v from "valibot";
import type { ConflictKind, ListingOrder } from "../api/documents.ts";
import { edgeOf } from "../time/edgeOf.ts";
import type { Span } from "../time/Span.ts";
import { findFaults } from "./addressFaults.ts";

/** The longest that the API searches. */
export const LONGEST_PHRASE = 200;

const phrase = v.pipe(
	v.string(),
	v.transform((text) => text.slice(0, LONGEST_PHRASE)),
);
const text = v.pipe(v.string(), v.maxLength(300));
const id = v.pipe(text, v.minLength(1));
const ids = v.pipe(
	v.array(v.unknown()),
	v.transform((list) => list.filter((one) => v.is(id, one))),
);
const some = v.optional(ids, []);
/** Of every view that knows time: what may have held at some time between two days (time/Span.ts), each of them a whole year or month, too. */
const span = { since: may(dayAt("first")), until: may(dayAt("last")) };
/** What is looked at, where the reader has moved it (picture/View.ts). */
const at = may(v.pipe(text, v.regex(/^-?[\d.]+,-?[\d.]+,[\d.]+$/)));
const within = v.pipe(v.string(), v.regex(/^([1-9]|10)$/));
/** The first has no number. */
const page = may(v.pipe(v.string(), v.regex(/^([2-9]|[1-9]\d{1,3})$/)));

/** No 31st of February. */
function dayAt(edge: "first" | "last") {
	return v.pipe(
		v.string(),
		v.transform((text) => edgeOf(text, edge)),
		v.string(),
	);
}

/** May be left out, and is where it is wrong. */
function may<Schema extends v.GenericSchema<string>>(schema: Schema) {
	return v.fallback(v.optional(schema), undefined);
}

/** By what a list is sorted; by name, where nothing is said. */
const LISTING_ORDERS = ["NAME", "DATE", "MEETINGS", "RELATIONS"] as const satisfies readonly ListingOrder[];

export const CONFLICT_KINDS = ["VALUES", "TIMES", "ENDS", "DISPUTED"] as const satisfies readonly ConflictKind[];

/** The two latest years in which there is something. */
export const LATEST_YEARS = "latest";

const VIEW = v.variant("view", [
	v.object({ view: v.literal("search"), phrase: may(phrase), type: may(id) }),
	v.object({
		view: v.literal("list"),
		type: may(id),
		/** Part of a name. */
		phrase: may(phrase),
		/** Id of the place in which it lies. */
		place: may(id),
		...span,
		disputed: may(v.picklist(["yes", "no"])),
		order: may(v.picklist(LISTING_ORDERS)),
		descending: may(v.literal("yes")),
		page,
	}),
	v.object({
		view: v.literal("question"),
		/** Which one; left out: all of them. */
		name: may(id),
		/** What was filled in: `name=value`, several of a name that takes a list. Without any: the examples. */
		given: some,
	}),
	v.object({
		view: v.literal("export"),
		/** Of whom alone. */
		id: may(id),
		...span,
	}),
	v.object({ view: v.literal("entity"), id, ...span }),
	v.object({ view: v.literal("source"), id, claim: may(id) }),
	v.object({
		view: v.literal("network"),
		/** What was opened and closed, in this order (network/steps.ts): the layout follows from it. */
		steps: v.pipe(ids, v.minLength(1), v.maxLength(60)),
		/** The node or relation that is read in the panel. */
		selected: may(id),
		hiddenTypes: some,
		hiddenRelations: some,
		...span,
		at,
	}),
	v.object({
		view: v.literal("map"),
		/** Around what; without it, all meetings. */
		id: may(id),
		/** The place that is read in the panel (map/MeetingPlaces.ts). */
		selected: may(id),
		...span,
		at,
	}),
	v.object({
		view: v.literal("timeline"),
		/** Around what; left out: everything. */
		id: may(id),
		hiddenTypes: some,
		hiddenRelations: some,
		...span,
		/** So many times what is asked for at a time, where that is more than once. */
		pages: may(v.pipe(v.string(), v.regex(/^[1-9]\d?$/))),
	}),
	v.object({
		view: v.literal("path"),
		from: may(id),
		to: may(id),
		without: some,
		within: may(within),
	}),
	v.object({
		view: v.literal("compare"),
		left: may(id),
		right: may(id),
		/** In place of a right one: what was around the left one, or at all, in two years. */
		years: may(v.union([v.literal(LATEST_YEARS), v.pipe(v.string(), v.regex(/^\d{4},\d{4}$/))])),
	}),
	v.object({
		view: v.literal("conflicts"),
		/** Of whom alone. */
		id: may(id),
		kind: may(v.picklist(CONFLICT_KINDS)),
		page,
	}),
]);

export type ViewState = v.InferOutput<typeof VIEW>;
export type View = ViewState["view"];
export type StateOf<Name extends View> = Extract<ViewState, { view: Name }>;

export const START: ViewState = { view: "search" };

/** All of a type, or of everything. */
export function listOf(type?: string): StateOf<"list"> {
	return { view: "list", ...(type && { type }) };
}

/** All saved questions, or one as a form, with its examples filled in. */
export function questionOf(name?: string): StateOf<"question"> {
	return { view: "question", given: [], ...(name && { name }) };
}

/** A new network around one entity. */
export function networkAround(id: string, span: Span = {}): StateOf<"network"> {
	return { view: "network", steps: [id], hiddenTypes: [], hiddenRelations: [], ...span };
}

/** Without an id: of everything. */
export function timelineOf(id?: string, span: Span = {}): StateOf<"timeline"> {
	return { view: "timeline", hiddenTypes: [], hiddenRelations: [], ...(id && { id }), ...span };
}

export function connect(from?: string, to?: string): StateOf<"path"> {
	return { view: "path", without: [], ...(from && { from }), ...(to && { to }) };
}

export function compare(left?: string, right?: string): StateOf<"compare"> {
	return { view: "compare", ...(left && { left }), ...(right && { right }) };
}

export function compareYears(years: string = LATEST_YEARS, left?: string): StateOf<"compare"> {
	return { view: "compare", years, ...(left && { left }) };
}

/** Where sources disagree: on anything, or about one entity. */
export function conflictsOf(id?: string, kind?: ConflictKind): StateOf<"conflicts"> {
	return { view: "conflicts", ...(id && { id }), ...(kind && { kind }) };
}

export function readState(parameters: URLSearchParams): ViewState {
	const given = Object.fromEntries(
		[...new Set(parameters.keys())].map((key) => [
			key,
			LISTS.has(key) ? parameters.getAll(key) : (parameters.get(key) ?? ""),
		]),
	);
	// Every other view calls `id` what a network begins with.
	if (given.view === "network" && given.id && !given.steps) given.steps = [given.id].flat();
	const read = v.safeParse(VIEW, { view: "search", ...given, ...inOrder(parameters) });
	return read.success ? read.output : START;
}

/** Times that stand the wrong way round mean what lies between them all the same; the reader is told. */
function inOrder(parameters: URLSearchParams): object {
	const turned = findFaults(parameters).find(({ kind }) => kind === "turned");
	return turned?.kind === "turned" ? { since: turned.until, until: turned.since } : {};
}

/** The address of a state, without the language. */
export function writeState(state: ViewState): URLSearchParams {
	const parameters = new URLSearchParams();
	for (const [key, value] of Object.entries(state)) {
		if (key === "view" && value === START.view) continue;
		for (const one of Array.isArray(value) ? value : [value]) if (one) parameters.append(key, one);
	}
	return parameters;
}

const LISTS = new Set(["steps", "hiddenTypes", "hiddenRelations", "without", "given"]);
