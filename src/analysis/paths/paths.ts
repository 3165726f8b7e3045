import type { FoundHop } from "../../graph/FoundHop.ts";
import type { ApiContext } from "../../graph/ReadContext.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { findCanonicalIds, getCanonicalIds } from "../../search/canonicalIds.ts";
import { readEntityFacts } from "../../sentences/EntityFacts.ts";
import type { Language } from "../../sentences/Language.ts";
import { listSlots, type Said } from "../../sentences/Phrase.ts";
import { type Phrases, readPhrases } from "../../sentences/readPhrases.ts";
import { type Telling, tellPath } from "../../sentences/tellPath.ts";
import type { HasClaims } from "../claimEvidence.ts";
import { once } from "../once.ts";
import { relationDetails } from "../relationDetails.ts";
import { relationMarks } from "../relationMarks.ts";
import { yieldToOthers } from "../yieldToOthers.ts";
import { findChains, type Step } from "./findChains.ts";
import { findPaths } from "./findPaths.ts";
import { listChainQueries } from "./listChainQueries.ts";

interface PathsArguments {
	readonly from: string;
	readonly to: string;
	readonly maxHops: number;
	readonly limit: number;
	readonly excluding?: readonly string[] | null;
	readonly asOf?: unknown;
}

interface Path {
	readonly hops: () => readonly object[];
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
	const chainQueries = listChainQueries(model).map(({ name, steps }) => {
		const resolve = (_root: unknown, args: ChainArguments, context: ApiContext) =>
			chains({ model, phrases, context }, steps, args);
		return [name, resolve] as const;
	});
	return {
		queries: {
			paths: (_root: unknown, args: PathsArguments, context: ApiContext) => paths({ model, phrases, context }, args),
			...Object.fromEntries(chainQueries),
		},
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

async function paths(asked: Asked, { excluding, asOf, maxHops, limit, ...args }: PathsArguments): Promise<Path[]> {
	const { context, model } = asked;
	const [from = "", to = "", ...others] = await getCanonicalIds(context, model, [
		args.from,
		args.to,
		...(excluding ?? []),
	]);
	if (from === to) return [];
	const cypherParams = { ...context.cypherParams, date: asOf ?? context.cypherParams.date };
	const found = await findPaths(context, model, { ...cypherParams, from, to, maxHops, limit, excluding: others });
	return toPaths({ ...asked, context: { ...context, cypherParams } }, found);
}

/** Arguments have passed what the query's file asks of them. */
interface ChainArguments {
	readonly from: string;
	readonly maxHops: number;
	readonly limit: number;
}

async function chains(asked: Asked, steps: readonly Step[], args: ChainArguments): Promise<Path[]> {
	const { context, model } = asked;
	return toPaths(asked, await findChains(context, model, steps, { ...context.cypherParams, ...args }));
}

const turn = yieldToOthers();

function toPaths(asked: Asked, found: readonly (readonly FoundHop[])[]): Path[] {
	const prepare = once(() => prepareTelling(asked, found.flat()));
	return found.map((hops) => ({
		hops: () => hops.map((hop) => toHop(asked.model, hop)),
		tell: async (language) => {
			const telling = { ...asked, ...(await prepare()), language };
			await turn();
			return tellPath(telling, hops);
		},
	}));
}

function toHop(model: GraphModel, { properties, ...hop }: FoundHop): object {
	const { modality, claimIds } = properties;
	const details = () => relationDetails(model, hop.relation, properties);
	return { ...hop, modality, claimIds, ...relationMarks(properties), details };
}

async function prepareTelling(
	{ context, model, phrases }: Asked,
	hops: readonly FoundHop[],
): Promise<Pick<Telling, "facts" | "names">> {
	const mentioned = hops.flatMap(({ from, to }) => [from, to]);
	return {
		facts: await readEntityFacts(context, model, phrases, mentioned),
		names: await readNames(context, listReferences(phrases, hops)),
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
