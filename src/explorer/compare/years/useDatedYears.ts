import { DATED, DATED_ENTITIES, type DatedEntitiesQuery, type DatedQuery } from "../../api/documents.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import type { Task } from "../../api/useTask.ts";

export interface DatedYears {
	readonly task: Task<DatedQuery | DatedEntitiesQuery>;
	/** Years in which something begins or ends, the latest first; undefined until it is known. */
	readonly list: readonly string[] | undefined;
}

const ANYTHING_DATED = {
	OR: [{ NOT: { possiblyFrom: { eq: null } } }, { NOT: { possiblyUntil: { eq: null } } }],
};

/** Of which years there is something to be seen, around an entity or at all. */
export function useDatedYears(id: string | undefined): DatedYears {
	const around = useAnswer(DATED, id === undefined ? undefined : { id });
	const all = useAnswer(DATED_ENTITIES, id === undefined ? { where: ANYTHING_DATED } : undefined);
	const task = id === undefined ? all : around;
	const dated = id === undefined ? all.answer?.entities : around.answer?.timeline;
	const days = dated?.flatMap(({ possiblyFrom, possiblyUntil }) => [possiblyFrom, possiblyUntil]);
	const years = days?.flatMap((day) => (day === null ? [] : day.slice(0, 4)));
	return { task, list: task.current && years ? [...new Set(years)].sort().reverse() : undefined };
}
