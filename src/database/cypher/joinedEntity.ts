import * as v from "valibot";
import { typeOf } from "./typeOf.ts";

/** What stands at an end of a relation, in Cypher … */
export function readJoinedEntity(node: string): string {
	return `${node} {.id, .name, type: ${typeOf(node)}}`;
}

/** … and as it is decoded: what the model knows nothing of any more has its id for a name, and no other label. */
export const JOINED_ENTITY = v.pipe(
	v.object({ id: v.string(), name: v.nullable(v.string()), type: v.nullable(v.string()) }),
	v.transform(({ id, name, type }) => ({ id, name: name ?? id, type: type ?? "Entity" })),
);
export type JoinedEntity = Readonly<v.InferOutput<typeof JOINED_ENTITY>>;
