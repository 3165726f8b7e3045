import type { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { CATALOGUE } from "../../errors/catalogue.ts";

export interface PublicWords {
	readonly code: string;
	readonly message: string;
	readonly remedy: string;
}

/** Where the database stands and how it is configured is nobody's business but the operator's, who has the log. */
export function publicWords({ code, message, remedy, entry }: CoopgraphError): PublicWords {
	const isAboutDatabase = entry.httpStatus === 503 && code.startsWith("DATABASE_");
	const { DATABASE_NOT_OPEN: words } = CATALOGUE;
	return isAboutDatabase ? { code, message: words.message, remedy: words.remedy } : { code, message, remedy };
}
