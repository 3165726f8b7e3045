import { HIT_CONTEXT } from "../api/documents.ts";
import { useAnswer } from "../api/useAnswer.ts";
import type { Row } from "../listing/Row.ts";
import type { Hit } from "./useHits.ts";

/** What tells each hit from its namesakes, by its id, as far as that is known yet: the names do not wait for it. */
export function useHitContext(hits: readonly Hit[]): ReadonlyMap<string, Row> {
	const ids = hits.map(({ id }) => id).toSorted();
	const { answer } = useAnswer(HIT_CONTEXT, ids.length === 0 ? undefined : { ids });
	return new Map(answer?.listing.rows.map((row) => [row.entity.id, row]));
}
