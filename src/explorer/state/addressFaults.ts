import { edgeOf } from "../time/edgeOf.ts";

/** What an address says that cannot be: it is left out, or turned round, and the reader is told. */
export type AddressFault =
	| { readonly kind: "noView"; readonly text: string }
	| { readonly kind: "noTime"; readonly parameter: "since" | "until"; readonly text: string }
	| { readonly kind: "turned"; readonly since: string; readonly until: string };

/** Of time. */
export function findFaults(parameters: URLSearchParams): readonly AddressFault[] {
	const [since, until] = [parameters.get("since") ?? "", parameters.get("until") ?? ""];
	const [first, last] = [edgeOf(since, "first"), edgeOf(until, "last")];
	const noTime = (parameter: "since" | "until", text: string, day: string | undefined): AddressFault[] =>
		text !== "" && day === undefined ? [{ kind: "noTime", parameter, text }] : [];
	const isTurned = first !== undefined && last !== undefined && first > last;
	return [
		...noTime("since", since, first),
		...noTime("until", until, last),
		...(isTurned ? [{ kind: "turned", since, until } as const] : []),
	];
}
