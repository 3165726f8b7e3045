/** One relation in words, as a path of one step tells it, without a database. */
import type { FoundHop } from "../../src/graph/FoundHop.ts";
import type { Fact } from "../../src/sentences/EntityFacts.ts";
import type { Language } from "../../src/sentences/Language.ts";
import { readPhrases } from "../../src/sentences/readPhrases.ts";
import { tellPath } from "../../src/sentences/tellPath.ts";
import { MODEL } from "./model.ts";

const PHRASES = readPhrases(MODEL);

interface Ends {
	readonly from: FoundHop["from"];
	readonly to: FoundHop["from"];
}

export interface Told extends Ends {
	readonly relation: string;
	readonly details?: Readonly<Record<string, unknown>>;
	readonly modality?: string;
	/** Details that are only inferred. */
	readonly inferred?: readonly string[];
	/** Details on which sources disagree, or the relation's own name. */
	readonly disputed?: readonly string[];
	readonly superseded?: boolean;
	/** What is known of its ends, by id. */
	readonly facts?: Readonly<Record<string, Readonly<Record<string, Partial<Fact>>>>>;
	/** Names of entities that are mentioned by their ids. */
	readonly names?: Readonly<Record<string, string>>;
}

export function tellRelation(told: Told, language: Language, forward = true): string {
	const {
		relation,
		from,
		to,
		details = {},
		modality = "ASSERTED",
		inferred = [],
		disputed = [],
		superseded = false,
	} = told;
	const properties = { ...details, id: "relation", modality, claimIds: [], inferred, disputed, superseded };
	const [start, end] = forward ? [from, to] : [to, from];
	const telling = {
		model: MODEL,
		phrases: PHRASES,
		facts: new Map(
			Object.entries(told.facts ?? {}).map(([id, facts]) => [id, new Map(Object.entries(facts).map(toFact))]),
		),
		names: new Map(Object.entries(told.names ?? {})),
		language,
	};
	return tellPath(telling, [{ from: start, to: end, relation, forward, properties }])[0]?.text ?? "";
}

function toFact([name, fact]: [string, Partial<Fact>]): [string, Fact] {
	return [name, { value: null, modality: "ASSERTED", claimIds: [], disputed: false, ...fact }];
}
