import { NAMES } from "../api/documents.ts";
import { useAnswer } from "../api/useAnswer.ts";

export interface NamedEntity {
	readonly id: string;
	readonly name: string;
	readonly type?: string;
}

/** Entities by their canonical ids, as far as there are any and they are known yet. */
export function useEntities(ids: readonly string[]): ReadonlyMap<string, NamedEntity> {
	const { answer } = useAnswer(NAMES, ids.length === 0 ? undefined : { ids: ids.toSorted() });
	return new Map(answer?.entities.map(({ id, name, __typename }) => [id, { id, name, type: __typename }]));
}

/** What was chosen; by its id as long as its name is not known. */
export function entityOf(entities: ReadonlyMap<string, NamedEntity>, id: string | undefined): NamedEntity | undefined {
	return id === undefined ? undefined : (entities.get(id) ?? { id, name: id });
}
