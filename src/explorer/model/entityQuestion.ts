import type { ConflictWhere, EntityQueryVariables } from "../api/documents.ts";

/** What is asked for all that is said of one entity. */
export function entityQuestion(id: string): EntityQueryVariables {
	return { id, about: conflictsAbout(id) };
}

/** Conflicts of which it is the subject, or one of the ends between which there is a choice. */
export function conflictsAbout(id: string): ConflictWhere {
	return { OR: [{ subjectId: { eq: id } }, { objectIds: { includes: id } }] };
}
