import type { ApiContext } from "../../graph/ReadContext.ts";
import type { SizedContext } from "../../guard/answerSize.ts";
import type { Turn } from "../lanes/Turn.ts";
import type { RequestFacts } from "../metrics/requestFacts.ts";
import type { ExplainingContext } from "./explain.ts";

/** What a resolver gets, what errors name, and the request's turn among others. */
export type RequestContext = (ApiContext | ExplainingContext) &
	SizedContext & {
		readonly requestId: string;
		readonly facts: RequestFacts;
		readonly turn: Turn;
	};
