import type { Cost, CostKind } from "./measureCost.ts";

interface Words {
	readonly part: string;
	readonly advice: string;
}

/** The part of a request that costs most, and what to do about it. */
export function costWords({ costliest, kind }: Cost): Words {
	const { part, advice } = WORDS[kind];
	return { part: part.replace("{path}", costliest), advice };
}

const WORDS: Readonly<Record<CostKind, Words>> = {
	branches: {
		part: "{path}",
		advice:
			"Ask for fewer levels or smaller lists, begin at one entity by its id, or name the type that you want in a fragment (`... on Meeting`): a field that leads to several types costs a branch for each.",
	},
	fields: {
		part: "the fields at {path}",
		advice: "Ask for fewer fields, or for each of them once, or for fewer rows.",
	},
	where: {
		part: "the filter (`where`) of {path}",
		advice:
			"Give many values as one list (`in`) instead of many conditions, and begin at one entity by its id instead of a condition over its relations.",
	},
	sort: { part: "the order (`sort`) of {path}", advice: "Sort by fewer keys." },
	arguments: { part: "the arguments of {path}", advice: "Give fewer values in one request." },
	analysis: {
		part: "{path}",
		advice: "Ask for fewer steps, and for one such analysis in a request: each may read the whole graph.",
	},
	schema: {
		part: "{path}",
		advice: "Ask for less of the schema at once; the introspection query of tools is always answered.",
	},
};
