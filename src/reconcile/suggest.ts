/** Suggestions while somebody types: the name of an entity, of a type or of a property, or the beginning of an id. */

import { readProfilesOf } from "../ledger/judgements/readProfiles.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { foldName } from "../model/values/text.ts";
import { LONGEST_PHRASE } from "../search/checkPhrase.ts";
import { findByName } from "../search/search.ts";
import { describeEntity } from "./describeEntity.ts";
import { type GraphProperties, proposeProperties } from "./graphProperties.ts";
import type { ReconcileContext } from "./reconcile.ts";

export interface SuggestQuery {
	readonly prefix: string;
	/** How many to pass over. */
	readonly cursor: number;
	/** Of entities and properties. */
	readonly type: string | undefined;
}

export interface Suggestions<Item = Suggestion> {
	readonly result: readonly Item[];
}

export interface Suggestion {
	readonly id: string;
	readonly name: string;
	readonly description: string;
}

const PAGE_SIZE = 20;

export async function suggestEntities(
	{ read, model }: ReconcileContext,
	{ prefix, cursor, type }: SuggestQuery,
): Promise<Suggestions<Suggestion & { readonly notable: readonly { id: string; name: string }[] }>> {
	const types = type === undefined ? null : [type];
	const phrase = prefix.slice(0, LONGEST_PHRASE);
	const hits = await findByName({ read }, { phrase, types, limit: cursor + PAGE_SIZE });
	const known = await readProfilesOf(read, model, [prefix, ...hits.slice(cursor).map(({ id }) => id)]);
	const meant = cursor === 0 ? known.get(prefix) : undefined;
	const ids = new Set([
		...(meant && (type ?? meant.type) === meant.type ? [prefix] : []),
		...hits.slice(cursor).map(({ id }) => id),
	]);
	const profiles = [...ids].flatMap((id) => known.get(id) ?? []);
	const result = profiles.map((profile) => ({
		id: profile.id,
		name: profile.names[0]?.value ?? profile.id,
		description: describeEntity(model, profile),
		notable: [{ id: profile.type, name: profile.type }],
	}));
	return { result };
}

export function suggestTypes(model: GraphModel, query: SuggestQuery): Suggestions {
	return choose(listTypes(model), query);
}

/** As types are described everywhere. */
export function listTypes({ entities }: GraphModel): Suggestion[] {
	return [...entities.values()].map(({ name, description }) => ({ id: name, name, description }));
}

export function suggestProperties(properties: GraphProperties, query: SuggestQuery): Suggestions {
	return choose(proposeProperties(properties, query.type), query);
}

/** What begins so before what has a word that does. */
function choose(all: readonly Suggestion[], { prefix, cursor }: SuggestQuery): Suggestions {
	const asked = foldName(prefix);
	const begins = all.filter(({ id, name }) => [id, name].some((text) => foldName(text).startsWith(asked)));
	const holds = all.filter((one) => !begins.includes(one) && foldName(one.name).includes(` ${asked}`));
	return { result: [...begins, ...holds].slice(cursor, cursor + PAGE_SIZE) };
}
