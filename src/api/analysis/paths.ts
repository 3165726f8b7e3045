import type { GraphModel } from "../../model/GraphModel.ts";
import type { ApiContext } from "../ApiContext.ts";
import { LARGEST_LIMIT } from "../completeSchema.ts";
import { readDetailModality } from "../sentences/detailModality.ts";
import { readEntityFacts } from "../sentences/EntityFacts.ts";
import type { Language } from "../sentences/Language.ts";
import { listSlots, type Said } from "../sentences/Phrase.ts";
import { type Phrases, readPhrases } from "../sentences/readPhrases.ts";
import { type Telling, tellPath } from "../sentences/tellPath.ts";
import { findCanonicalIds, getCanonicalIds } from "./canonicalIds.ts";
import type { HasClaims } from "./claimEvidence.ts";
import { type FoundHop, findPaths } from "./findPaths.ts";
import { getCount } from "./getCount.ts";
import { once } from "./once.ts";
import { relationDetails } from "./relationDetails.ts";

interface PathsArguments {
	readonly from: string;
	readonly to: string;
	readonly maxHops?: number | null;
	readonly limit?: number | null;
	readonly excluding?: readonly string[] | null;
	readonly asOf?: unknown;
}

interface Path {
	readonly hops: readonly object[];
	/** Telling reads more of the graph, for all paths of an answer at once, if any is to be told. */
	readonly tell: (language: Language) => Promise<readonly Said[]>;
}

interface Spoken {
	readonly language?: Language | null;
}

interface Clause extends HasClaims {
	readonly text: string;
	readonly hop: number;
}

/** Resolvers of `Query.paths` and of what is told about a path. */
export function pathResolvers(model: GraphModel) {
	const phrases = readPhrases(model);
	return {
		paths: (_root: unknown, args: PathsArguments, context: ApiContext) => paths({ model, phrases, context }, args),
		Path: {
			clauses: async ({ tell }: Path, { language }: Spoken): Promise<Clause[]> =>
				(await tell(language ?? "EN")).map((said, hop) => ({ ...said, hop })),
			sentence: async ({ tell }: Path, { language }: Spoken): Promise<string> =>
				`${(await tell(language ?? "EN")).map(({ text }) => text).join(". ")}.`,
		},
	};
}

interface Asked {
	readonly model: GraphModel;
	readonly phrases: Phrases;
	readonly context: ApiContext;
}

const HOPS = [1, 10] as const;

async function paths(asked: Asked, { excluding, asOf, ...args }: PathsArguments): Promise<Path[]> {
	const { context, model } = asked;
	const maxHops = getCount("maxHops", args.maxHops, HOPS);
	const limit = getCount("limit", args.limit, [1, LARGEST_LIMIT]);
	const [from = "", to = "", ...others] = await getCanonicalIds(context, [args.from, args.to, ...(excluding ?? [])]);
	if (from === to) return [];
	const cypherParams = { ...context.cypherParams, date: asOf ?? context.cypherParams.date };
	const found = await findPaths(context, model, { ...cypherParams, from, to, maxHops, limit, excluding: others });
	const prepare = once(() => prepareTelling({ ...asked, context: { ...context, cypherParams } }, found.flat()));
	return found.map((hops) => ({
		hops: hops.map((hop) => toHop(model, hop)),
		tell: async (language) => tellPath({ ...asked, ...(await prepare()), language }, hops),
	}));
}

function toHop(model: GraphModel, { properties, ...hop }: FoundHop): object {
	const { modality, claimIds } = properties;
	return { ...hop, modality, claimIds, details: relationDetails(model, hop.relation, properties) };
}

async function prepareTelling(
	{ context, model, phrases }: Asked,
	hops: readonly FoundHop[],
): Promise<Pick<Telling, "facts" | "names" | "findModality">> {
	const mentioned = hops.flatMap(({ from, to }) => [from, to]);
	return {
		facts: await readEntityFacts(context, model, phrases, mentioned),
		names: await readNames(context, listReferences(phrases, hops)),
		findModality: await readDetailModality(context, model, hops),
	};
}

/** Values of relations that are, or may be, ids of entities. */
function listReferences(phrases: Phrases, hops: readonly FoundHop[]): string[] {
	return hops.flatMap(({ relation, properties }) => {
		const words = phrases.relations.get(relation);
		const slots = words ? [words.forward.DE, words.forward.EN].flatMap(listSlots) : [];
		return slots
			.filter(({ isReference, name }) => isReference && typeof properties[name] === "string")
			.map(({ name }) => String(properties[name]));
	});
}

async function readNames(context: ApiContext, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
	if (ids.length === 0) return new Map();
	const canonical = await findCanonicalIds(context, [...new Set(ids)]);
	return new Map([...canonical].map(([id, { name }]) => [id, name]));
}
