import { CoopgraphError } from "../../errors/CoopgraphError.ts";

/** Where something stands in the files of the model. */
export interface Place {
	readonly file: string;
	readonly line: number;
}

/** A part of the parsed model. */
interface Node {
	readonly loc?:
		| { readonly source: { readonly name: string }; readonly startToken: { readonly line: number } }
		| undefined;
}

export const MODEL = "schema.graphql";

export function placeOf({ loc }: Node): Place {
	return { file: loc?.source.name ?? MODEL, line: loc?.startToken.line ?? 1 };
}

/** MODEL_INVALID, with the file and line of the part that is at fault. */
export function modelFault(at: Node | Place, reason: string, cause?: Error): CoopgraphError {
	const { file, line } = "line" in at ? at : placeOf(at);
	return new CoopgraphError("MODEL_INVALID", { file, line: String(line), reason }, cause && { cause });
}
