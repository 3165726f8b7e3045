import type { ListingQueryVariables } from "../api/documents.ts";
import type { StateOf } from "../state/ViewState.ts";

/** What a list asks of the API for some of its rows. */
export function listingVariables(state: StateOf<"list">, limit: number, offset: number): ListingQueryVariables {
	const { type, phrase = "", place, since, until, disputed, order = "NAME", descending } = state;
	return {
		types: type === undefined ? null : [type],
		phrase: phrase.trim() === "" ? null : phrase.trim(),
		place: place ?? null,
		since: since ?? null,
		until: until ?? null,
		disputed: disputed === undefined ? null : disputed === "yes",
		order,
		descending: descending === "yes",
		limit,
		offset,
	};
}
